package farpoint.neighbors.screening;

import java.util.Arrays;

/**
 * The best candidates of each row, by half the screened squared distance. A row's limit only falls. It may be read without
 * a lock while another thread lowers it: a reader that sees an old limit offers a candidate too many, never one too few.
 */
final class CandidateTable {
    /** Up to so many candidates are kept in order, which keeps the limits tight; more are selected now and then. */
    private static final int ORDERED = 32;

    /**
     * The limit of a row that has none yet: above all that can be found, and finite, so that calculating with it gives no NaN.
     */
    static final float NO_LIMIT = Float.MAX_VALUE / 8;

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
        Arrays.fill(halfLimits, NO_LIMIT);
        Arrays.fill(keys, Long.MAX_VALUE);
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
        long key = KeyOrder.key(halfSquare, index);
        if (isOrdered()) {
            insert(row, key);
        } else {
            keys[row * capacity + sizes[row]] = key;
            if (++sizes[row] == capacity) {
                shrink(row);
            }
        }
    }

    /** Each place takes the larger one of its neighbour before and the smaller one of its own and the key: no branches. */
    private void insert(int row, long key) {
        int from = row * capacity;
        for (int place = from + keep - 1; place > from; place--) {
            keys[place] = Math.max(keys[place - 1], Math.min(keys[place], key));
        }
        keys[from] = Math.min(keys[from], key);
        if (sizes[row] < keep) {
            sizes[row]++;
        }
        if (sizes[row] == keep) {
            halfLimits[row] = KeyOrder.number(keys[from + keep - 1]);
        }
    }

    /** Reduces the row to its best candidates. */
    void shrink(int row) {
        if (sizes[row] < keep || isOrdered()) {
            return;
        }
        int from = row * capacity;
        KeyOrder.select(keys, from, from + sizes[row], keep);
        sizes[row] = keep;
        halfLimits[row] = KeyOrder.number(keys[from + keep - 1]);
    }

    /** Number of candidates kept a row. */
    int keep() {
        return keep;
    }

    /** Whether the candidates of each row are in order. */
    boolean isOrdered() {
        return keep <= ORDERED;
    }

    int size(int row) {
        return sizes[row];
    }

    /** Half the screened squared distance of a candidate. */
    float halfSquare(int row, int place) {
        return KeyOrder.number(keys[row * capacity + place]);
    }

    int index(int row, int place) {
        return KeyOrder.index(keys[row * capacity + place]);
    }
}
