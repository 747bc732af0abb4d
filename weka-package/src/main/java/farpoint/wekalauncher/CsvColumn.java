package farpoint.wekalauncher;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** What the values of a CSV column are, seen value by value. */
final class CsvColumn {
    /** Weka's kinds of attributes. */
    enum Kind {
        NUMERIC,
        NOMINAL,
        STRING,
        DATE
    }

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?|Infinity)");
    private static final Pattern COMMA_NUMBER = Pattern.compile("[+-]?[0-9]*,[0-9]+(?:[eE][+-]?[0-9]+)?");

    /** Words that mean a missing value among numbers, in files of many programs; among texts they are texts. */
    private static final Set<String> NO_NUMBERS = Set.of(
            "na", "n/a", "#n/a", "#na", "<na>", "nan", "-nan", "+nan", "null", "#null!", "\\n", "none", "nil",
            "missing", ".", "-", "--");

    private long numbers;
    private boolean points;
    private boolean commas;
    private long texts;
    private String firstText = "";
    private int firstTextLine;
    private String firstMissingWord = "";

    /**
     * Looks at a value that is not empty.
     *
     * @param canHaveComma whether a number can have a decimal comma
     */
    void see(String value, int line, boolean canHaveComma) {
        if (isNoNumber(value)) {
            firstMissingWord = firstMissingWord.isEmpty() ? value : firstMissingWord;
        } else if (number(value, canHaveComma).isPresent()) {
            numbers++;
            points |= value.indexOf('.') >= 0;
            commas |= value.indexOf(',') >= 0;
        } else if (texts++ == 0) {
            firstText = value;
            firstTextLine = line;
        }
    }

    /** Whether a word means a missing value in a column of numbers. */
    static boolean isNoNumber(String value) {
        return NO_NUMBERS.contains(value.toLowerCase(Locale.ROOT));
    }

    /** A value as a number; empty if it is none. */
    static OptionalDouble number(String value, boolean canHaveComma) {
        if (NUMBER.matcher(value).matches()) {
            return OptionalDouble.of(Double.parseDouble(value));
        }
        return canHaveComma && COMMA_NUMBER.matcher(value).matches()
                ? OptionalDouble.of(Double.parseDouble(value.replace(',', '.')))
                : OptionalDouble.empty();
    }

    /** What the values are: all numbers, or texts. A column without values is a string, as in Weka. */
    Kind kind() {
        if (texts > 0 || points && commas) {
            return Kind.NOMINAL;
        }
        return numbers > 0 ? Kind.NUMERIC : Kind.STRING;
    }

    /** Whether there is nothing in it. */
    boolean isEmpty() {
        return numbers + texts == 0 && firstMissingWord.isEmpty();
    }

    /** The first word that is read as a missing number; empty if there is none. */
    String missingWord() {
        return kind() == Kind.NUMERIC ? firstMissingWord : "";
    }

    /** Whether its numbers have decimal commas. */
    boolean hasCommas() {
        return kind() == Kind.NUMERIC && commas;
    }

    /** Why it is text, if that may surprise: most values are numbers. Else empty. */
    String surprise() {
        if (kind() != Kind.NOMINAL || texts >= numbers) {
            return "";
        }
        String reason = texts > 0
                ? "since '" + firstText + "' in line " + firstTextLine + " is no number"
                : "since some numbers have a decimal point and others a comma";
        return reason + " (" + numbers + " of " + (numbers + texts) + " values are)";
    }
}
