package farpoint.stream;

import farpoint.data.Attribute;
import farpoint.stream.SourceFormat.DecimalSign;

/** Reads finite numbers. */
record NumberParser(Attribute attribute, DecimalSign decimal) implements ColumnParser {
    static final String NOT_FINITE = "is no finite number";

    @Override
    public double parse(String text, long line) {
        if (text == null) {
            return Double.NaN;
        }
        double value = number(text.trim());
        return Double.isNaN(value) ? unusual(text.trim(), line) : value;
    }

    private double number(String text) {
        if (decimal == DecimalSign.POINT) {
            return FieldText.number(text);
        }
        // A point would be one between thousands, or the decimal sign of another file.
        return text.indexOf('.') >= 0 ? Double.NaN : FieldText.number(text.replace(',', '.'));
    }

    private double unusual(String text, long line) {
        String bare = FieldText.unquoted(text);
        double value = number(bare.trim());
        if (!Double.isNaN(value) || FieldText.isMissingNumber(bare.trim())) {
            return value;
        }
        boolean comma = decimal == DecimalSign.POINT && FieldText.isDecimalComma(bare);
        throw mistake(
                text,
                line,
                comma
                        ? "is no number with a decimal point; if the comma is the decimal sign, set the option decimal to comma"
                        : NOT_FINITE);
    }
}
