package farpoint.spark.neighbors;

import farpoint.neighbors.spi.NeighborLists;
import java.io.Serial;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/** Finds all rows of a reference block within the limits of each row of a query block. */
final class WithinTask implements Function<QueryBlock, FoundPairs> {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Broadcast<ReferenceBlock> reference;

    WithinTask(Broadcast<ReferenceBlock> reference) {
        this.reference = reference;
    }

    @Override
    public FoundPairs call(QueryBlock queries) {
        ReferenceBlock block = reference.value();
        NeighborLists lists = block.search().within(queries.rows(block), queries.limits(), false, Searching.here());
        return FoundPairs.of(lists, index -> block.first() + index);
    }
}
