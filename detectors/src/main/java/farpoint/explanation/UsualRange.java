package farpoint.explanation;

import farpoint.data.Attribute;
import farpoint.state.State;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The range that nine tenths of the training rows have a numeric attribute in. */
record UsualRange(double low, double high) implements UsualValues.Usual {
    private static final int DIGITS = 3;
    private static final int OWN_DIGITS = 6;
    private static final int MOST_DIGITS = 15;
    private static final double LONG = 1e7;

    @Override
    public String phrase(Attribute attribute, double value) {
        String name = attribute.name();
        if (Double.isNaN(value)) {
            return name + " is missing";
        }
        String range = "usually " + range();
        String own = name + " " + number(value, OWN_DIGITS);
        if (value > high) {
            return own + " is high (" + range + ")";
        }
        return value < low
                ? own + " is low (" + range + ")"
                : own + " does not go with the other values (" + range + ")";
    }

    /** With as many digits as tell both ends apart. */
    private String range() {
        int digits = DIGITS;
        while (low < high && digits < MOST_DIGITS && number(low, digits).equals(number(high, digits))) {
            digits++;
        }
        return low == high ? number(low, digits) : number(low, digits) + " to " + number(high, digits);
    }

    @Override
    public String text(Attribute attribute, double value) {
        return number(value, OWN_DIGITS);
    }

    /** The usual range or, where nine tenths of the values are equal, 1. */
    @Override
    public double width() {
        double width = high - low;
        return width > 0 && width < Double.POSITIVE_INFINITY ? width : 1;
    }

    /** A number with so many digits or, where it has more before the point, all of these. */
    static String number(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value);
        int before = exact.precision() - exact.scale();
        BigDecimal rounded = exact.round(
                        new MathContext(Math.max(digits, Math.min(before, MOST_DIGITS)), RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        return Math.abs(value) < LONG && Math.abs(value) >= 1 / LONG ? rounded.toPlainString() : rounded.toString();
    }

    @Override
    public State written() {
        return new State().put("low", low).put("high", high);
    }
}
