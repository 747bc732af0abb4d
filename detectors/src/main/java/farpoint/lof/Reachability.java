package farpoint.lof;

import farpoint.neighbors.NeighborLists;
import java.io.Serializable;

/**
 * The training rows' k-distances and mean reachability distances. The mean reachability distance of a row is the inverse of its
 * local reachability density, so the factor of a row is the mean of its own over each neighbour's.
 *
 * <p>Where more than k rows are equal, their reachability is 0 and their density infinite. The factor of one of them is 1. For
 * other rows, such a neighbour counts with the small part {@value #FLOOR} of the mean reachability of all training rows, so
 * that the factor is large and finite.
 *
 * @param kDistances each training row's distance to its k-th neighbour
 * @param means each training row's mean reachability distance
 */
record Reachability(double[] kDistances, double[] means) implements Serializable {
    private static final double FLOOR = 1e-10;

    /** Distances that overflow count as this, so that factors stay finite. */
    private static final double LARGEST = 1e280;

    /** Computes both from the training rows' neighbours among each other. */
    static Reachability of(NeighborLists neighbors) {
        double[] kDistances = new double[neighbors.rows()];
        for (int i = 0; i < kDistances.length; i++) {
            kDistances[i] = Math.min(neighbors.distance(i, neighbors.size(i) - 1), LARGEST);
        }
        double[] means = new double[neighbors.rows()];
        for (int i = 0; i < means.length; i++) {
            means[i] = mean(neighbors, i, kDistances);
        }
        return new Reachability(kDistances, means);
    }

    /** The mean over a row's neighbours of the larger of their distance and their k-distance. */
    private static double mean(NeighborLists neighbors, int row, double[] kDistances) {
        double sum = 0;
        for (int rank = 0; rank < neighbors.size(row); rank++) {
            double distance = Math.min(neighbors.distance(row, rank), LARGEST);
            sum += Math.max(distance, kDistances[neighbors.index(row, rank)]);
        }
        return sum / neighbors.size(row);
    }

    /** The local outlier factor of each row, given its neighbours among the training rows. */
    double[] factors(NeighborLists neighbors) {
        double floor = floor();
        double[] factors = new double[neighbors.rows()];
        for (int i = 0; i < factors.length; i++) {
            double own = mean(neighbors, i, kDistances);
            double sum = 0;
            for (int rank = 0; rank < neighbors.size(i); rank++) {
                double other = means[neighbors.index(i, rank)];
                sum += own == other ? 1 : own / Math.max(other, floor);
            }
            factors[i] = Math.min(sum / neighbors.size(i), Double.MAX_VALUE);
        }
        return factors;
    }

    private double floor() {
        double sum = 0;
        for (double mean : means) {
            sum += mean / means.length;
        }
        return sum > 0 ? FLOOR * sum : FLOOR;
    }
}
