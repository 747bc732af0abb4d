package farpoint.report;

import farpoint.data.Attribute;
import farpoint.data.LeftOut;
import farpoint.data.Table;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * The rows as the user knows them: all columns, those that no detector looks at among them, as text.
 *
 * @param names of the columns
 * @param identifiers names of those that tell which row it is, such as an order number, the best one first; may be empty
 * @param cells the texts
 */
public record RowTexts(List<String> names, List<String> identifiers, Cells cells) {
    /** Copies the lists. */
    public RowTexts {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
    }

    /** Gives texts. */
    @FunctionalInterface
    public interface Cells {
        /**
         * The text of a cell.
         *
         * @param row from 0
         * @param column place among the names, from 0
         */
        String text(int row, int column);
    }

    /**
     * Rows of which those columns that a detector has left out say which row it is: numbers sooner than names, and these sooner
     * than text.
     */
    public static RowTexts of(List<String> names, List<LeftOut> leftOut, Cells cells) {
        List<LeftOut.Reason> best = List.of(LeftOut.Reason.NUMBERS, LeftOut.Reason.NAMES, LeftOut.Reason.TEXT);
        List<String> identifiers = leftOut.stream()
                .sorted(Comparator.comparingInt(left -> best.indexOf(left.reason())))
                .map(LeftOut::attribute)
                .toList();
        return new RowTexts(names, identifiers, cells);
    }

    /** What a table knows of its rows: numbers and categories, "?" where a value is missing. */
    public static RowTexts of(Table table) {
        return new RowTexts(
                table.attributes().stream().map(Attribute::name).toList(),
                List.of(),
                (row, column) -> text(table.attribute(column), table.value(row, column)));
    }

    private static String text(Attribute attribute, double value) {
        if (Double.isNaN(value)) {
            return "?";
        }
        if (attribute.isNominal()) {
            return attribute.categories().get((int) value);
        }
        double size = Math.abs(value);
        return value == Math.rint(value) && size < 1e15 ? new BigDecimal(value).toPlainString() : String.valueOf(value);
    }

    /** The text of a cell. */
    String text(int row, int column) {
        return cells.text(row, column);
    }
}
