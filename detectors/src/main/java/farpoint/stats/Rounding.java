package farpoint.stats;

/** What counts as rounding noise of numbers. */
public final class Rounding {
    /** Relative to the numbers' magnitude, a smaller difference is rounding noise. */
    public static final double SHARE = 1e-14;

    private Rounding() {}

    /** The largest difference between numbers of some magnitude that counts as noise; positive. */
    public static double noise(double magnitude) {
        return Math.max(SHARE * magnitude, Double.MIN_NORMAL);
    }
}
