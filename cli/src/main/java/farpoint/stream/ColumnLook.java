package farpoint.stream;

import farpoint.data.Attribute;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of a source is, seen from all of its values where the source says nothing of it, as CSV does. */
final class ColumnLook {
    private final Field field;
    private final SourceFormat.DecimalSign decimal;
    private final Set<String> different = new LinkedHashSet<>();
    private long values;
    private long numbers;
    private boolean points;
    private boolean commas;
    private long texts;
    private String firstText;
    private long firstLine;

    ColumnLook(Field field, SourceFormat.DecimalSign decimal) {
        this.field = field;
        this.decimal = decimal;
    }

    /**
     * Looks at a value.
     *
     * @param text the field; null if its source says that it is missing
     * @param line where it stands first
     * @param count how many rows have it
     */
    void see(String text, long line, long count) {
        if (text == null) {
            return;
        }
        if (field.type() != Field.Type.FREE) {
            values += count;
            return;
        }
        String bare = bare(text);
        if (FieldText.isMissing(bare)) {
            return;
        }
        values += count;
        different.add(bare);
        boolean point = decimal == SourceFormat.DecimalSign.POINT;
        if (!Double.isNaN(FieldText.number(point ? bare : bare.replace(',', '.')))
                && (point || bare.indexOf('.') < 0)) {
            numbers += count;
            points |= bare.indexOf('.') >= 0;
        } else if (point && FieldText.isDecimalComma(bare)) {
            commas = true;
            textAt(bare, line);
        } else if (!FieldText.isMissingNumber(bare)) {
            texts += count;
            textAt(bare, line);
        }
    }

    /** Looks at numbers without a comma. */
    void seeNumbers(long count) {
        values += count;
        numbers += count;
    }

    /** Whether all that was seen are numbers, one at least, and values that are missing where a number is wanted. */
    boolean isPlainlyNumeric() {
        return numbers > 0 && texts == 0 && !commas;
    }

    private void textAt(String text, long line) {
        if (firstText == null) {
            firstText = text;
            firstLine = line;
        }
    }

    /** The text of a category: without blanks and quotes around it. */
    static String bare(String text) {
        return FieldText.unquoted(text.trim()).trim();
    }

    /** Whether any row has a value. */
    boolean hasValues() {
        return values > 0;
    }

    /** Whether a text is one of the values. */
    boolean holds(String text) {
        return different.contains(text);
    }

    /** What the values are. Numbers with a comma count as numbers, of which the parser says what must be set. */
    Attribute attribute(String name) {
        return switch (field.type()) {
            case FREE ->
                isNumeric()
                        ? Attribute.numeric(name)
                        : Attribute.nominal(name, different.stream().toList());
            case NOMINAL -> field.values().isEmpty() ? Attribute.text(name) : Attribute.nominal(name, field.values());
            case NUMERIC, DATE -> Attribute.numeric(name);
            case STRING, RELATIONAL -> Attribute.text(name);
        };
    }

    private boolean isNumeric() {
        return texts == 0 && (commas ? !points : numbers > 0);
    }

    /** What is to be told, if most values are numbers and it is not numeric. */
    Optional<String> surprise(String name) {
        if (field.type() != Field.Type.FREE || numbers == 0 || isNumeric() || 2 * numbers < values) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "Attribute '%s' is taken for text, as '%s' in line %d is no number, though %d of its %d values are.",
                name,
                FieldText.shown(firstText),
                firstLine,
                numbers,
                values));
    }
}
