package farpoint.elki;

import farpoint.data.Table;
import farpoint.elki.input.LabelColumns;
import farpoint.report.RowTexts;
import java.util.ArrayList;
import java.util.List;

/** Rows as the user knows them: what ELKI keeps beside vectors, then their numbers. */
final class LabelledRows {
    private LabelledRows() {}

    static RowTexts texts(Table table, LabelColumns labels) {
        RowTexts numbers = RowTexts.of(table);
        List<String> names = new ArrayList<>(labels.names());
        names.addAll(numbers.names());
        int texts = labels.names().size();
        return new RowTexts(
                names,
                identifiers(labels),
                (row, column) -> column < texts
                        ? labels.texts().get(column).get(row)
                        : numbers.cells().text(row, column - texts));
    }

    /** Columns of which each text is of less than two rows on average. */
    private static List<String> identifiers(LabelColumns labels) {
        List<String> identifiers = new ArrayList<>();
        for (int c = 0; c < labels.names().size(); c++) {
            List<String> column = labels.texts().get(c);
            if (2 * column.stream().distinct().count() > column.size()) {
                identifiers.add(labels.names().get(c));
            }
        }
        return identifiers;
    }
}
