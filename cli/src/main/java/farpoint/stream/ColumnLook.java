package farpoint.stream;

import farpoint.data.Attribute;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What a column of a source is, seen from all of its values where the source says nothing of it, as CSV does. */
final class ColumnLook {
    private final Field field;
    private final Set<String> different = new LinkedHashSet<>();
    private final NumberLook numbers;
    private String firstText;
    private long firstLine;

    ColumnLook(Field field, SourceFormat.DecimalSign decimal) {
        this.field = field;
        this.numbers = new NumberLook(decimal);
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
            numbers.seeValues(count);
            return;
        }
        String bare = bare(text);
        if (FieldText.isMissing(bare)) {
            return;
        }
        different.add(bare);
        if (numbers.see(bare, count)) {
            textAt(bare, line);
        }
    }

    /** Looks at numbers without a comma. */
    void seeNumbers(long count) {
        numbers.seeNumbers(count);
    }

    /** Whether all that was seen are numbers, one at least, and values that are missing where a number is wanted. */
    boolean isPlainlyNumeric() {
        return numbers.arePlain();
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
        return numbers.values() > 0;
    }

    /** Whether a text is one of the values. */
    boolean holds(String text) {
        return different.contains(text);
    }

    /** What the values are. Numbers with a comma count as numbers, of which the parser says what must be set. */
    Attribute attribute(String name) {
        return switch (field.type()) {
            case FREE ->
                numbers.areAll()
                        ? Attribute.numeric(name)
                        : Attribute.nominal(name, different.stream().toList());
            case NOMINAL -> field.values().isEmpty() ? Attribute.text(name) : Attribute.nominal(name, field.values());
            case NUMERIC, DATE -> Attribute.numeric(name);
            case STRING, RELATIONAL -> Attribute.text(name);
        };
    }

    /** What is to be told, if most values are numbers and it is not numeric. */
    Optional<String> surprise(String name) {
        return field.type() == Field.Type.FREE
                ? numbers.surprise(name, firstText, " in line " + firstLine)
                : Optional.empty();
    }
}
