package farpoint.data.ranks;

import farpoint.data.Travelling;
import java.util.Arrays;

/** What was found in a window: how many numbers lie below it, and those in it, or how many of them each bin holds. */
final class Tally implements Travelling {
    private static final long serialVersionUID = 1;

    private int below;
    private int inside;
    private final int[] bins;
    private long[] keys = {};

    private Tally(int[] bins) {
        this.bins = bins;
    }

    /** Of a window whose numbers are collected. */
    static Tally ofNumbers() {
        return new Tally(null);
    }

    /** Of a window whose numbers are counted. */
    static Tally ofBins(int bins) {
        return new Tally(new int[bins]);
    }

    /**
     * Looks at numbers.
     *
     * @param edges of the bins, if there are any
     */
    void add(Window window, long[] edges, double[] numbers, int size) {
        for (int i = 0; i < size; i++) {
            long key = Keys.of(numbers[i]);
            if (key < window.low()) {
                below++;
            } else if (key <= window.high()) {
                if (bins == null) {
                    collect(key);
                } else {
                    bins[bin(edges, key)]++;
                    inside++;
                }
            }
        }
    }

    private void collect(long key) {
        if (inside == keys.length) {
            keys = Arrays.copyOf(keys, Math.max(8, (int) Math.min(2L * inside, Integer.MAX_VALUE - 8)));
        }
        keys[inside++] = key;
    }

    /** The number of edges that are not above a key. */
    private static int bin(long[] edges, long key) {
        int from = 0;
        int to = edges.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (edges[middle] <= key) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Adds what was found in other rows. */
    void add(Tally other) {
        below += other.below;
        if (bins == null) {
            keys = Arrays.copyOf(keys, inside + other.inside);
            System.arraycopy(other.keys, 0, keys, inside, other.inside);
        } else {
            Arrays.setAll(bins, i -> bins[i] + other.bins[i]);
        }
        inside += other.inside;
    }

    /** How many numbers lie below the window. */
    int below() {
        return below;
    }

    /** How many numbers are in the window. */
    int inside() {
        return inside;
    }

    /** How many numbers each bin holds; empty if they were collected. */
    int[] bins() {
        return bins;
    }

    /** The numbers in the window, ascending, if they were collected. */
    double[] numbers() {
        Arrays.sort(keys, 0, inside);
        return Arrays.stream(keys, 0, inside).mapToDouble(Keys::number).toArray();
    }
}
