package farpoint.stream;

import farpoint.data.Attribute;
import farpoint.run.InvalidInputException;
import java.text.ParseException;
import java.text.SimpleDateFormat;

/** Reads dates as Weka does: milliseconds since 1970, in the time zone of this machine. */
final class DateParser implements ColumnParser {
    private final Attribute attribute;
    private final String pattern;
    private final SimpleDateFormat format;

    DateParser(Attribute attribute, String pattern) {
        this.attribute = attribute;
        this.pattern = pattern;
        try {
            this.format = new SimpleDateFormat(pattern);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    "Attribute '%s' has the date format '%s', which is none.", attribute.name(), pattern);
        }
        format.setLenient(false);
    }

    @Override
    public Attribute attribute() {
        return attribute;
    }

    @Override
    public double parse(String text, long line) {
        if (text == null) {
            return Double.NaN;
        }
        if (text.equals(Field.EPOCH)) {
            return 0;
        }
        try {
            return format.parse(text).getTime();
        } catch (ParseException e) {
            throw mistake(text, line, "is no date of the form " + pattern);
        }
    }
}
