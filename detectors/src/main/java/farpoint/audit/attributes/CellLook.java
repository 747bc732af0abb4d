package farpoint.audit.attributes;

import java.util.regex.Pattern;

/** What a cell's text reads as. */
enum CellLook {
    /** A number as programs write it. */
    NUMBER("a number", "numbers"),
    /** A number as people write it in some languages, such as 3,5 or 1 200. */
    OTHER_MARK("a number with another decimal mark or with groups of digits", "numbers with another decimal mark"),
    /** Such as 3.5 kg or 12%. */
    UNIT("a number with a unit", "numbers with a unit"),
    /** Such as 2024-05-31 or 31.5.2024. */
    DATE("a date", "dates"),
    /** Anything else. */
    WORD("", "words");

    /** A longer text is a word, as no number, date or unit needs so much. */
    private static final int LONGEST = 40;

    private static final String PLAIN = "[+-]?+(\\d++\\.?+\\d*+|\\.\\d++)([eE][+-]?+\\d++)?+";
    private static final String MARKED = "[+-]?+(\\d++,\\d++|\\d{1,3}+([,.' \u00a0\u202f]\\d{3})+([.,]\\d++)?+)";
    private static final String SIGN = "[%\\p{Sc}\u00b0\u00b5\\p{L}/\u00b2\u00b3]";
    private static final Pattern NUMBERS = Pattern.compile(PLAIN);
    private static final Pattern MARKS = Pattern.compile(MARKED);
    private static final Pattern UNITS = Pattern.compile(
            "(" + PLAIN + "|" + MARKED + ")\\s?" + SIGN + "{1,5}|\\p{Sc}\\s?(" + PLAIN + "|" + MARKED + ")");
    private static final Pattern DATES = Pattern.compile("\\d{1,4}([-./])\\d{1,2}\\1\\d{1,4}([T ].*)?");

    private final String one;
    private final String several;

    CellLook(String one, String several) {
        this.one = one;
        this.several = several;
    }

    /** Reads a text without blanks around it, which is not empty. */
    static CellLook of(String text) {
        if (text.length() > LONGEST || Character.isLetter(text.charAt(0))) {
            return WORD;
        }
        if (NUMBERS.matcher(text).matches()) {
            return NUMBER;
        }
        if (DATES.matcher(text).matches()) {
            return DATE;
        }
        if (MARKS.matcher(text).matches()) {
            return OTHER_MARK;
        }
        return UNITS.matcher(text).matches() ? UNIT : WORD;
    }

    /** Whether there is a number in it to calculate with. */
    boolean isNumeric() {
        return ordinal() <= UNIT.ordinal();
    }

    /** What one is, such as "a date"; empty for a word. */
    String one() {
        return one;
    }

    /** What several are, such as "dates". */
    String several() {
        return several;
    }
}
