package farpoint.audit.duplicates;

import farpoint.data.Table;
import farpoint.run.ComputeContext;
import java.util.stream.IntStream;

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
        RowKeys keys = new RowKeys(table, columns, new long[table.rows()]);
        context.forEachChunk("Equal rows", keys.rows(), CHUNK, (chunk, from, to) -> {
            for (int c = 0; c < columns.length; c++) {
                for (int i = from; i < to; i++) {
                    keys.hashes[i] += keys.hash(i, c);
                }
            }
        });
        return keys;
    }

    /** The two zeros are one value, and so are all that is missing. */
    long bits(int row, int attribute) {
        return Double.doubleToLongBits(table.value(row, columns[attribute]) + 0.0);
    }

    /** Hash codes of attributes add up to that of the row. */
    private long hash(int row, int attribute) {
        long hash = (bits(row, attribute) ^ (attribute + 1) * 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 29) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 32;
    }

    int rows() {
        return hashes.length;
    }

    /** Number of attributes that are compared. */
    int attributes() {
        return columns.length;
    }

    long hash(int row) {
        return hashes[row];
    }

    /** The hash code of a row without some of the attributes that are compared, which are numbered from 0. */
    long hashWithout(int row, int... attributes) {
        long hash = hashes[row];
        for (int attribute : attributes) {
            hash -= hash(row, attribute);
        }
        return hash;
    }

    /** Whether a row has no value. */
    boolean isEmpty(int row) {
        return IntStream.of(columns).allMatch(column -> Double.isNaN(table.value(row, column)));
    }

    boolean areEqual(int row, RowKeys others, int other) {
        boolean equal = hashes[row] == others.hashes[other];
        for (int c = 0; equal && c < columns.length; c++) {
            equal = bits(row, c) == others.bits(other, c);
        }
        return equal;
    }
}
