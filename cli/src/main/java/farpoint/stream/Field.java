package farpoint.stream;

import farpoint.data.Attribute;
import farpoint.run.InvalidInputException;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/**
 * A field of a source's rows.
 *
 * @param name its name
 * @param type what the source says of it
 * @param values the declared values of a nominal field, in order
 * @param datePattern how the dates of a date field are written
 */
record Field(String name, Type type, List<String> values, String datePattern) {
    /** The date that a sparse row leaves out, 0 milliseconds since 1970; no text in a file is equal to it. */
    static final String EPOCH = "\0";

    /** What a source may say of a field. */
    enum Type {
        /** Nothing, as in CSV. */
        FREE,
        NUMERIC,
        NOMINAL,
        STRING,
        DATE,
        RELATIONAL
    }

    static Field of(String name, Type type) {
        return new Field(name, type, List.of(), "");
    }

    /** What a source declares, as an attribute. */
    Attribute attribute() {
        return switch (type) {
            case NUMERIC, DATE -> Attribute.numeric(name);
            case NOMINAL -> Attribute.nominal(name, values);
            case FREE, STRING, RELATIONAL -> Attribute.text(name);
        };
    }

    /** A value as a file shows it: ARFF's question mark where it is missing, and a date where a sparse row has none. */
    String written(String value) {
        if (value == null) {
            return "?";
        }
        return value.equals(EPOCH) ? new SimpleDateFormat(datePattern).format(new Date(0)) : value;
    }

    /** The text of a value that a sparse row leaves out: the number 0 or the first declared value. */
    String leftOut() {
        return switch (type) {
            case NUMERIC -> "0";
            case NOMINAL -> values.isEmpty() ? null : values.get(0);
            case DATE -> EPOCH;
            default -> "";
        };
    }

    /** @throws InvalidInputException if the field cannot hold the attribute's values */
    void requireFits(Attribute attribute) {
        boolean fits = attribute.isNominal()
                ? type != Type.NUMERIC && type != Type.DATE && type != Type.RELATIONAL
                : type != Type.RELATIONAL;
        if (!fits) {
            throw new InvalidInputException(
                    "Attribute '%s' is %s in the data, the model was trained with it as %s.",
                    name, type.name().toLowerCase(Locale.ROOT), attribute.kind());
        }
    }
}
