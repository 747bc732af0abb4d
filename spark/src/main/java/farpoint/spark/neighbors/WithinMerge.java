package farpoint.spark.neighbors;

import farpoint.neighbors.select.GrowingPairs;
import farpoint.neighbors.select.ListsBuilder;
import farpoint.neighbors.spi.NeighborLists;
import java.util.Arrays;

/** All pairs that tasks have found for each query row, in the end in the order of (comparison value, index). */
final class WithinMerge implements FoundPairs.Taker {
    private final boolean excludeSelf;
    private final GrowingPairs[] found;
    private long size;

    /**
     * Nothing found yet.
     *
     * @param rows query rows
     * @param excludeSelf whether query row i must not have reference row i
     */
    WithinMerge(int rows, boolean excludeSelf) {
        this.excludeSelf = excludeSelf;
        this.found = new GrowingPairs[rows];
        Arrays.setAll(found, i -> new GrowingPairs());
    }

    @Override
    public void take(int row, int[] indices, double[] values, int from, int to) {
        size = ListsBuilder.checkedSize(size + to - from);
        for (int p = from; p < to; p++) {
            if (!(excludeSelf && indices[p] == row)) {
                found[row].add(values[p], indices[p]);
            }
        }
    }

    NeighborLists lists() {
        ListsBuilder lists = new ListsBuilder(found.length);
        for (int i = 0; i < found.length; i++) {
            lists.set(i, found[i]);
        }
        return lists.build();
    }
}
