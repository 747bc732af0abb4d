package farpoint.lof;

import farpoint.data.DataMatrix;
import farpoint.neighbors.Neighborhoods;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.spi.NeighborLists;
import farpoint.run.ComputeContext;

/**
 * How columns share in local outlier factors: each neighbour's reachability distance in the proportions in which the columns make
 * up the distance to it. It tells how the distances are made up, not why the neighbours lie dense.
 */
final class LofContributions {
    private final Metric metric;
    private final double[] training;
    private final Reachability reachability;
    private final double floor;

    /**
     * Of a model.
     *
     * @param training the training rows, row-major
     */
    LofContributions(Metric metric, double[] training, Reachability reachability) {
        this.metric = metric;
        this.training = training;
        this.reachability = reachability;
        this.floor = reachability.floor();
    }

    /**
     * Splits the factors of rows.
     *
     * @param neighbors the rows' neighbours among the training rows
     * @param skipped so many of the nearest ones do not count
     * @return rows x columns, row-major
     */
    double[] of(DataMatrix rows, Neighborhoods neighbors, int skipped, ComputeContext context) {
        int d = rows.columns();
        double[] all = new double[Math.multiplyExact(rows.rows(), d)];
        neighbors.forEach(
                (equal, lists, list) -> {
                    double[] shares = shares(rows, equal[0], without(lists, list, skipped));
                    for (int row : equal) {
                        System.arraycopy(shares, 0, all, row * d, d);
                    }
                },
                context);
        return all;
    }

    private static NeighborLists without(NeighborLists lists, int list, int skipped) {
        int[] offsets = {lists.offsets()[list] + skipped, lists.offsets()[list + 1]};
        return new NeighborLists(offsets, lists.indices(), lists.distances());
    }

    private double[] shares(DataMatrix rows, int row, NeighborLists neighbors) {
        int d = rows.columns();
        double[] sums = new double[d];
        double[] parts = new double[d];
        double reaches = 0;
        for (int rank = 0; rank < neighbors.size(0); rank++) {
            int other = neighbors.index(0, rank);
            double distance = neighbors.distance(0, rank);
            double reach = reachability.reach(other, distance);
            reaches += reach;
            if (distance > reachability.noise()) {
                metric.split(rows.values(), row * d, training, other * d, d, parts);
                for (int j = 0; j < d; j++) {
                    sums[j] += parts[j] / distance * reach;
                }
            }
        }
        double factor = reachability.factor(neighbors, 0, floor);
        for (int j = 0; j < d && reaches > 0; j++) {
            sums[j] *= factor / reaches;
        }
        return sums;
    }
}
