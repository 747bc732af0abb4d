package farpoint.stream;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the text of a CSV field may be. */
public final class FieldText {
    private static final int SHOWN = 40;
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d*,\\d+([eE][-+]?\\d+)?|[-+]?\\d+,");

    /** What stands for a missing value in files of R, Python, SQL and spreadsheets, in lower case. */
    private static final Set<String> MISSING =
            Set.of("", "?", "na", "n/a", "#n/a", "#na", "<na>", "nan", "-nan", "+nan", "null", "#null!", "\\n");

    /** What is missing where a number is wanted, and may be a value of its own elsewhere. */
    private static final Set<String> NO_NUMBER = Set.of("none", "nil", "missing", ".", "-", "--");

    private FieldText() {}

    /** Whether a trimmed text stands for a missing value. */
    static boolean isMissing(String text) {
        return MISSING.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether a trimmed text stands for a missing number. */
    public static boolean isMissingNumber(String text) {
        return isMissing(text) || NO_NUMBER.contains(text.toLowerCase(Locale.ROOT));
    }

    /** The category that a text is where no number is wanted: without blanks and quotes around it; null if it is missing. */
    public static String category(String text) {
        String bare = ColumnLook.bare(text);
        return isMissing(bare) ? null : bare;
    }

    /** The value of a trimmed text; NaN if it is no finite number in digits. */
    static double number(String text) {
        // Java would also read 12f and 12d, which elsewhere are no numbers.
        if (text.isEmpty() || text.charAt(text.length() - 1) > '9') {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isInfinite(value) ? Double.NaN : value;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Whether a trimmed text is a number with a comma as its decimal sign. */
    static boolean isDecimalComma(String text) {
        return DECIMAL_COMMA.matcher(text).matches();
    }

    /** Whether a field of a first line is a word: no number of any kind, and not missing. */
    static boolean isWord(String field) {
        String text = unquoted(field.trim());
        return !isMissingNumber(text) && Double.isNaN(number(text)) && !isInfinite(text) && !isDecimalComma(text);
    }

    private static boolean isInfinite(String text) {
        return text.toLowerCase(Locale.ROOT).matches("[-+]?inf(inity)?|[-+]?\\d+(\\.\\d*)?e\\+?\\d+");
    }

    /** The text without quotes around it, single ones as Weka writes them or double ones after a blank. */
    static String unquoted(String text) {
        int last = text.length() - 1;
        boolean quoted =
                last > 0 && text.charAt(0) == text.charAt(last) && (text.charAt(0) == '\'' || text.charAt(0) == '"');
        return quoted ? text.substring(1, last).replaceAll("\\\\(.)", "$1") : text;
    }

    /** The text as a message shows it. */
    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
