package farpoint.spark.neighbors;

import farpoint.neighbors.spi.NeighborTable;
import java.io.Serial;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/** Finds the nearest rows of a reference block for each row of a query block. */
final class NearestTask implements Function<QueryBlock, FoundPairs> {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Broadcast<ReferenceBlock> reference;
    private final int wanted;

    /**
     * The task.
     *
     * @param wanted neighbours a row; fewer are found if the block has fewer rows
     */
    NearestTask(Broadcast<ReferenceBlock> reference, int wanted) {
        this.reference = reference;
        this.wanted = wanted;
    }

    @Override
    public FoundPairs call(QueryBlock queries) {
        ReferenceBlock block = reference.value();
        int k = Math.min(wanted, block.rows().rows());
        NeighborTable table = block.search().nearest(queries.rows(block), k, false, Searching.here());
        return FoundPairs.of(table, index -> block.first() + index, (row, index) -> true);
    }
}
