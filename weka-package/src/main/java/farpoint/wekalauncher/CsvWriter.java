package farpoint.wekalauncher;

import java.io.IOException;
import java.io.Writer;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Writes CSV as spreadsheets and other programs read it: a header, double quotes where they are needed, nothing for
 * missing.
 */
final class CsvWriter {
    /** Whole numbers below this are written without a fraction, as a double holds them exactly. */
    private static final double WHOLE = 1e15;

    private CsvWriter() {}

    static void write(Instances data, Writer out) throws IOException {
        for (int a = 0; a < data.numAttributes(); a++) {
            out.append(a == 0 ? "" : ",").append(quoted(data.attribute(a).name()));
        }
        out.append('\n');
        for (Instance row : data) {
            for (int a = 0; a < data.numAttributes(); a++) {
                out.append(a == 0 ? "" : ",").append(row.isMissing(a) ? "" : field(row, data.attribute(a)));
            }
            out.append('\n');
        }
    }

    private static String field(Instance row, Attribute attribute) {
        double value = row.value(attribute);
        if (attribute.isDate()) {
            return quoted(attribute.formatDate(value));
        }
        if (!attribute.isNumeric()) {
            return quoted(row.stringValue(attribute));
        }
        return value == Math.rint(value) && Math.abs(value) < WHOLE
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    private static String quoted(String text) {
        boolean plain = text.strip().equals(text) && text.matches("[^,;\t|\"'\r\n]+");
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
