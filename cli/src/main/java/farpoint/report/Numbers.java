package farpoint.report;

import farpoint.chart.NumberText;
import farpoint.run.Plural;
import java.util.Locale;

/** Numbers as people read them, the same in every locale. */
public final class Numbers {
    private static final int DIGITS = 4;
    private static final double LARGE = 1e7;
    private static final double LEAST = 0.0005;

    private Numbers() {}

    /** A count. */
    public static String count(long count) {
        return NumberText.count(count);
    }

    /** A count with its noun, which gets an s unless there is one. */
    public static String count(long count, String noun) {
        return count(count) + " " + Plural.of(count, noun);
    }

    /** With four digits; what no number is, and what stands for numbers that are too large, by its name. */
    public static String of(double value) {
        return of(value, DIGITS);
    }

    /** With some digits. */
    public static String of(double value, int digits) {
        if (Double.isNaN(value)) {
            return "none";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinite" : "minus infinite";
        }
        if (Math.abs(value) == Double.MAX_VALUE) {
            return (value > 0 ? "" : "-") + "1.797e308 or beyond";
        }
        return NumberText.of(value, digits, LARGE);
    }

    /** A probability or another number from 0 to 1; only what is 0 or 1 is shown as such. */
    public static String probability(double p) {
        if (p < LEAST && p > 0) {
            return "< 0.001";
        }
        return p > 1 - LEAST && p < 1 ? "> 0.999" : String.format(Locale.ROOT, "%.3f", p);
    }

    /** A share in percent; only what is nothing or all is shown as such. */
    static String percent(double share) {
        if (share > 0 && share < LEAST) {
            return "< 0.1 %";
        }
        return share < 1 && share > 1 - LEAST ? "> 99.9 %" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** A place in a drawing. */
    public static String place(double place) {
        String text = String.format(Locale.ROOT, "%.1f", place);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
