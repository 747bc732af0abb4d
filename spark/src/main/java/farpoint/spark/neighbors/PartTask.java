package farpoint.spark.neighbors;

import farpoint.data.DataMatrix;
import farpoint.neighbors.spi.NeighborSearch;
import farpoint.neighbors.spi.NeighborTable;
import java.io.Serial;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/** Joins a part of the rows with itself, for the nearest ones of each. */
final class PartTask implements Function<Integer, FoundPairs> {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Broadcast<ReferenceBlock> reference;
    private final int order;
    private final int k;
    private final boolean excludeSelf;

    /**
     * The task.
     *
     * @param reference all rows
     * @param plane its parts
     * @param k neighbours a row
     * @param excludeSelf whether a row must not find itself
     */
    PartTask(Broadcast<ReferenceBlock> reference, AffinePlane plane, int k, boolean excludeSelf) {
        this.reference = reference;
        this.order = plane.order();
        this.k = k;
        this.excludeSelf = excludeSelf;
    }

    /** What is found of rows of one group counts in one part only, so that no pair is found twice. */
    @Override
    public FoundPairs call(Integer part) {
        ReferenceBlock all = reference.value();
        AffinePlane plane = new AffinePlane(order);
        int[] numbers = plane.rows(part, all.rows().rows());
        int[] groups = plane.groupsOfRows(part, all.rows().rows());
        DataMatrix rows = all.rows().select(numbers);
        int wanted = Math.min(k, rows.rows() - (excludeSelf ? 1 : 0));
        try (NeighborSearch search = all.search(rows)) {
            NeighborTable table = search.nearest(rows, wanted, excludeSelf, Searching.here());
            boolean isOwn = plane.isOwn(part);
            return FoundPairs.of(table, index -> numbers[index], (row, index) -> isOwn || groups[row] != groups[index]);
        }
    }
}
