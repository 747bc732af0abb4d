package farpoint.stream;

import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.params.Words;
import java.util.Arrays;
import java.util.List;

/**
 * What a user can say of a CSV file; by default it is seen from the first lines.
 *
 * @param separator what stands between fields
 * @param header whether the first line holds names
 * @param decimal the decimal sign of numbers
 */
public record SourceFormat(Separator separator, Header header, DecimalSign decimal) {
    /** What stands between fields. */
    public enum Separator {
        /** By the look of the first lines and the model's attributes. */
        AUTO('\0'),
        /** Commas. */
        COMMA(','),
        /** Semicolons. */
        SEMICOLON(';'),
        /** Tabulators. */
        TAB('\t'),
        /** Vertical bars. */
        PIPE('|'),
        /** Blanks and tabulators, any number of them. */
        SPACE(' ');

        private final char character;

        Separator(char character) {
            this.character = character;
        }

        char character() {
            return character;
        }
    }

    /** Whether the first line holds names. */
    public enum Header {
        /** If it has the names of the model's attributes, or a word. */
        AUTO,
        /** It does. */
        YES,
        /** It does not: it is a row like the others. */
        NO
    }

    /** The decimal sign. */
    public enum DecimalSign {
        /** As in 1.5. */
        POINT,
        /** As in 1,5. */
        COMMA
    }

    /** The separator. */
    public static final Parameter<Separator> SEPARATOR = Parameter.ofChoice(
            "separator",
            Separator.AUTO,
            "What stands between the fields of a CSV file: auto (what the first lines look like and the model's attributes"
                    + " fit), comma, semicolon, tab, pipe or space (any number of blanks and tabs).");

    /** The header. */
    public static final Parameter<Header> HEADER = Parameter.ofChoice(
            "header",
            Header.AUTO,
            "Whether the first line of a CSV file holds names: auto (if it has the names of the model's attributes, or a"
                    + " word), yes or no.");

    /** The decimal sign. */
    public static final Parameter<DecimalSign> DECIMAL = Parameter.ofChoice(
            "decimal", DecimalSign.POINT, "Decimal sign of the numbers in a CSV file: point or comma.");

    /** All of them. */
    public static final List<Parameter<?>> PARAMETERS = List.of(SEPARATOR, HEADER, DECIMAL);

    /** All is seen from the first lines. */
    public static final SourceFormat BY_LOOK = of(ParameterValues.defaultsOf(PARAMETERS));

    /** The same with what stands between fields, where the user has not said it. */
    SourceFormat separatedBy(char character) {
        if (separator != Separator.AUTO) {
            return this;
        }
        Separator found = Arrays.stream(Separator.values())
                .filter(candidate -> candidate.character == character)
                .findFirst()
                .orElseThrow();
        return new SourceFormat(found, header, decimal);
    }

    /** As users set it, such as "separator auto, header yes, decimal point". */
    @Override
    public String toString() {
        return SEPARATOR.name() + " " + Words.of(separator) + ", " + HEADER.name() + " " + Words.of(header) + ", "
                + DECIMAL.name() + " " + Words.of(decimal);
    }

    /**
     * The format that a user describes.
     *
     * @param values a value for each of {@link #PARAMETERS}
     */
    public static SourceFormat of(ParameterValues values) {
        return new SourceFormat(values.get(SEPARATOR), values.get(HEADER), values.get(DECIMAL));
    }
}
