package farpoint.data.ranks;

/** Numbers as integers in the same order, which is that of {@link Double#compare}. */
final class Keys {
    static final long LEAST = of(Double.NEGATIVE_INFINITY);
    static final long MOST = of(Double.NaN);

    private Keys() {}

    static long of(double number) {
        long bits = Double.doubleToLongBits(number);
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }

    static double number(long key) {
        return Double.longBitsToDouble(key ^ (key >> 63 & Long.MAX_VALUE));
    }
}
