package farpoint.stats;

/** Sorts row numbers by values without a comparison: digit by digit of the values' bits, the lowest digit first. */
final class DescendingOrder {
    /** Bits of a digit; counting all values of long digits takes longer than few values take. */
    private static final int LONG_DIGIT = 16;

    private static final int SHORT_DIGIT = 8;
    private static final int FEW = 1 << 14;

    private DescendingOrder() {}

    /** The places of the values from the highest to the lowest, those of equal ones in their order; NaN comes last. */
    static int[] of(double[] values) {
        int n = values.length;
        int bits = n < FEW ? SHORT_DIGIT : LONG_DIGIT;
        long[] keys = new long[n];
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            keys[i] = key(-values[i]);
            order[i] = i;
        }
        long[] nextKeys = new long[n];
        int[] nextOrder = new int[n];
        for (int shift = 0; shift < Long.SIZE; shift += bits) {
            int[] starts = starts(keys, shift, bits);
            if (starts == null) {
                continue;
            }
            for (int i = 0; i < n; i++) {
                int place = starts[digit(keys[i], shift, bits)]++;
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

    private static int digit(long key, int shift, int bits) {
        return (int) (key >>> shift) & (1 << bits) - 1;
    }

    /** Where the keys of each digit start; null if all have the same. */
    private static int[] starts(long[] keys, int shift, int bits) {
        int[] counts = new int[1 << bits];
        for (long key : keys) {
            counts[digit(key, shift, bits)]++;
        }
        if (keys.length == 0 || counts[digit(keys[0], shift, bits)] == keys.length) {
            return null;
        }
        int start = 0;
        for (int d = 0; d < counts.length; d++) {
            int count = counts[d];
            counts[d] = start;
            start += count;
        }
        return counts;
    }
}
