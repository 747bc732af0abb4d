package farpoint.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.testing.CaseTables;
import farpoint.testing.QuickValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Order numbers and comments, which are left out of the arithmetic, in files that are scored. */
class IdentifiersTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final String LEFT_OUT =
            "Left out of the arithmetic: order_id (an identifier by its name, with whole numbers"
                    + " that hardly repeat), comment (its values hardly repeat).";

    @TempDir
    private Path folder;

    static List<DetectorSpec> detectors() {
        return Detectors.all();
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("detectors")
    void ordersScoreAsWithoutNumberAndCommentAndSaySo(DetectorSpec spec) throws IOException {
        Table orders = CaseTables.table("orders");
        Training fitted = Training.of(spec, QuickValues.of(spec), orders, CONTEXT);
        TrainedDetector trained = fitted.detector();
        double[] expected = trained.score(orders, CONTEXT);
        ModelFile written = ModelFile.withDefaultThreshold(trained, fitted.scores());
        ModelFile model = ModelFile.fromBytes(written.toBytes());
        List<String> lines = CaseTables.lines("orders");
        List<String> cut = lines.stream()
                .map(line -> line.replaceFirst("^[^,]*,(\"[^\"]*\"|[^,]*),", ""))
                .toList();
        int all = lines.size();
        assertArrayEquals(expected, scored(model, lines, SourceFormat.Header.YES));
        assertArrayEquals(expected, scored(model, lines.subList(1, all), SourceFormat.Header.NO));
        assertArrayEquals(expected, scored(model, cut, SourceFormat.Header.AUTO));
        assertArrayEquals(expected, scored(model, cut.subList(1, all), SourceFormat.Header.NO));
    }

    private double[] scored(ModelFile model, List<String> lines, SourceFormat.Header header) throws IOException {
        Path in = Files.write(folder.resolve("in.csv"), lines);
        Path out = folder.resolve("out.csv");
        List<String> told = new ArrayList<>();
        SourceFormat format = new SourceFormat(SourceFormat.Separator.COMMA, header, SourceFormat.DecimalSign.POINT);
        new ScoringRun(model, CONTEXT, format, told::add).run(in.toString(), out.toString());
        assertTrue(told.contains(LEFT_OUT), told.toString());
        return Files.readAllLines(out).stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",")[1]))
                .toArray();
    }

    @Test
    void equalScoresOfAStreamAreTold() throws IOException {
        Table orders = CaseTables.table("orders");
        DetectorSpec spec = Detectors.byName("GaussianMahalanobis");
        Training fitted = Training.of(spec, spec.defaults(), orders, CONTEXT);
        TrainedDetector trained = fitted.detector();
        ModelFile model = ModelFile.withDefaultThreshold(trained, fitted.scores());
        List<String> lines = CaseTables.lines("orders");
        List<String> same = new ArrayList<>(List.of(lines.get(0)));
        IntStream.range(0, 20000).forEach(i -> same.add(lines.get(5)));
        Path in = Files.write(folder.resolve("same.csv"), same);
        List<String> told = new ArrayList<>();
        new ScoringRun(model, CONTEXT, told::add)
                .run(in.toString(), folder.resolve("out.csv").toString());
        assertTrue(
                told.get(told.size() - 1).startsWith("Warning: All 20000 rows have the same score"), told.toString());
    }
}
