package farpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.explanation.Contributions;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.stats.Ranking;
import farpoint.testing.Samples;
import farpoint.testing.TestData;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That every detector says why a row has its score. */
@Tag("long")
class ExplanationContractTest extends DetectorContract {
    private static final ComputeContext ONE_THREAD =
            ComputeContext.withDefaults().withThreads(1);

    /** Whose contributions are those to another number than the score, or shares. Their models say so. */
    private static final Set<String> OTHER_SUMS = Set.of(
            "GaussianMahalanobis", "ZError", "OneClassSVM", "OutlierEnsemble", "ScoreBoost", "ExtendedIsolationForest");

    @ParameterizedTest
    @MethodSource("detectors")
    void explainsRowsTheSameInEveryRun(DetectorSpec spec) {
        Table table = TestData.table("glass");
        Training training = Training.of(spec, quickIfDear(spec), table, FOUR_THREADS);
        TrainedDetector trained = training.detector();
        int[] rows = {3, 100, 205};
        Table some = table.select(rows);
        Contributions why = trained.explainTraining(some, FOUR_THREADS);
        assertEquals(table.columns(), why.attributes());
        assertFinite(why.values());
        assertArrayEquals(
                why.values(), trained.explainTraining(some, ONE_THREAD).values());
        if (!OTHER_SUMS.contains(spec.name())) {
            for (int i = 0; i < rows.length; i++) {
                int d = table.columns();
                double sum = why.base()
                        + Arrays.stream(why.values(), i * d, (i + 1) * d).sum();
                double score = training.scores()[rows[i]];
                assertEquals(score, sum, 1e-9 * (1 + Math.abs(score)), "row " + rows[i]);
            }
        }
        ModelFile file = ModelFile.withDefaultThreshold(trained, training.scores());
        TrainedDetector read = ModelFile.fromBytes(file.toBytes()).detector();
        Contributions again = read.explain(some, FOUR_THREADS);
        assertArrayEquals(trained.explain(some, FOUR_THREADS).values(), again.values());
        assertEquals(trained.sentences(some, why), read.sentences(some, why));
        List<String> first = Explanations.ofTraining(trained, Double::toString);
        assertEquals(10, first.size());
        int[] order = Ranking.order(training.scores());
        assertTrue(
                first.get(1).startsWith("row " + (order[1] + 1) + ", score " + training.scores()[order[1]] + ": "),
                first.get(1));
        assertEquals(first, Explanations.ofTraining(read, Double::toString));
    }

    /** A gross error in one cell, in a table where attributes come in another order later. */
    @ParameterizedTest
    @MethodSource("detectors")
    void namesTheWrongCellFirst(DetectorSpec spec) {
        double[][] rows = Samples.gaussian(200, 7, 11);
        rows[17][2] = 30;
        rows[101][5] = -30;
        Table table = Samples.table(rows);
        Training training = Training.of(spec, quickIfDear(spec), table, FOUR_THREADS);
        Explanations why = Explanations.of(training.detector(), table, new int[] {17, 101}, true, FOUR_THREADS);
        assertEquals(2, why.reasons(0).get(0).attribute(), why.sentences().get(0));
        assertEquals(5, why.reasons(1).get(0).attribute(), why.sentences().get(1));
        String high = table.attribute(2).name() + " 30 is high";
        assertTrue(why.sentences().get(0).startsWith(high), why.sentences().get(0));
    }
}
