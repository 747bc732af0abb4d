package farpoint.elki.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elki.database.Database;
import elki.logging.Logging;
import elki.utilities.optionhandling.parameterization.SerializedParameterization;
import elki.utilities.optionhandling.parameterization.TrackParameters;
import elki.workflow.InputStep;
import farpoint.elki.GaussianMahalanobis;
import farpoint.elki.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run warns of without any option. */
class RunLogTest {
    private final List<String> warnings = new ArrayList<>();

    @TempDir
    Path folder;

    private double[] scores(List<String> attributes, List<String> rows, String... options) throws IOException {
        List<String> lines = new ArrayList<>(List.of("@relation r"));
        attributes.forEach(name -> lines.add("@attribute " + name + " numeric"));
        lines.add("@data");
        lines.addAll(rows);
        Path file = Files.write(folder.resolve("data.arff"), lines);
        // ELKI's own first log resets all handlers.
        Logging.getLogger(GaussianMahalanobis.class);
        Logger logger = Logger.getLogger(GaussianMahalanobis.class.getName());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord message) {
                if (message.getLevel().intValue() >= Level.WARNING.intValue()) {
                    warnings.add(message.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        try {
            TrackParameters config = new TrackParameters(new SerializedParameterization(
                    Stream.concat(Stream.of("-dbc.in", file.toString()), Stream.of(options))
                            .toArray(String[]::new)));
            Database database = config.tryInstantiate(InputStep.class).getDatabase();
            return Samples.scores(config.tryInstantiate(GaussianMahalanobis.class), database);
        } finally {
            logger.removeHandler(handler);
        }
    }

    @Test
    void rowsFromElsewhereThanThoseOfTheModelAreTold() throws IOException {
        Random random = new Random(1);
        List<String> trained = new ArrayList<>();
        List<String> same = new ArrayList<>();
        List<String> moved = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            trained.add(random.nextGaussian() + "," + random.nextGaussian());
            same.add(random.nextGaussian() + "," + random.nextGaussian());
            moved.add(random.nextGaussian() + 1.5 + "," + random.nextGaussian());
        }
        String model = folder.resolve("m.farpoint").toString();
        scores(List.of("x", "y"), trained, "-mahalanobis.save-model", model);
        scores(List.of("x", "y"), same, "-mahalanobis.load-model", model);
        assertEquals(List.of(), warnings);
        scores(List.of("x", "y"), moved, "-mahalanobis.load-model", model);
        assertEquals(1, warnings.size(), warnings.toString());
        assertTrue(
                warnings.get(0)
                        .startsWith("The values of these 200 rows (here) are not like those of the training rows"),
                warnings.get(0));
    }

    @Test
    void numbersOfRowsAreLeftOutAndTold() throws IOException {
        Random random = new Random(1);
        List<String> plain = new ArrayList<>();
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            plain.add(random.nextGaussian() + "," + random.nextGaussian());
            numbered.add(10001 + i + "," + plain.get(i));
        }
        double[] expected = scores(List.of("x", "y"), plain);
        assertEquals(List.of(), warnings);
        assertArrayEquals(expected, scores(List.of("order_id", "x", "y"), numbered));
        assertEquals(
                List.of(
                        "Left out of the arithmetic: order_id (an identifier by its name, with whole numbers that hardly repeat)."),
                warnings);
    }

    @Test
    void equalScoresAreTold() throws IOException {
        List<String> same = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            same.add("1,2");
        }
        scores(List.of("x", "y"), same);
        assertTrue(
                warnings.stream().anyMatch(w -> w.startsWith("All 30 rows have the same score")), warnings.toString());
        warnings.clear();
        for (int i = 0; i < 14; i++) {
            same.set(i, i * i + "," + 3 * i);
        }
        scores(List.of("x", "y"), same);
        assertTrue(warnings.stream().anyMatch(w -> w.startsWith("16 of 30 rows share the score")), warnings.toString());
    }
}
