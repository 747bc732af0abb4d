package farpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.data.DataMatrix;
import farpoint.data.Preprocessing;
import farpoint.data.Scaling;
import farpoint.detector.Explainable;
import farpoint.detector.Fitted;
import farpoint.knn.DistanceAggregate;
import farpoint.knn.KNNDistance;
import farpoint.lof.FastLOF;
import farpoint.run.ComputeContext;
import farpoint.testing.TestData;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How columns share in distances to neighbours. Expected values are those of tools/golden/explanations.py. */
class NeighborContributionsTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final DataMatrix TRAINING =
            DataMatrix.of(new double[][] {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {1, 1, 1}, {0.5, 0.5, 2}});
    private static final DataMatrix ROW = DataMatrix.of(new double[][] {{2, 0.5, 3}});

    @ParameterizedTest
    @CsvSource({
        "MEAN, 0.842255610989, 0.054554472559, 1.150221659057",
        "MAX, 0.436435780472, 0.109108945118, 1.745743121888",
        "RMS, 0.788240781368, 0.060633906259, 1.212678125182"
    })
    void distances(DistanceAggregate aggregate, double first, double second, double third) {
        Fitted fitted = new KNNDistance(2, aggregate, Scaling.NONE).fit(TRAINING, CONTEXT);
        double[] contributions = ((Explainable) fitted.model()).contributions(ROW, CONTEXT);
        assertArrayEquals(new double[] {first, second, third}, contributions, 1e-11);
    }

    @Test
    void localOutlierFactors() {
        Fitted fitted = lof(2).fit(TRAINING, CONTEXT);
        assertEquals(1.235917504225, fitted.model().score(ROW, CONTEXT)[0], 1e-11);
        double[] contributions = ((Explainable) fitted.model()).contributions(ROW, CONTEXT);
        assertArrayEquals(new double[] {0.533578977542, 0.030560079051, 0.671778447632}, contributions, 1e-11);
    }

    private static FastLOF lof(int neighbors) {
        return new FastLOF(neighbors, Scaling.NONE);
    }

    /** Of training rows too, which training has scored without themselves; some of them are equal. */
    @ParameterizedTest
    @EnumSource
    void addUpToTheScoresOfTraining(DistanceAggregate aggregate) {
        DataMatrix rows = glass();
        Fitted fitted = new KNNDistance(5, aggregate, Scaling.NONE).fit(rows, CONTEXT);
        assertSums(fitted.scores(), ((Explainable) fitted.model()).trainingContributions(rows, CONTEXT), rows);
        assertSums(
                fitted.model().score(rows, CONTEXT), ((Explainable) fitted.model()).contributions(rows, CONTEXT), rows);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void factorsOfTrainingAreSplitToo(int neighbors) {
        DataMatrix rows = glass();
        Fitted fitted = lof(neighbors).fit(rows, CONTEXT);
        int[] apart = IntStream.range(0, rows.rows())
                .filter(i -> IntStream.range(0, rows.rows())
                        .noneMatch(o -> o != i && Arrays.equals(rows.row(i), rows.row(o))))
                .toArray();
        DataMatrix some = rows.select(apart);
        double[] scores =
                Arrays.stream(apart).mapToDouble(i -> fitted.scores()[i]).toArray();
        assertSums(scores, ((Explainable) fitted.model()).trainingContributions(some, CONTEXT), some);
    }

    private static DataMatrix glass() {
        return Preprocessing.fit(TestData.table("glass"), Scaling.STANDARD, CONTEXT)
                .transform(TestData.table("glass"), CONTEXT);
    }

    private static void assertSums(double[] scores, double[] contributions, DataMatrix rows) {
        int d = rows.columns();
        for (int i = 0; i < scores.length; i++) {
            double sum = Arrays.stream(contributions, i * d, (i + 1) * d).sum();
            assertEquals(scores[i], sum, 1e-9 * (1 + scores[i]), "row " + i);
        }
    }
}
