package farpoint.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them, the same in every locale. */
public final class NumberText {
    private static final double SMALL = 1e-4;

    private NumberText() {}

    /**
     * A number, such as 0.5 or 1.2e-5.
     *
     * @param value finite
     * @param digits significant digits, at least 1; zeros at the end are left out
     * @param large rounded numbers from this on, and below 0.0001, have an exponent
     */
    public static String of(double value, int digits, double large) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        double size = Math.abs(rounded.doubleValue());
        if (size >= SMALL && size < large) {
            return rounded.stripTrailingZeros().toPlainString();
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    /** A count, with commas between groups of three digits. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
