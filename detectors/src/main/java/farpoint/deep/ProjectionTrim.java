package farpoint.deep;

import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.stats.OrderKeepingMedian;
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

    /** Of few rows, as many directions as have so many values are looked at before threads wait for each other. */
    private static final int VALUES_TOGETHER = 1 << 16;

    private ProjectionTrim() {}

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
        double[] outlyingness = outlyingness(rows, seed, context);
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

    /** The sum over all directions, added in order. */
    private static double[] outlyingness(DataMatrix rows, long seed, ComputeContext context) {
        int n = rows.rows();
        double[] sums = new double[n];
        // Of many rows one for each thread: those of more directions would take as much memory as the rows.
        int together = Math.min(DIRECTIONS, Math.max(context.threads(), VALUES_TOGETHER / Math.max(1, n)));
        double[][] ratios = new double[together][n];
        for (int first = 0; first < DIRECTIONS; first += ratios.length) {
            int start = first;
            int count = Math.min(ratios.length, DIRECTIONS - first);
            context.forEachChunk("Directions", count, 1, (k, from, to) -> {
                ratios(rows, RandomStream.of(seed, "trim", start + k), ratios[k]);
            });
            for (int k = 0; k < count; k++) {
                for (int i = 0; i < n; i++) {
                    sums[i] += ratios[k][i];
                }
            }
        }
        return sums;
    }

    private static void ratios(DataMatrix rows, RandomStream random, double[] target) {
        int d = rows.columns();
        double[] direction = new double[d];
        double length = RandomDirection.draw(random, direction, 0, d);
        project(rows, direction, target);
        for (int i = 0; i < target.length; i++) {
            target[i] /= length;
        }
        double median = OrderKeepingMedian.of(target);
        double deviation = Math.max(LEAST_DEVIATION, OrderKeepingMedian.ofDeviations(target, median));
        for (int i = 0; i < target.length; i++) {
            target[i] = Math.abs(target[i] - median) / deviation;
        }
    }

    /** Four rows at a time, since a sum waits for each of its terms. */
    private static void project(DataMatrix rows, double[] direction, double[] target) {
        int d = rows.columns();
        double[] x = rows.values();
        int i = 0;
        for (; i + 4 <= target.length; i += 4) {
            int start = i * d;
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
            target[i] = sum0;
            target[i + 1] = sum1;
            target[i + 2] = sum2;
            target[i + 3] = sum3;
        }
        for (; i < target.length; i++) {
            target[i] = 0;
            for (int j = 0; j < d; j++) {
                target[i] += direction[j] * x[i * d + j];
            }
        }
    }
}
