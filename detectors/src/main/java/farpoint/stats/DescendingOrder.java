package farpoint.stats;

import java.util.Arrays;

/** Sorts row numbers by values without a comparison: digit by digit of the values' bits, the lowest digit first. */
final class DescendingOrder {
    private static final int DIGIT = 16;
    private static final int DIGITS = 1 << DIGIT;

    private DescendingOrder() {}

    /** The places of the values from the highest to the lowest, those of equal ones in their order; NaN comes last. */
    static int[] of(double[] values) {
        int n = values.length;
        long[] keys = new long[n];
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            keys[i] = key(-values[i]);
            order[i] = i;
        }
        long[] nextKeys = new long[n];
        int[] nextOrder = new int[n];
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
            int[] starts = starts(keys, shift);
            if (starts == null) {
                continue;
            }
            for (int i = 0; i < n; i++) {
                int place = starts[digit(keys[i], shift)]++;
                nextKeys[place] = keys[i];
                nextOrder[place] = order[i];
            }
            long[] sortedKeys = nextKeys;
            nextKeys = keys;
            keys = sortedKeys;
            int[] sortedOrder = nextOrder;
            nextOrder = order;
            order = sortedOrder;
        }
        return order;
    }

    /** Bits that rise, as numbers without sign, as {@link Double#compare} orders the values. */
    private static long key(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits < 0 ? ~bits : bits | Long.MIN_VALUE;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & DIGITS - 1;
    }

    /** Where the keys of each digit start; null if all have the same. */
    private static int[] starts(long[] keys, int shift) {
        int[] counts = new int[DIGITS];
        for (long key : keys) {
            counts[digit(key, shift)]++;
        }
        if (Arrays.stream(counts).filter(count -> count > 0).limit(2).count() < 2) {
            return null;
        }
        int start = 0;
        for (int d = 0; d < DIGITS; d++) {
            int count = counts[d];
            counts[d] = start;
            start += count;
        }
        return counts;
    }
}
