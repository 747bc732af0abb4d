package farpoint.knn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.detector.Fitted;
import farpoint.detector.OutlierModel;
import farpoint.run.ComputeContext;
import farpoint.testing.GoldenNeighbors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KNNDistanceTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final DataMatrix LINE = DataMatrix.of(new double[][] {{0}, {1}, {3}, {7}});

    @ParameterizedTest
    @ValueSource(strings = {"wdbc", "vowel", "glass"})
    void agreesWithScikitLearn(String set) {
        GoldenNeighbors golden = GoldenNeighbors.of(set);
        for (NeighborAggregate aggregate : NeighborAggregate.values()) {
            Fitted fitted = new KNNDistance(6, aggregate, Scaling.NONE).fit(golden.training(), CONTEXT);
            OutlierModel model = fitted.model();
            double[] training = fitted.scores();
            double[] others = model.score(golden.others(), CONTEXT);
            var column = GoldenNeighbors.Column.valueOf(aggregate.name());
            assertTrue(golden.largestDifference(column, training, others) < 1e-9, aggregate.name());
        }
    }

    @Test
    void aggregatesTheDistances() {
        assertArrayEquals(new double[] {3, 2, 3, 6}, scores(2, NeighborAggregate.MAX));
        assertArrayEquals(new double[] {2, 1.5, 2.5, 5}, scores(2, NeighborAggregate.MEAN));
        assertArrayEquals(new double[] {3, 2, 3, 6}, scores(3, NeighborAggregate.MEDIAN));
        assertArrayEquals(new double[] {2, 1.5, 2.5, 5}, scores(2, NeighborAggregate.MEDIAN));
    }

    @Test
    void takesAllOtherRowsWhereThereAreFewer() {
        assertArrayEquals(scores(3, NeighborAggregate.MEAN), scores(50, NeighborAggregate.MEAN));
        OutlierModel model = new KNNDistance(50, NeighborAggregate.MAX, Scaling.NONE)
                .fit(LINE, CONTEXT)
                .model();
        assertEquals(3, model.summary().get("Neighbours"));
        assertArrayEquals(new double[] {4}, model.score(DataMatrix.of(new double[][] {{4}}), CONTEXT));
    }

    @Test
    void scoresANewRowThatEqualsATrainingRowByIt() {
        Fitted fitted = new KNNDistance(1, NeighborAggregate.MAX, Scaling.NONE).fit(LINE, CONTEXT);
        OutlierModel model = fitted.model();
        assertArrayEquals(new double[] {1, 1, 2, 4}, fitted.scores());
        assertArrayEquals(new double[] {0, 0, 0, 0}, model.score(LINE, CONTEXT));
    }

    private static double[] scores(int k, NeighborAggregate aggregate) {
        return new KNNDistance(k, aggregate, Scaling.NONE).fit(LINE, CONTEXT).scores();
    }
}
