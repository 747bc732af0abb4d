package farpoint.deep;

import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.stats.MedianDeviation;
import farpoint.stats.Quantiles;
import farpoint.stats.RandomDirection;
import farpoint.stats.RandomStream;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the rows that are left out before training: those of largest mean outlyingness |u'x - median| / MAD over random
 * directions u. Median and MAD hold as long as less than half of the rows are outliers.
 */
final class ProjectionTrim {
    private static final int DIRECTIONS = 500;

    /** Less deviation than this, in units of the scaled columns, tells nothing. */
    private static final double LEAST_DEVIATION = 1e-4;

    private static final int ROWS_A_CHUNK = 256;

    private final DataMatrix rows;
    private final ComputeContext context;
    private final double[][] directions = new double[DIRECTIONS][];
    private final double[] lengths = new double[DIRECTIONS];
    private final double[] medians = new double[DIRECTIONS];
    private final double[] deviations = new double[DIRECTIONS];

    private ProjectionTrim(DataMatrix rows, ComputeContext context) {
        this.rows = rows;
        this.context = context;
    }

    /**
     * The rows that are not left out, ascending. Rows as outlying as the last one that is kept are kept.
     *
     * @param share share of the removable rows, 0 to 0.5
     * @param removable which rows may be left out
     */
    static int[] kept(DataMatrix rows, IntPredicate removable, double share, long seed, ComputeContext context) {
        int n = rows.rows();
        int candidates = (int) IntStream.range(0, n).filter(removable).count();
        int count = (int) (share * candidates);
        if (count == 0) {
            return IntStream.range(0, n).toArray();
        }
        double[] outlyingness = new ProjectionTrim(rows, context).outlyingness(seed);
        double[] ofCandidates = new double[candidates];
        int next = 0;
        for (int i = 0; i < n; i++) {
            if (removable.test(i)) {
                ofCandidates[next++] = outlyingness[i];
            }
        }
        double largestKept = Quantiles.smallest(ofCandidates, candidates - count - 1);
        return IntStream.range(0, n)
                .filter(i -> !removable.test(i) || !(outlyingness[i] > largestKept))
                .toArray();
    }

    /** The sum over all directions, added in order. Rows are projected twice, as projections would take more memory than they. */
    private double[] outlyingness(long seed) {
        int n = rows.rows();
        context.forEachChunk("Directions", DIRECTIONS, 1, (k, from, to) -> fit(k, RandomStream.of(seed, "trim", k)));
        double[] sums = new double[n];
        context.forEachChunk("Outlyingness", n, ROWS_A_CHUNK, (chunk, from, to) -> {
            double[] projections = new double[to - from];
            for (int k = 0; k < DIRECTIONS; k++) {
                project(k, from, projections);
                for (int i = from; i < to; i++) {
                    sums[i] += Math.abs(projections[i - from] - medians[k]) / deviations[k];
                }
            }
        });
        return sums;
    }

    /** Draws a direction, and finds median and deviation of the rows on it. */
    private void fit(int k, RandomStream random) {
        directions[k] = new double[rows.columns()];
        lengths[k] = RandomDirection.draw(random, directions[k], 0, rows.columns());
        double[] projections = new double[rows.rows()];
        project(k, 0, projections);
        MedianDeviation spread = MedianDeviation.of(projections);
        medians[k] = spread.median();
        deviations[k] = Math.max(LEAST_DEVIATION, spread.deviation());
    }

    /** Projects as many rows as the target holds: four at a time, since a sum waits for each of its terms. */
    private void project(int k, int first, double[] target) {
        int d = rows.columns();
        double[] direction = directions[k];
        double[] x = rows.values();
        int i = 0;
        for (; i + 4 <= target.length; i += 4) {
            int start = (first + i) * d;
            double sum0 = 0;
            double sum1 = 0;
            double sum2 = 0;
            double sum3 = 0;
            for (int j = 0; j < d; j++) {
                double u = direction[j];
                sum0 += u * x[start + j];
                sum1 += u * x[start + d + j];
                sum2 += u * x[start + 2 * d + j];
                sum3 += u * x[start + 3 * d + j];
            }
            target[i] = sum0 / lengths[k];
            target[i + 1] = sum1 / lengths[k];
            target[i + 2] = sum2 / lengths[k];
            target[i + 3] = sum3 / lengths[k];
        }
        for (; i < target.length; i++) {
            double sum = 0;
            for (int j = 0; j < d; j++) {
                sum += direction[j] * x[(first + i) * d + j];
            }
            target[i] = sum / lengths[k];
        }
    }
}
