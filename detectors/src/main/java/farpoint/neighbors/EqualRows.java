package farpoint.neighbors;

import farpoint.data.DataMatrix;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which rows of a matrix are equal, value for value. What holds for one of them holds for all, so that it need be found only
 * once. Groups of equal rows are numbered by their first rows.
 */
public final class EqualRows {
    private final DataMatrix rows;
    private final int[] groups;
    private final int[] starts;
    private final int[] members;

    /** The groups by the hash codes of their rows, or -1. */
    private final int[] table;

    private EqualRows(DataMatrix rows, int[] table, int[] groups, int count) {
        this.rows = rows;
        this.table = table;
        this.groups = groups;
        this.starts = new int[count + 1];
        this.members = new int[groups.length];
        for (int group : groups) {
            starts[group + 1]++;
        }
        for (int group = 0; group < count; group++) {
            starts[group + 1] += starts[group];
        }
        int[] next = starts.clone();
        for (int row = 0; row < groups.length; row++) {
            members[next[groups[row]]++] = row;
        }
    }

    /** Compares the rows of a matrix, in a time that grows with their number. */
    public static EqualRows of(DataMatrix rows) {
        int[] table = new int[Math.max(2, Integer.highestOneBit(Math.min(rows.rows(), 1 << 28)) << 2)];
        Arrays.fill(table, -1);
        int[] firsts = new int[rows.rows()];
        int[] groups = new int[rows.rows()];
        int count = 0;
        for (int row = 0; row < groups.length; row++) {
            int place = place(table, rows, firsts, rows, row);
            if (table[place] < 0) {
                firsts[count] = row;
                table[place] = count++;
            }
            groups[row] = table[place];
        }
        return new EqualRows(rows, table, groups, count);
    }

    /** Where the group of a row is, or would be, in the table. */
    private static int place(int[] table, DataMatrix known, int[] firsts, DataMatrix rows, int row) {
        int place = hash(rows, row) & table.length - 1;
        while (table[place] >= 0 && !areEqual(known, firsts[table[place]], rows, row)) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    /** The number of rows of another matrix that equal rows of this one. */
    int occurrences(DataMatrix others) {
        int[] firsts = firsts();
        int count = 0;
        for (int row = 0; row < others.rows(); row++) {
            count += table[place(table, rows, firsts, others, row)] < 0 ? 0 : 1;
        }
        return count;
    }

    /** Two chains of products at a time, as one would wait for each of its products. */
    private static int hash(DataMatrix rows, int row) {
        double[] values = rows.values();
        int to = (row + 1) * rows.columns();
        long even = 0;
        long odd = 1;
        int place = to - rows.columns();
        for (; place + 1 < to; place += 2) {
            even = mix(even, values[place]);
            odd = mix(odd, values[place + 1]);
        }
        long hash = place < to ? mix(even, values[place]) : even;
        hash ^= Long.rotateLeft(odd, 17);
        return (int) (hash ^ hash >>> 32);
    }

    private static long mix(long hash, double value) {
        // The sum makes the two zeros, which are equal, one.
        long mixed = (hash ^ Double.doubleToRawLongBits(value + 0.0)) * 0x9e3779b97f4a7c15L;
        return mixed ^ mixed >>> 29;
    }

    private static boolean areEqual(DataMatrix known, int a, DataMatrix rows, int b) {
        int d = rows.columns();
        for (int j = 0; j < d; j++) {
            if (known.values()[a * d + j] != rows.values()[b * d + j]) {
                return false;
            }
        }
        return true;
    }

    /** Number of groups, which is that of distinct rows. */
    public int count() {
        return starts.length - 1;
    }

    /** Number of rows. */
    public int rows() {
        return groups.length;
    }

    /** The group of a row. */
    public int group(int row) {
        return groups[row];
    }

    /** Number of rows in a group, at least 1. */
    public int size(int group) {
        return starts[group + 1] - starts[group];
    }

    /** A row of a group, {@code rank} from 0; they are in ascending order. */
    public int member(int group, int rank) {
        return members[starts[group] + rank];
    }

    /** All rows of a group, in ascending order. */
    public int[] members(int group) {
        return Arrays.copyOfRange(members, starts[group], starts[group + 1]);
    }

    /** The first row of each group. */
    public int[] firsts() {
        return IntStream.range(0, count()).map(g -> member(g, 0)).toArray();
    }

    /** The first row of each group, as a matrix. */
    public DataMatrix distinct() {
        return rows.select(firsts());
    }
}
