package farpoint.data.ranks;

import farpoint.data.Travelling;
import java.util.Arrays;

/**
 * An interval of a column's numbers.
 *
 * @param column which column
 * @param low key of the least number in it
 * @param high key of the largest number in it
 * @param atMost no more numbers than these are in it
 */
record Window(int column, long low, long high, int atMost) implements Travelling {
    /**
     * Cuts the window: evenly by number, as numbers that lie close together are spread, and evenly by key, so that no bin holds
     * more than a fixed share of the keys, whatever the numbers.
     *
     * @param bins about how many bins; with 4 or more, each holds fewer keys than the window, if that has two
     * @return the keys at which all bins but the first begin, ascending
     */
    long[] edges(int bins) {
        int parts = Math.max(1, bins / 2);
        long[] edges = new long[2 * (parts - 1)];
        long range = high - low;
        long step = Long.divideUnsigned(range, parts) + 1;
        for (int i = 1; i < parts; i++) {
            edges[2 * i - 2] = Long.compareUnsigned(i * step, range) < 0 ? low + i * step : high;
            edges[2 * i - 1] = byNumber((double) i / parts);
        }
        Arrays.sort(edges);
        return edges;
    }

    private long byNumber(double share) {
        double number = Keys.number(low) * (1 - share) + Keys.number(high) * share;
        return Double.isFinite(number) ? Math.max(low, Math.min(high, Keys.of(number))) : high;
    }

    /** The part of the window that is a bin. */
    Window bin(long[] edges, int bin, int size) {
        long first = bin == 0 ? low : edges[bin - 1];
        long last = bin == edges.length ? high : edges[bin] - 1;
        return new Window(column, first, last, size);
    }

    /** All numbers below the window. */
    Window below(int size) {
        return new Window(column, Keys.LEAST, low - 1, size);
    }

    /** All numbers above the window. */
    Window above(int size) {
        return new Window(column, high + 1, Keys.MOST, size);
    }
}
