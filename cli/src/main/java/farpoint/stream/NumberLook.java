package farpoint.stream;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;

/** Whether the values of a column, which are texts, are numbers. Looks at parts of a column are joined in any order. */
public final class NumberLook implements Serializable {
    private static final long serialVersionUID = 1;

    private final SourceFormat.DecimalSign decimal;
    private long values;
    private long numbers;
    private boolean points;
    private boolean commas;
    private long texts;

    /** A look at nothing so far. */
    public NumberLook(SourceFormat.DecimalSign decimal) {
        this.decimal = decimal;
    }

    /** Counts values of another kind. */
    void seeValues(long count) {
        values += count;
    }

    /** Looks at numbers without a comma. */
    void seeNumbers(long count) {
        values += count;
        numbers += count;
    }

    /**
     * Looks at a value.
     *
     * @param bare a value that is there, without blanks and quotes around it
     * @param count how many rows have it
     * @return whether it is none where a number is wanted
     */
    public boolean see(String bare, long count) {
        values += count;
        boolean point = decimal == SourceFormat.DecimalSign.POINT;
        if (!Double.isNaN(FieldText.number(point ? bare : bare.replace(',', '.')))
                && (point || bare.indexOf('.') < 0)) {
            numbers += count;
            points |= bare.indexOf('.') >= 0;
            return false;
        }
        if (point && FieldText.isDecimalComma(bare)) {
            commas = true;
            return true;
        }
        if (!FieldText.isMissingNumber(bare)) {
            texts += count;
            return true;
        }
        return false;
    }

    /** Adds what was seen of other rows. */
    public void addAll(NumberLook other) {
        values += other.values;
        numbers += other.numbers;
        points |= other.points;
        commas |= other.commas;
        texts += other.texts;
    }

    /** How many rows have a value. */
    public long values() {
        return values;
    }

    /** Whether all values are numbers; numbers with a comma count, of which the parser says what must be set. */
    public boolean areAll() {
        return texts == 0 && (commas ? !points : numbers > 0);
    }

    /** The same without any comma. */
    boolean arePlain() {
        return numbers > 0 && texts == 0 && !commas;
    }

    /**
     * What is to be told, if most values are numbers and not all are.
     *
     * @param name of the column
     * @param text the first value that is none
     * @param where it stands, a clause after a blank; may be empty
     */
    public Optional<String> surprise(String name, String text, String where) {
        if (numbers == 0 || areAll() || 2 * numbers < values) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "Attribute '%s' is taken for text, as '%s'%s is no number, though %d of its %d values are.",
                name,
                FieldText.shown(text),
                where,
                numbers,
                values));
    }
}
