package farpoint.audit.duplicates;

import farpoint.data.Table;
import farpoint.run.ComputeContext;

/** The rows of a table as far as some of its attributes go, with hash codes. Missing values are equal to each other. */
final class RowKeys {
    private static final int CHUNK = 1 << 14;

    private final Table table;
    private final int[] columns;
    private final long[] hashes;

    private RowKeys(Table table, int[] columns, long[] hashes) {
        this.table = table;
        this.columns = columns;
        this.hashes = hashes;
    }

    /**
     * Looks at all rows.
     *
     * @param columns of the attributes that are compared; another table's must be of the same kinds in the same order
     */
    static RowKeys of(Table table, int[] columns, ComputeContext context) {
        long[] hashes = new long[table.rows()];
        context.forEachChunk("Equal rows", hashes.length, CHUNK, (chunk, from, to) -> {
            for (int column : columns) {
                for (int i = from; i < to; i++) {
                    hashes[i] = mix(hashes[i] ^ bits(table.value(i, column)));
                }
            }
        });
        return new RowKeys(table, columns, hashes);
    }

    /** The two zeros are one value, and so are all that is missing. */
    private static long bits(double value) {
        return Double.doubleToLongBits(value + 0.0);
    }

    private static long mix(long hash) {
        long mixed = (hash + 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
        return mixed ^ mixed >>> 31;
    }

    int rows() {
        return hashes.length;
    }

    long hash(int row) {
        return hashes[row];
    }

    boolean areEqual(int row, RowKeys others, int other) {
        boolean equal = hashes[row] == others.hashes[other];
        for (int c = 0; equal && c < columns.length; c++) {
            equal = bits(table.value(row, columns[c])) == bits(others.table.value(other, others.columns[c]));
        }
        return equal;
    }
}
