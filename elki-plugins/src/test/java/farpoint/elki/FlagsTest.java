package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elki.database.Database;
import elki.database.ids.DBIDIter;
import elki.database.relation.DoubleRelation;
import elki.result.ResultUtil;
import elki.result.outlier.OutlierResult;
import farpoint.Detectors;
import farpoint.RunParameters;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.explanation.Contributions;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.threshold.Threshold;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Probability, flag and confidence beside the scores, for those who ask. */
class FlagsTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    @TempDir
    Path folder;

    private Database database;
    private Table table;
    private Training training;

    @BeforeEach
    void trainInTheCore() {
        database = Samples.database(Samples.file("glass", folder));
        table = Samples.table("glass");
        DetectorSpec spec = Detectors.byName("GaussianMahalanobis");
        training = Training.of(spec, spec.defaults(), table, CONTEXT);
    }

    private OutlierResult run(String... options) {
        return new GaussianMahalanobis(Configurations.read(new GaussianMahalanobis.Par(), options)).autorun(database);
    }

    private Threshold threshold(String... values) {
        Map<String, String> given = values.length == 0 ? Map.of() : Map.of(values[0], values[1]);
        return training.threshold(ParameterValues.parse(RunParameters.FLAGGING, given), table, CONTEXT);
    }

    private static Optional<double[]> relation(OutlierResult result, String name, int rows) {
        return ResultUtil.filterResults(result, DoubleRelation.class).stream()
                .filter(r -> r.getLongName().equals(name))
                .findFirst()
                .map(relation -> {
                    double[] values = new double[rows];
                    int row = 0;
                    for (DBIDIter id = relation.iterDBIDs(); id.valid(); id.advance()) {
                        values[row++] = relation.doubleValue(id);
                    }
                    return values;
                });
    }

    private void assertFlags(Threshold threshold, double[] scores, OutlierResult result) {
        int n = scores.length;
        assertArrayEquals(
                Arrays.stream(scores).map(threshold::probability).toArray(),
                relation(result, "probability", n).orElseThrow());
        assertArrayEquals(
                Arrays.stream(scores).map(s -> threshold.flags(s) ? 1 : 0).toArray(),
                relation(result, "flag", n).orElseThrow());
        assertArrayEquals(
                Arrays.stream(scores).map(threshold::confidence).toArray(),
                relation(result, "confidence", n).orElseThrow());
    }

    @Test
    void areThereForThoseWhoAskOnly() {
        assertTrue(relation(run(), "flag", table.rows()).isEmpty());
        assertFlags(threshold(), training.scores(), run("-mahalanobis.flags"));
    }

    @Test
    void anOptionForTheThresholdAsksForThem() {
        assertFlags(threshold("contamination", "0.2"), training.scores(), run("-mahalanobis.contamination", "0.2"));
        assertFlags(
                threshold("threshold", "theoretical"), training.scores(), run("-mahalanobis.threshold", "theoretical"));
    }

    @Test
    void aLoadedModelFlagsAsItsFileSays() {
        String model = folder.resolve("m.farpoint").toString();
        run("-mahalanobis.save-model", model, "-mahalanobis.threshold", "fence");
        OutlierResult result = run("-mahalanobis.load-model", model, "-mahalanobis.flags");
        assertFlags(threshold("threshold", "fence"), training.detector().score(table, CONTEXT), result);
        assertTrue(relation(run("-mahalanobis.load-model", model), "flag", table.rows())
                .isEmpty());
    }

    @Test
    void contributionsAreThereForThoseWhoAskOnly() {
        String name = "contribution_" + table.attribute(2).name();
        assertTrue(relation(run("-mahalanobis.flags"), name, table.rows()).isEmpty());
        Contributions expected = training.detector().explainTraining(table, CONTEXT);
        String model = folder.resolve("c.farpoint").toString();
        OutlierResult result = run("-mahalanobis.contributions", "-mahalanobis.save-model", model);
        Contributions later = training.detector().explain(table, CONTEXT);
        OutlierResult loaded = run("-mahalanobis.contributions", "-mahalanobis.load-model", model);
        for (int j = 0; j < table.columns(); j++) {
            String attribute = "contribution_" + table.attribute(j).name();
            assertArrayEquals(
                    column(expected, j),
                    relation(result, attribute, table.rows()).orElseThrow());
            assertArrayEquals(
                    column(later, j), relation(loaded, attribute, table.rows()).orElseThrow());
        }
    }

    private double[] column(Contributions contributions, int attribute) {
        return IntStream.range(0, table.rows())
                .mapToDouble(i -> contributions.value(i, attribute))
                .toArray();
    }

    @Test
    void ofTheRuleConformalAreThoseOfAllRowsTogether() {
        Threshold threshold = threshold("threshold", "conformal");
        double[] scores = training.scores();
        OutlierResult result = run("-mahalanobis.threshold", "conformal");
        assertFlags(threshold.forRows(scores), scores, result);
        assertEquals(
                0,
                Arrays.stream(relation(result, "flag", scores.length).orElseThrow())
                        .sum());
    }
}
