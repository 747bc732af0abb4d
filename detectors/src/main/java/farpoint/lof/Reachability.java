package farpoint.lof;

import farpoint.neighbors.Neighborhoods;
import farpoint.neighbors.spi.NeighborLists;
import farpoint.run.ComputeContext;

/**
 * The training rows' k-distances and mean reachability distances. The mean reachability distance of a row is the inverse of its
 * local reachability density, so the factor of a row is the mean of its own over each neighbour's.
 *
 * <p>Where more than k rows are equal, or at distance 0 from each other, their density would be infinite, and the
 * factor of all rows that have one of them as a neighbour, however near. So such rows count as if they were spread
 * about their place: the reachability distance of another row from them is the root of the sum of the squares of their
 * distance and of {@link Spreads their spread}, which also is their own mean. The factor of one of them is 1, that of a
 * row nearby little more, and it grows with the distance.
 *
 * @param kDistances each training row's distance to its k-th neighbour
 * @param means each training row's mean reachability distance
 * @param spreads each training row's spread, 0 where its k-distance is not; empty if there is none
 * @param noise distances up to this one count as 0
 */
record Reachability(double[] kDistances, double[] means, double[] spreads, double noise) {
    /** Distances that overflow count as this, so that factors stay finite. */
    static final double LARGEST = 1e280;

    /** Where a mean is 0, as in models from files without spreads, it counts as this part of the mean of all of them. */
    private static final double FLOOR = 1e-10;

    /** Serialised ones from before there were spreads have none. */
    Reachability {
        spreads = spreads == null ? new double[0] : spreads;
    }

    /** Computes both from the training rows' neighbours among each other. */
    static Reachability of(Neighborhoods neighbors, double[] spreads, double noise, ComputeContext context) {
        double[] kDistances = new double[neighbors.rows()];
        for (int i = 0; i < kDistances.length; i++) {
            kDistances[i] = cleared(neighbors.kDistance(i), noise);
        }
        Reachability reachability = new Reachability(kDistances, new double[kDistances.length], spreads, noise);
        neighbors.forEach(
                (rows, lists, list) -> {
                    double mean = reachability.mean(lists, list);
                    for (int row : rows) {
                        reachability.means[row] = mean;
                    }
                },
                context);
        return reachability;
    }

    /** A distance without noise and overflow. */
    private static double cleared(double distance, double noise) {
        return distance <= noise ? 0 : Math.min(distance, LARGEST);
    }

    /** Number of training rows that have a spread. */
    int crowded() {
        int count = 0;
        for (double spread : spreads) {
            count += spread > 0 ? 1 : 0;
        }
        return count;
    }

    private double spread(int row) {
        return spreads.length == 0 ? 0 : spreads[row];
    }

    /** The mean over a row's neighbours of the larger of their distance and their k-distance. */
    private double mean(NeighborLists neighbors, int list) {
        int size = neighbors.size(list);
        double ownSpread = spread(neighbors.index(list, size - 1));
        if (ownSpread > 0 && neighbors.distance(list, size - 1) <= noise) {
            // The row is one of more than k at one place, and has no other neighbours.
            return ownSpread;
        }
        double sum = 0;
        for (int rank = 0; rank < size; rank++) {
            sum += reach(neighbors.index(list, rank), neighbors.distance(list, rank));
        }
        return sum / size;
    }

    /** The reachability distance from a training row. */
    double reach(int other, double distance) {
        double cleared = cleared(distance, noise);
        return spread(other) > 0 ? StrictMath.hypot(cleared, spread(other)) : Math.max(cleared, kDistances[other]);
    }

    /** The local outlier factor of each row, given its neighbours among the training rows. */
    double[] factors(Neighborhoods neighbors, ComputeContext context) {
        return factors(neighbors, floor(), context);
    }

    /** The same with the {@link #floor}, which need not be found again for each row. */
    double[] factors(Neighborhoods neighbors, double floor, ComputeContext context) {
        double[] factors = new double[neighbors.rows()];
        neighbors.forEach(
                (rows, lists, list) -> {
                    double factor = factor(lists, list, floor);
                    for (int row : rows) {
                        factors[row] = factor;
                    }
                },
                context);
        return factors;
    }

    /** The local outlier factor of the rows of a list of neighbours. */
    double factor(NeighborLists neighbors, int list, double floor) {
        double own = mean(neighbors, list);
        double sum = 0;
        for (int rank = 0; rank < neighbors.size(list); rank++) {
            double other = means[neighbors.index(list, rank)];
            sum += own == other ? 1 : own / Math.max(other, floor);
        }
        return Math.min(sum / neighbors.size(list), Double.MAX_VALUE);
    }

    /** What a mean of 0 counts as. */
    double floor() {
        double sum = 0;
        for (double mean : means) {
            sum += mean / means.length;
        }
        return sum > 0 ? FLOOR * sum : FLOOR;
    }
}
