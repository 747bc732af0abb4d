package farpoint.weka.tab.table;

import farpoint.weka.tab.plot.Numbers;
import java.util.Locale;
import weka.core.Attribute;
import weka.core.Utils;

/** How values look in the ranking. */
final class CellText {
    /** Beyond that doubles are no longer all whole numbers. */
    private static final double MOST_EXACT = 1e15;

    private static final int DIGITS = 5;

    private CellText() {}

    /** A score to five digits. */
    static String score(double score) {
        return Numbers.text(score, DIGITS);
    }

    /** A share of 1 to three decimals, where only 0 and 1 themselves look like these. */
    static String share(double p) {
        String text = String.format(Locale.ROOT, "%.3f", p);
        if (text.equals("1.000") && p < 1) {
            return "> 0.999";
        }
        return text.equals("0.000") && p > 0 ? "< 0.001" : text;
    }

    /** A value of the data, as exact as it is. */
    static String value(Attribute attribute, double value) {
        if (Utils.isMissingValue(value)) {
            return "?";
        }
        if (attribute.isNominal() || attribute.isString()) {
            return attribute.value((int) value);
        }
        if (attribute.isDate()) {
            return attribute.formatDate(value);
        }
        return attribute.isNumeric() ? number(value) : "(" + Attribute.typeToString(attribute) + ")";
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < MOST_EXACT
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
