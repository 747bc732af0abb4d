package farpoint.spark.neighbors;

import farpoint.neighbors.select.PairOrder;
import farpoint.neighbors.spi.NeighborTable;
import java.util.Arrays;

/**
 * The first k pairs of each query row, in the order of (comparison value, index), of all that tasks have found. The result does
 * not depend on the order in which they come.
 */
final class NearestMerge implements FoundPairs.Taker {
    private final boolean excludeSelf;
    private final int k;
    private final int[] best;
    private final double[] bestValues;
    private final int[] merged;
    private final double[] mergedValues;

    /**
     * Nothing found yet.
     *
     * @param rows query rows
     * @param k pairs a row
     * @param excludeSelf whether query row i must not have reference row i
     */
    NearestMerge(int rows, int k, boolean excludeSelf) {
        this.excludeSelf = excludeSelf;
        this.k = k;
        this.best = new int[Math.multiplyExact(rows, k)];
        this.bestValues = new double[best.length];
        this.merged = new int[k];
        this.mergedValues = new double[k];
        // What comes after every pair.
        Arrays.fill(best, Integer.MAX_VALUE);
        Arrays.fill(bestValues, Double.POSITIVE_INFINITY);
    }

    @Override
    public void take(int row, int[] indices, double[] values, int from, int to) {
        int old = row * k;
        int added = from;
        for (int rank = 0; rank < k; rank++) {
            if (added < to && excludeSelf && indices[added] == row) {
                added++;
            }
            boolean isAdded =
                    added < to && PairOrder.isBefore(values[added], indices[added], bestValues[old], best[old]);
            merged[rank] = isAdded ? indices[added] : best[old];
            mergedValues[rank] = isAdded ? values[added++] : bestValues[old++];
        }
        System.arraycopy(merged, 0, best, row * k, k);
        System.arraycopy(mergedValues, 0, bestValues, row * k, k);
    }

    NeighborTable table() {
        return new NeighborTable(k, best, bestValues);
    }
}
