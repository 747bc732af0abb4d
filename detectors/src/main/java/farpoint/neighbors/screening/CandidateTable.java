package farpoint.neighbors.screening;

import java.util.Arrays;

/**
 * The best candidates of each row, by half the screened squared distance. A row's limit only falls. It may be read without
 * a lock while another thread lowers it: a reader that sees an old limit offers a candidate too many, never one too few.
 */
final class CandidateTable {
    /** Up to so many candidates are kept in order, which keeps the limits tight; more are selected now and then. */
    private static final int ORDERED = 32;

    private final int keep;
    private final int capacity;
    private final long[] keys;
    private final int[] sizes;
    private final float[] halfLimits;

    CandidateTable(int rows, int keep) {
        this.keep = keep;
        this.capacity = keep <= ORDERED ? keep : keep + keep / 2;
        this.keys = new long[Math.multiplyExact(rows, capacity)];
        this.sizes = new int[rows];
        this.halfLimits = new float[rows];
        Arrays.fill(halfLimits, Float.POSITIVE_INFINITY);
    }

    /** Half the squared distance that a candidate of each row must stay below. */
    float[] halfLimits() {
        return halfLimits;
    }

    /** Adds a candidate if it is good enough. */
    void offer(int row, float halfSquare, int index) {
        if (halfSquare >= halfLimits[row]) {
            return;
        }
        long key = key(halfSquare, index);
        if (keep <= ORDERED) {
            insert(row, key);
        } else {
            keys[row * capacity + sizes[row]] = key;
            if (++sizes[row] == capacity) {
                shrink(row);
            }
        }
    }

    private void insert(int row, long key) {
        int from = row * capacity;
        int place = from + (sizes[row] < keep ? sizes[row]++ : keep - 1);
        while (place > from && keys[place - 1] > key) {
            keys[place] = keys[place - 1];
            place--;
        }
        keys[place] = key;
        if (sizes[row] == keep) {
            halfLimits[row] = halfSquare(keys[from + keep - 1]);
        }
    }

    /** Reduces the row to its best candidates. */
    void shrink(int row) {
        if (sizes[row] < keep || keep <= ORDERED) {
            return;
        }
        int from = row * capacity;
        KeyOrder.select(keys, from, from + sizes[row], keep);
        sizes[row] = keep;
        halfLimits[row] = halfSquare(keys[from + keep - 1]);
    }

    /** Number of candidates kept a row. */
    int keep() {
        return keep;
    }

    int size(int row) {
        return sizes[row];
    }

    int index(int row, int place) {
        return (int) keys[row * capacity + place];
    }

    /** The number as the upper half of a long, in an order-preserving way, and the index as the lower half. */
    private static long key(float halfSquare, int index) {
        int bits = Float.floatToIntBits(halfSquare);
        int ordered = bits ^ (bits >> 31 & Integer.MAX_VALUE);
        return (long) ordered << 32 | index;
    }

    private static float halfSquare(long key) {
        int ordered = (int) (key >> 32);
        return Float.intBitsToFloat(ordered ^ (ordered >> 31 & Integer.MAX_VALUE));
    }
}
