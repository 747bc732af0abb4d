package farpoint.neighbors.select;

import farpoint.neighbors.spi.NeighborLists;
import farpoint.run.InvalidInputException;

/** Puts the lists of all rows together. Rows may be set from several threads, each row once. */
public final class ListsBuilder {
    private final GrowingPairs[] rows;

    public ListsBuilder(int count) {
        rows = new GrowingPairs[count];
    }

    public void set(int row, GrowingPairs pairs) {
        rows[row] = pairs;
    }

    /** Sorts and joins the lists. */
    public NeighborLists build() {
        int[] offsets = new int[rows.length + 1];
        long total = 0;
        for (int i = 0; i < rows.length; i++) {
            total += rows[i].size();
            offsets[i + 1] = checkedSize(total);
        }
        NeighborLists lists = NeighborLists.ofSize(offsets);
        for (int i = 0; i < rows.length; i++) {
            rows[i].writeTo(lists.indices(), lists.distances(), offsets[i]);
            rows[i] = null;
        }
        return lists;
    }

    /**
     * The number of pairs as an integer.
     *
     * @throws InvalidInputException if there are more pairs than an array holds
     */
    public static int checkedSize(long pairs) {
        if (pairs > Integer.MAX_VALUE - 8) {
            throw new InvalidInputException(
                    "More than two billion pairs of rows lie within the radius. Choose a smaller one.");
        }
        return (int) pairs;
    }
}
