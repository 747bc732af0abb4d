package farpoint.stream;

import farpoint.data.Attribute;
import farpoint.run.InvalidInputException;

/**
 * Reads values of an attribute that stand in no file, texts as those of a CSV file are read. Not for several threads at a time.
 */
public final class CellReader {
    private final ColumnParser parser;

    /**
     * A reader.
     *
     * @param trained the attribute as a model knows it, numeric or nominal
     * @param decimal the decimal sign of numbers in texts
     */
    public CellReader(Attribute trained, SourceFormat.DecimalSign decimal) {
        parser = ColumnParser.of(trained, Field.of(trained.name(), Field.Type.FREE), decimal);
    }

    /** The attribute of the values: a nominal one has a category more, for texts that training did not have. */
    public Attribute attribute() {
        return parser.attribute();
    }

    /**
     * The value of a text; NaN if it is missing.
     *
     * @param text null for missing
     * @throws InvalidInputException if it cannot be read, in the same words for all texts with the same fault
     */
    public double read(String text) {
        return parser.parse(text, ColumnParser.NO_LINE);
    }

    /**
     * The value of a number, where numbers are wanted; NaN if it is missing.
     *
     * @throws InvalidInputException if it is infinite, in the words for a text that is no number
     */
    public double read(double number) {
        if (Double.isInfinite(number)) {
            throw parser.mistake(String.valueOf(number), ColumnParser.NO_LINE, NumberParser.NOT_FINITE);
        }
        return number;
    }
}
