package farpoint.stream;

import farpoint.data.Attribute;
import farpoint.run.InvalidInputException;
import java.util.Optional;

/** Turns the fields of one attribute into values. */
interface ColumnParser {
    /** The line of a text that stands in no file. */
    long NO_LINE = 0;

    /** The parser of an attribute whose values stand in a field. */
    static ColumnParser of(Attribute attribute, Field field, SourceFormat.DecimalSign decimal) {
        field.requireFits(attribute);
        if (attribute.isNominal()) {
            return new NominalParser(attribute, field);
        }
        return field.type() == Field.Type.DATE
                ? new DateParser(attribute, field.datePattern())
                : new NumberParser(attribute, decimal);
    }

    /** The parser of an attribute that is left out of the arithmetic, whatever stands there. */
    static ColumnParser ofText(Attribute attribute) {
        return new ColumnParser() {
            @Override
            public Attribute attribute() {
                return attribute;
            }

            @Override
            public double parse(String text, long line) {
                return Double.NaN;
            }
        };
    }

    /** The attribute of the values. */
    Attribute attribute();

    /**
     * The value of a field; NaN if it is missing.
     *
     * @param text the field; null if its source says that it is missing
     * @param line where it stands, from 1, or {@link #NO_LINE}
     */
    double parse(String text, long line);

    /** What the user should know about the values that have been read, if anything. */
    default Optional<String> note() {
        return Optional.empty();
    }

    /** The mistake that a field cannot be read. Where there is no line, the sentence is the same for all texts. */
    default InvalidInputException mistake(String text, long line, String problem) {
        return line == NO_LINE
                ? new InvalidInputException(
                        "A value of attribute '%s' %s.", attribute().name(), problem)
                : new InvalidInputException(
                        "Line %d, attribute '%s': '%s' %s.", line, attribute().name(), FieldText.shown(text), problem);
    }
}
