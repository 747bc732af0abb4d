package farpoint.weka.tab.act;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/** Writes rows as ARFF, or as CSV that spreadsheets read. Numbers read back as the same doubles, which Weka's savers round. */
final class RowText {
    /** Whole numbers below this are written without a fraction, as a double holds them exactly. */
    private static final double WHOLE = 1e15;

    private RowText() {}

    /** As CSV with a header; a missing value is empty. */
    static void csv(Instances rows, Writer text) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        csv.writeRecord(IntStream.range(0, rows.numAttributes())
                .mapToObj(a -> rows.attribute(a).name())
                .toList());
        for (Instance row : rows) {
            csv.writeRecord(fields(row, "", false));
        }
        csv.flush();
    }

    /** As ARFF, with weights where a row has one. */
    static void arff(Instances rows, Writer text) throws IOException {
        text.write(new Instances(rows, 0).toString());
        for (Instance row : rows) {
            text.write(String.join(",", fields(row, "?", true)));
            text.write(row.weight() == 1 ? "\n" : ",{" + row.weight() + "}\n");
        }
        text.flush();
    }

    private static List<String> fields(Instance row, String missing, boolean quotes) {
        return IntStream.range(0, row.numAttributes())
                .mapToObj(a -> row.isMissing(a) ? missing : quotes ? quoted(row, a) : plain(row, a))
                .toList();
    }

    private static String quoted(Instance row, int place) {
        return row.attribute(place).isNumeric() && !row.attribute(place).isDate()
                ? plain(row, place)
                : Utils.quote(plain(row, place));
    }

    private static String plain(Instance row, int place) {
        Attribute attribute = row.attribute(place);
        double value = row.value(place);
        if (attribute.isDate()) {
            return attribute.formatDate(value);
        }
        if (!attribute.isNumeric()) {
            return row.stringValue(place);
        }
        return value == Math.rint(value) && Math.abs(value) < WHOLE
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
