package farpoint.audit.worth;

import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * Normal rows, each with a ball whose radius is the distance to its k-th nearest other one. The smallest ball that strictly
 * contains a row tells how rare such rows are (L. Perini, M. Rudolph, S. Schmedding, C. Qiu, 2024, "Uncertainty-aware Evaluation of
 * Auxiliary Anomalies with the Expected Anomaly Posterior", TMLR).
 */
final class NormalBalls {
    private static final int CHUNK = 16;

    /** With this chance so large a share of outliers like the labelled ones lies in balls. */
    private static final double COVERED = 0.95;

    private final DataMatrix rows;

    /** For each row the distances to all others, ascending. */
    private final double[][] sorted;

    /**
     * Compares normal rows.
     *
     * @param rows n &gt;= 2 normal rows
     */
    NormalBalls(DataMatrix rows, ComputeContext context) {
        this.rows = rows;
        this.sorted = new double[rows.rows()][];
        context.forEachChunk("Comparing normal rows", sorted.length, CHUNK, (chunk, from, to) -> {
            for (int i = from; i < to; i++) {
                int self = i;
                double[] all = distances(rows, i);
                sorted[i] = IntStream.range(0, all.length)
                        .filter(j -> j != self)
                        .mapToDouble(j -> all[j])
                        .sorted()
                        .toArray();
            }
        });
    }

    /** The distances of a row from all normal rows. */
    private double[] distances(DataMatrix from, int row) {
        double[] distances = new double[rows.rows()];
        for (int i = 0; i < distances.length; i++) {
            double sum = 0;
            for (int j = 0; j < rows.columns(); j++) {
                double difference = from.value(row, j) - rows.value(i, j);
                sum += difference * difference;
            }
            distances[i] = Math.sqrt(sum);
        }
        return distances;
    }

    /** The distance of each normal row to its k-th nearest other one. */
    double[] radii(int k) {
        return Arrays.stream(sorted).mapToDouble(d -> d[k - 1]).toArray();
    }

    /**
     * The radius of the smallest ball that strictly contains a row; 0 if none does.
     *
     * @param others any rows
     * @param row one of them
     * @param radii of the normal rows' balls
     */
    double rarity(DataMatrix others, int row, double[] radii) {
        double[] distances = distances(others, row);
        return IntStream.range(0, radii.length)
                .filter(i -> distances[i] < radii[i])
                .mapToDouble(i -> radii[i])
                .min()
                .orElse(0);
    }

    /** The distance of a row, which is none of the normal ones, to its k-th nearest normal row. */
    double distance(DataMatrix others, int row, int k) {
        double[] distances = distances(others, row);
        Arrays.sort(distances);
        return distances[k - 1];
    }

    /**
     * The k of the balls: so large that the labelled outliers, and with a chance of 95 % as large a share of others like them, lie
     * in balls.
     *
     * @param least the least k, if there are so many other rows
     */
    int k(DataMatrix outliers, int least) {
        int most = rows.rows() - 1;
        if (most <= least) {
            return most;
        }
        double sum = IntStream.range(0, outliers.rows())
                .mapToDouble(a -> (double) (coveringK(outliers, a, least) - least) / (most - least))
                .sum();
        double share =
                new BetaDistribution(null, 1 + sum, 1 + outliers.rows() - sum).inverseCumulativeProbability(COVERED);
        return Math.max(least, Math.min(most, (int) Math.floor(share * (most - least) + least)));
    }

    /** The least k at which a row lies in a ball; n - 1 if it never does. */
    int coveringK(DataMatrix outliers, int row, int least) {
        double[] distances = distances(outliers, row);
        int most = rows.rows() - 1;
        return IntStream.range(0, distances.length)
                .map(i -> notAbove(sorted[i], distances[i]) + 1)
                .map(k -> Math.max(k, least))
                .filter(k -> k <= most)
                .min()
                .orElse(most);
    }

    /** How many ascending numbers are at most a limit. */
    private static int notAbove(double[] ascending, double limit) {
        int from = 0;
        int to = ascending.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ascending[middle] <= limit) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
