package farpoint.lof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.detector.Fitted;
import farpoint.detector.OutlierModel;
import farpoint.knn.DistanceAggregate;
import farpoint.knn.KNNDistance;
import farpoint.neighbors.metric.MetricKind;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import farpoint.testing.EqualRowsData;
import farpoint.testing.GoldenNeighbors;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FastLOFTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    @ParameterizedTest
    @ValueSource(strings = {"wdbc", "vowel", "glass"})
    void agreesWithScikitLearn(String set) {
        GoldenNeighbors golden = GoldenNeighbors.of(set);
        Fitted fitted = new FastLOF(20, Scaling.NONE).fit(golden.training(), CONTEXT);
        OutlierModel model = fitted.model();
        double[] training = fitted.scores();
        double[] others = model.score(golden.others(), CONTEXT);
        double difference = golden.largestDifference(GoldenNeighbors.Column.LOF, training, others);
        assertTrue(difference < 1e-9, "difference " + difference);
    }

    /** Worked out by hand for rows 0, 1, 2 and 4 with k = 1, where row 1 has two nearest neighbours. */
    @Test
    void countsAllRowsAtTheKDistance() {
        DataMatrix rows = DataMatrix.of(new double[][] {{0}, {1}, {2}, {4}});
        // k-distances 1, 1, 1, 2. Reachability of every neighbour: 1 for the first three rows, 2 for the last.
        assertArrayEquals(
                new double[] {1, 1, 1, 2},
                new FastLOF(1, Scaling.NONE).fit(rows, CONTEXT).scores());
    }

    /**
     * Worked out by hand for k = 2. The four rows at 0 have two other places nearest, 3 and 4, so that 4 would be their
     * spread; the k-distances of the others, which are 3, 4, 17 and 26, have the median 10.5.
     */
    @Test
    void spreadsEqualRowsAsFarAsTheNearestOtherPlaces() {
        DataMatrix rows = DataMatrix.of(new double[][] {{0}, {0}, {0}, {0}, {3}, {4}, {21}, {30}});
        Fitted fitted = new FastLOF(2, Scaling.NONE).fit(rows, CONTEXT);
        OutlierModel model = fitted.model();
        double[] scores = fitted.scores();
        assertArrayEquals(new double[] {1, 1, 1, 1}, Arrays.copyOf(scores, 4));
        // Row 3 has the row 4 at 1 and the four at 0: mean (4 + 4 * 5) / 5. Row 4 has row 3 at 1 and the four at 4.
        double three = (4 + 4 * 5) / 5.0;
        double four = (3 + 4 * Math.sqrt(32)) / 5;
        assertEquals((three / four + 4 * three / 4) / 5, scores[4], 1e-15);
        assertEquals((four / three + 4 * four / 4) / 5, scores[5], 1e-15);
        double[] others = model.score(DataMatrix.of(new double[][] {{0}, {-3}}), CONTEXT);
        assertArrayEquals(new double[] {1, 1.25}, others);
    }

    /**
     * The same by angles, worked out by hand. Six rows of one direction and different lengths are at one place: the two other
     * places nearest to it are at 1 and 1 + 1/2, the median of the other rows' k-distances, 1/2, 1/2 and 1, is smaller.
     */
    @Test
    void rowsOfOneDirectionAreAtOnePlaceByCosine() {
        double root = Math.sqrt(3);
        DataMatrix rows = DataMatrix.of(new double[][] {
            {0.1, 0.3, 0},
            {0.2, 0.6, 0},
            {0.3, 0.9, 0},
            {7, 21, 0},
            {1e-9, 3e-9, 0},
            {1e5, 3e5, 0},
            {0, 0, 1},
            {-0.3 * root / Math.sqrt(0.9), 0.1 * root / Math.sqrt(0.9), 1},
            {3 * root, -root, Math.sqrt(10)}
        });
        FastLOF detector = new FastLOF(2, false, MetricKind.COSINE, 3, Scaling.NONE);
        Fitted fitted = detector.fit(rows, CONTEXT);
        OutlierModel model = fitted.model();
        double[] scores = fitted.scores();
        assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1}, Arrays.copyOf(scores, 6));
        for (int i = 6; i < 9; i++) {
            assertTrue(scores[i] > 0.5 && scores[i] < 3, Arrays.toString(scores));
        }
        assertTrue(
                String.valueOf(model.summary())
                        .contains("6 of the 9 training rows are at distance 0 from 2 or more others"),
                String.valueOf(model.summary()));
        DataMatrix others = DataMatrix.of(new double[][] {{2, 6, 0}, {-1, -3, 0}});
        double[] factors = model.score(others, CONTEXT);
        assertEquals(1, factors[0]);
        assertTrue(factors[1] > 1.2, Arrays.toString(factors));
        State state = new State();
        model.writeTo(state);
        assertArrayEquals(factors, detector.restore(state, 3).score(others, CONTEXT));
    }

    /** Rows without a direction are at distance 1 from all rows, each other included. */
    @ParameterizedTest
    @EnumSource
    void rowsOfZerosHaveFiniteFactors(MetricKind kind) {
        double[][] values = new double[60][];
        SplittableRandom random = new SplittableRandom(3);
        Arrays.setAll(
                values, i -> i < 8 ? new double[2] : new double[] {random.nextGaussian(), 3 + random.nextGaussian()});
        DataMatrix rows = DataMatrix.of(values);
        double[] scores =
                new FastLOF(5, false, kind, 3, Scaling.NONE).fit(rows, CONTEXT).scores();
        double[] distances = new KNNDistance(5, DistanceAggregate.MAX, false, kind, 3, Scaling.NONE)
                .fit(rows, CONTEXT)
                .scores();
        for (int i = 0; i < 8; i++) {
            assertEquals(kind == MetricKind.COSINE ? 1 : 0, distances[i]);
        }
        assertTrue(Arrays.stream(scores).allMatch(s -> s > 0 && s < 1e6), Arrays.toString(scores));
    }

    /** What the spread is for: ordinary rows near equal rows had scores of 1e10, above those of all outliers. */
    @Test
    void ordinaryRowsBesideEqualRowsAreNoOutliers() {
        SplittableRandom random = new SplittableRandom(7);
        double[][] values = new double[300][];
        for (int i = 0; i < values.length; i++) {
            double[] ordinary = {random.nextGaussian(), random.nextGaussian()};
            values[i] = i < 120 ? new double[] {0.5, 0.5} : i < 296 ? ordinary : new double[] {20 + 5 * (i - 296), -20};
        }
        DataMatrix rows = DataMatrix.of(values);
        double[] scores = new FastLOF(20, Scaling.STANDARD).fit(rows, CONTEXT).scores();
        double ordinary = Arrays.stream(scores, 0, 296).max().orElseThrow();
        double outlying = Arrays.stream(scores, 296, 300).min().orElseThrow();
        assertTrue(ordinary < outlying, ordinary + " is not below " + outlying);
    }

    /** There are fewer other places than neighbours. */
    @Test
    void fewOthersBesideEqualRowsRankByTheirDistance() {
        DataMatrix rows = EqualRowsData.manyAndFive(1000);
        double[] scores = new FastLOF(20, Scaling.STANDARD).fit(rows, CONTEXT).scores();
        for (int i = 0; i < 1000; i++) {
            assertEquals(1, scores[i]);
        }
        for (int i = 1000; i < 1005; i++) {
            assertTrue(
                    scores[i] > (i == 1000 ? 1 : scores[i - 1]),
                    Arrays.toString(Arrays.copyOfRange(scores, 1000, 1005)));
        }
    }

    @Test
    void allRowsEqual() {
        DataMatrix rows = DataMatrix.of(new double[30][1]);
        Fitted fitted = new FastLOF(5, Scaling.NONE).fit(rows, CONTEXT);
        OutlierModel model = fitted.model();
        assertEquals(30, Arrays.stream(fitted.scores()).filter(s -> s == 1).count());
        double[] others = model.score(DataMatrix.of(new double[][] {{0}, {1}, {2}}), CONTEXT);
        assertTrue(others[0] == 1 && others[1] > 1 && others[2] > others[1], Arrays.toString(others));
    }

    @Test
    void warnsOfMoreEqualRowsThanNeighbors() {
        double[][] values = new double[30][1];
        for (int i = 0; i < values.length; i++) {
            values[i][0] = i < 6 ? 2 : i;
        }
        DataMatrix rows = DataMatrix.of(values);
        String warning = "6 of the 30 training rows equal 5 or more others";
        assertTrue(String.valueOf(
                        new FastLOF(5, Scaling.NONE).fit(rows, CONTEXT).model().summary())
                .contains(warning));
        assertFalse(String.valueOf(
                        new FastLOF(6, Scaling.NONE).fit(rows, CONTEXT).model().summary())
                .contains("Warning"));
    }

    /** Models of this kind had no spreads: equal rows have reachability 0. */
    @Test
    void readsModelsWithoutSpreads() {
        FastLOF detector = new FastLOF(1, Scaling.NONE);
        State state = new State()
                .put("rows", new double[] {0, 0, 0, 4})
                .put("training-scores", new double[] {1, 1, 1, 4e10})
                .put("k-distances", new double[] {0, 0, 0, 4})
                .put("reachabilities", new double[] {0, 0, 0, 4});
        double[] scores = detector.restore(state, 1).score(DataMatrix.of(new double[][] {{0}, {1}}), CONTEXT);
        assertArrayEquals(new double[] {1, 1e10}, scores, 1e-3);
    }

    @Test
    void aReadModelScoresAsTheWrittenOne() {
        DataMatrix rows = EqualRowsData.manyAndFive(100);
        FastLOF detector = new FastLOF(20, Scaling.NONE);
        OutlierModel model = detector.fit(rows, CONTEXT).model();
        State state = new State();
        model.writeTo(state);
        OutlierModel read = detector.restore(state, 3);
        assertArrayEquals(model.score(rows, CONTEXT), read.score(rows, CONTEXT));
        assertEquals(model.summary(), read.summary());
    }
}
