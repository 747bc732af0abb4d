package farpoint.audit.attributes;

import farpoint.run.Plural;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lists and numbers in sentences. */
final class Words {
    /** More of a list are counted only. */
    static final int MOST = 5;

    private static final int DIGITS = 6;
    private static final int LONGEST_TEXT = 30;

    private Words() {}

    /** Such as "a, b and c", or "a, b, c, d, e and 3 more". */
    static String list(List<String> items) {
        return list(items, " and ");
    }

    private static String list(List<String> items, String last) {
        int shown = items.size() > MOST + 1 ? MOST : items.size();
        List<String> parts = new ArrayList<>(items.subList(0, shown));
        if (shown < items.size()) {
            parts.add(String.format(Locale.ROOT, "%,d more", items.size() - shown));
        }
        String end = parts.remove(parts.size() - 1);
        return parts.isEmpty() ? end : String.join(", ", parts) + last + end;
    }

    /** A list of clauses, which hold commas themselves. */
    static String clauses(List<String> items) {
        int shown = Math.min(MOST, items.size());
        String text = String.join("; ", items.subList(0, shown));
        return shown < items.size() ? String.format(Locale.ROOT, "%s; and %,d more", text, items.size() - shown) : text;
    }

    /** Names in quotes. */
    static String names(List<String> names) {
        return list(names.stream().map(Words::quoted).toList());
    }

    /** Names in quotes, of each of which the same is denied. */
    static String either(List<String> names) {
        return list(names.stream().map(Words::quoted).toList(), " or ");
    }

    /** A text in quotes, cut if it is long. */
    static String quoted(String text) {
        return "'" + (text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "..." : text) + "'";
    }

    /**
     * Rows as people number them, such as "rows 3, 17 and 401 to 480".
     *
     * @param rows from 0, ascending, at least one
     */
    static String rows(int[] rows) {
        List<String> runs = new ArrayList<>();
        for (int from = 0; from < rows.length; ) {
            int to = from;
            while (to + 1 < rows.length && rows[to + 1] == rows[to] + 1) {
                to++;
            }
            runs.add(range(rows[from], rows[to]));
            from = to + 1;
        }
        return (rows.length == 1 ? "row " : "rows ") + list(runs);
    }

    /** Such as "401 to 480", of rows from 0. */
    static String range(int first, int last) {
        return first == last ? String.valueOf(first + 1) : first + 1 + " to " + (last + 1);
    }

    /** Such as "1 row" and "3 rows". */
    static String count(int number, String noun) {
        return String.format(Locale.ROOT, "%,d %s", number, Plural.of(number, noun));
    }

    /** Such as "1 of 1 attribute" and "3 of 1,200 rows". */
    static String of(int some, int all, String noun) {
        return String.format(Locale.ROOT, "%,d of %s", some, count(all, noun));
    }

    /** A number with at most six digits, such as "1.8" and "0.000031". */
    static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS));
        BigDecimal bare = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        boolean isPlain = bare.precision() - bare.scale() <= 12 && bare.scale() <= 12;
        return isPlain ? bare.toPlainString() : bare.toString();
    }
}
