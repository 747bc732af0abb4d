package farpoint.advice;

import farpoint.data.Attribute;
import farpoint.data.LeftOut;
import farpoint.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a table is.
 *
 * @param rows number of rows
 * @param numeric number of numeric attributes that detectors use
 * @param nominal number of nominal attributes that detectors use
 * @param constant names of attributes that have one value, or none
 * @param leftOut attributes that are left out, as text and identifiers are
 * @param missing share of the values of used attributes that are missing, 0 to 1
 */
public record TableFacts(
        int rows, int numeric, int nominal, List<String> constant, List<LeftOut> leftOut, double missing) {
    /** Copies the lists. */
    public TableFacts {
        constant = List.copyOf(constant);
        leftOut = List.copyOf(leftOut);
    }

    /** Looks at all values of a table; its classes are not looked at. */
    public static TableFacts of(Table table) {
        int numeric = 0;
        int nominal = 0;
        long missing = 0;
        List<String> constant = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (int j = 0; j < table.columns(); j++) {
            Attribute attribute = table.attribute(j);
            double[] values = table.column(j);
            var reason = LeftOut.of(attribute, values);
            if (reason.isPresent()) {
                leftOut.add(new LeftOut(attribute.name(), reason.get()));
            } else if (isConstant(values)) {
                constant.add(attribute.name());
            } else {
                numeric += attribute.isNominal() ? 0 : 1;
                nominal += attribute.isNominal() ? 1 : 0;
                missing += Arrays.stream(values).filter(Double::isNaN).count();
            }
        }
        double cells = Math.max(1, (double) table.rows() * (numeric + nominal));
        return new TableFacts(table.rows(), numeric, nominal, constant, leftOut, missing / cells);
    }

    private static boolean isConstant(double[] values) {
        double first = Double.NaN;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                if (!Double.isNaN(first) && value != first) {
                    return false;
                }
                first = value;
            }
        }
        return true;
    }

    /** One sentence, such as "214 rows, 9 numeric attributes, no value missing." */
    public String text() {
        StringBuilder text = new StringBuilder(counted(rows, "row"));
        if (numeric > 0 || nominal == 0) {
            text.append(", ").append(counted(numeric, "numeric attribute"));
        }
        if (nominal > 0) {
            text.append(", ").append(counted(nominal, "nominal attribute"));
        }
        text.append(
                missing == 0
                        ? ", no value missing"
                        : String.format(Locale.ROOT, ", %s %% of the values missing", percent(missing)));
        if (!constant.isEmpty()) {
            text.append(", ").append(counted(constant.size(), "attribute")).append(" of one value not used");
        }
        if (!leftOut.isEmpty()) {
            text.append(", ")
                    .append(counted(leftOut.size(), "text or identifier"))
                    .append(" left out");
        }
        return text.append('.').toString();
    }

    private static String percent(double share) {
        double percent = 100 * share;
        return percent < 0.1 ? "less than 0.1" : String.format(Locale.ROOT, "%.1f", percent);
    }

    private static String counted(int count, String what) {
        String plural = what.startsWith("text") ? "texts or identifiers" : what + "s";
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? what : plural);
    }
}
