package farpoint.weka.tab.plot;

import farpoint.chart.NumberText;

/** Numbers as charts and tables write them. */
public final class Numbers {
    private static final int DIGITS = 4;
    private static final double LONG = 1e6;

    private Numbers() {}

    /** A number with four significant digits. */
    public static String text(double value) {
        return text(value, DIGITS);
    }

    /**
     * A number.
     *
     * @param value where numbers end, as scores beyond doubles do, it is "∞"; NaN is "?"
     * @param digits significant digits
     */
    public static String text(double value, int digits) {
        if (Double.isNaN(value)) {
            return "?";
        }
        if (isBeyond(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        return NumberText.of(value, digits, LONG);
    }

    /** Whether a score was beyond doubles, for which the largest double stands. */
    public static boolean isBeyond(double value) {
        return Math.abs(value) >= Double.MAX_VALUE;
    }

    /** A count with groups of three digits. */
    public static String count(long value) {
        return NumberText.count(value);
    }

    /** A share in percent, with enough digits to tell few of many from none. */
    public static String percent(double share) {
        return text(100 * share, share > 0 && share < 0.01 ? 2 : 3) + " %";
    }
}
