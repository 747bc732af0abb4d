package farpoint.elki.neighbors;

import elki.database.ids.DBIDRef;
import elki.database.ids.DoubleDBIDListIter;
import elki.database.ids.ModifiableDoubleDBIDList;
import elki.database.query.range.RangeSearcher;
import farpoint.data.DataMatrix;
import java.util.stream.IntStream;

/**
 * Range queries by id. Algorithms ask row after row with one range: such queries are answered ahead in blocks of rows on
 * all processors. Thread-safe.
 */
final class BlockedRangeSearcher implements RangeSearcher<DBIDRef> {
    private static final int MOST_AHEAD = 256;

    private final IndexedRows rows;
    private final ScanOrder scan;
    private ModifiableDoubleDBIDList[] block = {};
    private int blockStart;
    private double blockRange;
    private int last = -1;
    private double lastRange;

    BlockedRangeSearcher(IndexedRows rows, ScanOrder scan) {
        this.rows = rows;
        this.scan = scan;
    }

    @Override
    public synchronized ModifiableDoubleDBIDList getRange(DBIDRef id, double range, ModifiableDoubleDBIDList result) {
        int row = rows.row(id);
        boolean known = range == blockRange && row >= blockStart && row < blockStart + block.length;
        if (!known) {
            boolean next = row == last + 1 && (last < 0 || range == lastRange);
            compute(row, next ? Math.min(MOST_AHEAD, rows.count() - row) : 1, range);
        }
        last = row;
        lastRange = range;
        for (DoubleDBIDListIter found = block[row - blockStart].iter(); found.valid(); found.advance()) {
            result.add(found.doubleValue(), found);
        }
        return result;
    }

    private void compute(int row, int count, double range) {
        DataMatrix query =
                rows.matrix().select(IntStream.range(row, row + count).toArray());
        block = scan.within(query, range);
        blockStart = row;
        blockRange = range;
    }
}
