package farpoint.spark.command;

import farpoint.Detectors;
import farpoint.Training;
import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.files.ModelFiles;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Small data with an identifier, a text, numbers, a category and gaps, and a model of it. */
final class ScoreFiles {
    /** The first line. */
    static final String HEADER = "id,note,x,kind,y";

    private static final List<String> KINDS = List.of("red", "green");
    private static final int TRAINED_ON = 60;

    private ScoreFiles() {}

    /** Lines of rows, the last of which lies far off. */
    static List<String> lines(int rows) {
        RandomStream random = RandomStream.of(5, "rows", 0);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            String x = i % 9 == 4 ? "" : String.format(Locale.ROOT, "%.3f", random.gaussian());
            lines.add(String.format(
                    Locale.ROOT, "r%d,\"a, \"\"b\"\" %d \",%s,%s,%.2e", i, i, x, KINDS.get(i % 2), random.gaussian()));
        }
        lines.set(rows - 1, "r" + (rows - 1) + ",far,90,red,1");
        return lines;
    }

    /** Writes CSV with a header. */
    static Path csv(Path file, List<String> lines) throws IOException {
        return Files.write(
                file, Stream.concat(Stream.of(HEADER), lines.stream()).toList());
    }

    /** Writes a model that was trained on rows of the same kind. */
    static Path model(Path file) throws IOException {
        RandomStream random = RandomStream.of(6, "training", 0);
        double[][] columns = new double[3][TRAINED_ON];
        for (int i = 0; i < TRAINED_ON; i++) {
            columns[0][i] = random.gaussian();
            columns[1][i] = random.below(2);
            columns[2][i] = random.gaussian();
        }
        Table table = Table.builder(TRAINED_ON)
                .add(Attribute.numeric("x"), columns[0])
                .add(Attribute.nominal("kind", KINDS), columns[1])
                .add(Attribute.numeric("y"), columns[2])
                .build();
        DetectorSpec spec = Detectors.byName("KNNDistance");
        Training training = Training.of(spec, spec.defaults(), table, ComputeContext.withDefaults());
        ModelFiles.write(file, ModelFile.withDefaultThreshold(training.detector(), training.scores()));
        return file;
    }
}
