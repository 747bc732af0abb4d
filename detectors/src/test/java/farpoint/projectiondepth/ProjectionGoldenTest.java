package farpoint.projectiondepth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.data.DataMatrix;
import farpoint.stats.MedianDeviation;
import farpoint.stats.Quantiles;
import org.junit.jupiter.api.Test;

/**
 * Five fixed directions in the plane, eight points that a small network (3-4-2, leaky ReLU) makes of sines. Expected values
 * are those of tools/golden/small_net.py.
 */
class ProjectionGoldenTest {
    private static final double[] MEDIANS = {-.1416686199, .0086492834, .1460477403, .2697407280, .2884635778};
    private static final double[] DEVIATIONS = {.1061059362, .0825553505, .0640725323, .0695946960, .1053936240};

    @Test
    void mediansAndDeviations() {
        Standardizer standardizer = fitted();
        assertArrayEquals(MEDIANS, standardizer.medians(), 1e-10);
        assertArrayEquals(DEVIATIONS, standardizer.scales(), 1e-10);
    }

    @Test
    void largestAndMeanOutlyingness() {
        double[] max = {
            1.1912067603,
            2.0082857836,
            1.2377145144,
            3.6802761426,
            1.5448695461,
            1.8757400224,
            1.2397988593,
            1.7653272278
        };
        double[] mean = {
            .4989596292, .8849606780, .9738981654, 1.9545049568, .9785271953, 1.2125138062, .7803107966, .9172931273
        };
        assertArrayEquals(max, aggregated(DirectionAggregate.MAX), 1e-9);
        assertArrayEquals(mean, aggregated(DirectionAggregate.MEAN), 1e-9);
    }

    @Test
    void lowerMedians() {
        double[] expected = {-.1572093601, .0037621961, .1374357517, .2199493542, .2822847282};
        for (int k = 0; k < 5; k++) {
            assertEquals(expected[k], Quantiles.lowerMedian(projections(k)), 1e-10);
        }
    }

    private static double[] aggregated(DirectionAggregate aggregate) {
        Standardizer standardizer = fitted();
        Accumulator accumulator = Accumulator.of(aggregate, 0.5, 8, 5);
        for (int k = 0; k < 5; k++) {
            double[] projections = projections(k);
            standardizer.apply(k, projections, 8);
            accumulator.add(projections);
        }
        double[] scores = new double[8];
        accumulator.writeTo(scores, 0);
        return scores;
    }

    private static Standardizer fitted() {
        Standardizer standardizer = new Standardizer(5);
        for (int k = 0; k < 5; k++) {
            standardizer.fit(k, MedianDeviation.of(projections(k)), 0);
        }
        return standardizer;
    }

    private static double[] projections(int k) {
        double[] directions = new double[10];
        for (int j = 0; j < 5; j++) {
            directions[2 * j] = Math.cos(j * Math.PI / 5);
            directions[2 * j + 1] = Math.sin(j * Math.PI / 5);
        }
        RowTile tile = new RowTile(points());
        tile.load(0, 8);
        double[] target = new double[8];
        tile.project(directions, k, target, 0);
        return target;
    }

    private static DataMatrix points() {
        double[][] points = new double[8][2];
        for (int n = 0; n < 8; n++) {
            for (int h = 0; h < 4; h++) {
                double sum = 0;
                for (int i = 0; i < 3; i++) {
                    sum += 0.5 * Math.sin(1 + 3 * h + i) * Math.sin(0.7 * n + 1.3 * i);
                }
                double active = sum > 0 ? sum : 0.01 * sum;
                for (int r = 0; r < 2; r++) {
                    points[n][r] += 0.5 * Math.cos(1 + 4 * r + h) * active;
                }
            }
        }
        return DataMatrix.of(points);
    }
}
