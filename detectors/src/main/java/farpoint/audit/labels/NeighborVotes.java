package farpoint.audit.labels;

import farpoint.audit.finding.Examined;
import farpoint.data.DataMatrix;
import farpoint.data.RowClasses;
import farpoint.neighbors.Engines;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.Neighborhoods;
import farpoint.neighbors.spi.NeighborLists;
import farpoint.run.ComputeContext;
import java.util.stream.IntStream;

/**
 * Probabilities of classes by the k nearest other rows: (votes for the class + 1 / C) / (k + 1). Rows that tie for the last places
 * share these, so that the order of the file does not matter and equal rows do not all ask the same few of their kind.
 */
final class NeighborVotes {
    /** With ten a single wrong neighbour lifts a row over a threshold or not; measured, twenty found more with fewer false ones. */
    private static final int NEIGHBORS = Examined.NEIGHBORS;

    private final int[] labels;
    private final int k;
    private final double[][] probabilities;

    private NeighborVotes(RowClasses classes) {
        labels = classes.ids();
        k = Math.min(NEIGHBORS, labels.length - 1);
        probabilities = new double[labels.length][classes.names().size()];
    }

    /**
     * Asks neighbours.
     *
     * @param rows at least two
     * @param classes of the rows, none missing
     * @return a probability for each row and class
     */
    static double[][] of(DataMatrix rows, RowClasses classes, ComputeContext context) {
        NeighborVotes votes = new NeighborVotes(classes);
        try (NeighborIndex index = NeighborIndex.of(Engines.in(context, Examined.METRIC), rows, Examined.METRIC)) {
            Neighborhoods neighborhoods = index.nearestWithTies(rows, votes.k, true, context);
            neighborhoods.forEach(votes::count, context);
        }
        return votes.probabilities;
    }

    private void count(int[] equal, NeighborLists neighbors, int list) {
        int size = neighbors.size(list);
        double last = neighbors.distance(list, size - 1);
        int nearer = (int) IntStream.range(0, size)
                .filter(r -> neighbors.distance(list, r) < last)
                .count();
        double tied = (double) (k - nearer) / (size - nearer);
        double[] votes = new double[probabilities[0].length];
        for (int r = 0; r < size; r++) {
            votes[labels[neighbors.index(list, r)]] += r < nearer ? 1 : tied;
        }
        double own = last > 0 ? 1 : tied;
        for (int row : equal) {
            // The list is that of the first one, in which the others stand and it does not.
            double other = row == equal[0] ? 0 : own;
            votes[labels[row]] -= other;
            votes[labels[equal[0]]] += other;
            for (int c = 0; c < votes.length; c++) {
                probabilities[row][c] = (votes[c] + 1.0 / votes.length) / (k + 1);
            }
            votes[labels[row]] += other;
            votes[labels[equal[0]]] -= other;
        }
    }
}
