package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elki.database.Database;
import elki.utilities.ELKIBuilder;
import elki.utilities.exceptions.AbortException;
import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.Attribute;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.detector.CommonParameters;
import farpoint.detector.DetectorSpec;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Patterns tell Deep SAD which labels mean normal and which mean outlier. */
class DeepSADTest {
    private static final DetectorSpec SPEC = farpoint.deepsad.DeepSAD.SPEC;
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    /** First an outlier, so that the order of the rows would give the classes the wrong way round. */
    private static final String[] LABELS = {"b bad", "a good", "c other", "b bad", "a good", "c other"};

    @TempDir
    Path folder;

    @Test
    void patternsSayWhichRowsAreNormalOrOutliersAndTheRestIsUnlabelled() {
        double[][] rows = gaussian(60, 3);
        String[] labels = labels(60);

        double[] scores = scores(rows, labels, "normal", "^a", "anomaly", "bad");

        int[] ids = Arrays.stream(labels)
                .mapToInt(label -> label.startsWith("a") ? 0 : label.startsWith("b") ? 1 : RowClasses.MISSING)
                .toArray();
        assertArrayEquals(core(SPEC.defaults(), rows, ids), scores);
    }

    @Test
    void onePatternLabelsOneKindOfRows() {
        double[][] rows = gaussian(60, 3);
        String[] labels = labels(60);

        double[] scores = scores(rows, labels, "anomaly", "BAD$");

        int[] ids = Arrays.stream(labels)
                .mapToInt(label -> label.startsWith("b") ? 1 : RowClasses.MISSING)
                .toArray();
        assertArrayEquals(core(SPEC.defaults(), rows, ids), scores);
    }

    @Test
    void aFractionOfTheLabelsIsDrawnAsInTheCore() {
        double[][] rows = gaussian(60, 3);
        String[] labels = labels(60);
        ParameterValues values = SPEC.defaults()
                .with(farpoint.deepsad.DeepSAD.LABELED_FRACTION, 0.3)
                .with(CommonParameters.SEED, 5);

        double[] scores = scores(rows, labels, "normal", "good", "anomaly", "bad", "labeled-fraction", 0.3, "seed", 5);

        int[] ids = Arrays.stream(labels)
                .mapToInt(label -> label.startsWith("a") ? 0 : label.startsWith("b") ? 1 : RowClasses.MISSING)
                .toArray();
        assertArrayEquals(core(values, rows, ids), scores);
    }

    @Test
    @Tag("long")
    void labelsOfTheDataThatAreScoredDoNotMatterNextToATrainingSource() {
        DeepSAD algorithm = new ELKIBuilder<DeepSAD>(DeepSAD.class)
                .with("deepsad.train", Samples.connection(Samples.file("glass", folder)))
                .with("deepsad.normal", "^normal$")
                .with("deepsad.anomaly", "outlier")
                .build();
        double[][] rows = gaussian(20, 9);

        double[] scores = Samples.scores(algorithm, Samples.database(rows));

        String[] labels = new String[20];
        Arrays.setAll(labels, i -> i % 2 == 0 ? "outlier" : "normal");
        assertArrayEquals(scores, Samples.scores(algorithm, Samples.database(rows, labels)));
        Table training = Samples.table("glass");
        TrainedDetector trained = TrainedDetector.fit(SPEC, SPEC.defaults(), training, CONTEXT);
        String[] names = training.attributes().stream().map(Attribute::name).toArray(String[]::new);
        assertArrayEquals(trained.score(table(rows, names).build(), CONTEXT), scores);
    }

    @Test
    void patternsThatDoNotFitTheLabelsAreOneSentence() {
        double[][] rows = gaussian(60, 3);
        String[] labels = labels(60);

        assertAborts(
                "The training data has no labels for the option -deepsad.anomaly to look at.",
                () -> scores(rows, new String[0], "anomaly", "bad"));
        assertAborts(
                "No label of the training data matches 'worst', the value of the option -deepsad.anomaly.",
                () -> scores(rows, labels, "normal", "good", "anomaly", "worst"));
        assertAborts(
                "The label 'b bad' of row 1 matches both -deepsad.normal and -deepsad.anomaly. A part of the label is enough"
                        + " for that: write ^ and $ for its start and end.",
                () -> scores(rows, labels, "normal", "a", "anomaly", "bad"));
    }

    @Test
    void aModelFileTakesNoPatterns() throws IOException {
        String file = Files.createFile(folder.resolve("m.farpoint")).toString();
        List<String> errors =
                Configurations.errors(new DeepSAD.Par(), "-deepsad.load-model", file, "-deepsad.normal", "a");

        assertEquals(1, errors.size());
        assertTrue(errors.get(0).startsWith("The option -deepsad.normal cannot be given with"), errors.get(0));
    }

    @Test
    void aPatternThatIsNoneIsAnError() {
        assertEquals(
                1,
                Configurations.errors(new DeepSAD.Par(), "-deepsad.normal", "[").size());
    }

    private static void assertAborts(String message, Executable run) {
        assertEquals(message, assertThrows(AbortException.class, run).getMessage());
    }

    private static double[] scores(double[][] rows, String[] labels, Object... options) {
        ELKIBuilder<DeepSAD> builder = new ELKIBuilder<>(DeepSAD.class);
        for (int i = 0; i < options.length; i += 2) {
            builder = builder.with("deepsad." + options[i], options[i + 1]);
        }
        Database database = Samples.database(rows, labels);
        return Samples.scores(builder.build(), database);
    }

    private static double[] core(ParameterValues values, double[][] rows, int[] ids) {
        String[] names = IntStream.rangeClosed(1, rows[0].length)
                .mapToObj(j -> "attribute_" + j)
                .toArray(String[]::new);
        Table training = table(rows, names)
                .classes(new RowClasses(List.of("normal", "outlier"), ids))
                .build();
        return Training.of(SPEC, values, training, CONTEXT).scores();
    }

    private static Table.Builder table(double[][] rows, String... names) {
        Table.Builder table = Table.builder(rows.length);
        for (int j = 0; j < names.length; j++) {
            int column = j;
            table.addNumeric(
                    names[j], Arrays.stream(rows).mapToDouble(r -> r[column]).toArray());
        }
        return table;
    }

    private static double[][] gaussian(int rows, int columns) {
        Random random = new Random(7);
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            Arrays.setAll(row, j -> random.nextGaussian());
        }
        return values;
    }

    private static String[] labels(int rows) {
        String[] labels = new String[rows];
        Arrays.setAll(labels, i -> LABELS[i % LABELS.length]);
        return labels;
    }
}
