package farpoint.lof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.ComputeContext;
import farpoint.OutlierModel;
import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.testing.GoldenNeighbors;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastLOFTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    @ParameterizedTest
    @ValueSource(strings = {"wdbc", "vowel", "glass"})
    void agreesWithScikitLearn(String set) {
        GoldenNeighbors golden = GoldenNeighbors.of(set);
        OutlierModel model = new FastLOF(20, Scaling.NONE).fit(golden.training(), CONTEXT);
        double[] training = model.scoreTrainingRows(golden.training(), CONTEXT);
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
                new FastLOF(1, Scaling.NONE).fit(rows, CONTEXT).scoreTrainingRows(rows, CONTEXT));
    }

    @Test
    void staysFiniteBesideDuplicates() {
        double[][] values = new double[30][];
        Arrays.fill(values, new double[] {1, 2});
        values[29] = new double[] {5, 5};
        DataMatrix rows = DataMatrix.of(values);
        OutlierModel model = new FastLOF(5, Scaling.NONE).fit(rows, CONTEXT);
        double[] scores = model.scoreTrainingRows(rows, CONTEXT);
        assertEquals(1, scores[0]);
        assertTrue(scores[29] > 1e6 && Double.isFinite(scores[29]), "score " + scores[29]);
        double[] others = model.score(DataMatrix.of(new double[][] {{1, 2}, {1, 3}}), CONTEXT);
        assertEquals(1, others[0]);
        assertTrue(others[1] > 1e6 && Double.isFinite(others[1]), "score " + others[1]);
    }
}
