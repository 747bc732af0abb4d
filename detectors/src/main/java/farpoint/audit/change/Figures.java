package farpoint.audit.change;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** Numbers and lists as texts. */
final class Figures {
    private static final double MOST_WHOLE = 1e7;
    private static final int SHOWN = 5;

    private Figures() {}

    /** Three digits, or all of a whole number. */
    static String of(double value) {
        if (value == Math.rint(value) && Math.abs(value) < MOST_WHOLE) {
            return Long.toString((long) value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
        double size = Math.abs(value);
        return size < MOST_WHOLE && size > 1 / MOST_WHOLE ? rounded.toPlainString() : rounded.toString();
    }

    /** A share in per cent: "12 %", or "0.3 %" where it is that small. */
    static String percent(double share) {
        double percent = 100 * share;
        boolean isWhole = percent == 0 || percent >= 1 && percent <= 99 || percent == 100;
        return String.format(Locale.ROOT, isWhole ? "%.0f %%" : "%.1f %%", percent);
    }

    /** The first ones, and how many others there are. */
    static String list(List<String> all) {
        String first = String.join(", ", all.subList(0, Math.min(SHOWN, all.size())));
        return all.size() > SHOWN ? first + " and " + (all.size() - SHOWN) + " more" : first;
    }
}
