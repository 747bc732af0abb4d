package farpoint.neighbors.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.neighbors.EngineData;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.MetricKind;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.metric.RowNorm;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeChoiceTest {
    @ParameterizedTest(name = "{0} x {1}: {2}")
    @CsvSource({"20000, 2, true", "20000, 4, true", "20000, 16, false", "3000, 32, false"})
    void takesATreeForFewColumns(int n, int d, boolean tree) {
        DataMatrix rows = EngineData.GAUSSIAN.rows(n, d, 1);
        assertEquals(
                tree, new TreeChoice(Metrics.EUCLIDEAN, true, false).of(rows).isPresent());
        assertEquals(
                tree, new TreeChoice(Metrics.MANHATTAN, false, false).of(rows).isPresent());
    }

    /** The rows of a leaf are compared by their sums alone, which are no comparison values here. */
    @Test
    void takesNoTreeForAMetricWithANormWhateverItSaysOfBoxes() {
        RowNorm norm = new RowNorm() {
            @Override
            public double of(double[] row, int from, int d) {
                return Math.abs(row[from]);
            }

            @Override
            public double comparison(double sum, double normA, double normB) {
                return sum / (1 + normA + normB);
            }
        };
        Metric metric = new Metric() {
            @Override
            public double add(double sum, double a, double b) {
                return sum + Math.abs(a - b);
            }

            @Override
            public Optional<RowNorm> rowNorm() {
                return Optional.of(norm);
            }

            @Override
            public boolean boundsBoxes() {
                return true;
            }

            @Override
            public String toString() {
                return "relative manhattan";
            }
        };
        DataMatrix rows = EngineData.GAUSSIAN.rows(20_000, 2, 1);
        assertTrue(new TreeChoice(metric, false, false).of(rows).isEmpty());
        assertTrue(TreeSearch.of(rows, metric).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"EUCLIDEAN, true", "COSINE, false"})
    void takesATreeForManyColumnsNearAPlane(MetricKind kind, boolean tree) {
        SplittableRandom random = new SplittableRandom(1);
        int d = 40;
        double[] values = new double[10_000 * d];
        double[] place = new double[2];
        for (int i = 0; i < values.length; i++) {
            if (i % d == 0) {
                Arrays.setAll(place, j -> random.nextGaussian());
            }
            values[i] = place[i % 2] * (i % d + 1) + 1e-3 * random.nextGaussian();
        }
        DataMatrix rows = DataMatrix.of(10_000, d, values);
        assertEquals(tree, new TreeChoice(kind.metric(0), true, true).of(rows).isPresent());
    }
}
