package farpoint.audit.duplicates;

import farpoint.audit.finding.AuditTask;
import farpoint.audit.finding.CellTexts;
import farpoint.data.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How many of the rows that equal an earlier one do so in identifiers and texts too, which {@link RowSets} do not compare.
 *
 * @param count rows that are equal to an earlier one in all attributes
 * @param areProof whether there are such rows, and these cells are different in most other rows, so that rows that are equal in them
 *     were copied
 */
record LeftOutCells(long count, boolean areProof) {
    /** The cells tell rows apart if a value has no more rows than this on average, as those of an identifier. */
    private static final int MOST_ROWS = 4;

    /**
     * Looks at cells.
     *
     * @param compared places of the attributes that the sets were made by; the others are looked at, texts only where they are known
     */
    static LeftOutCells of(AuditTask task, int[] compared, RowSets sets) {
        Table table = task.table();
        int[] columns = IntStream.range(0, table.columns())
                .filter(j -> IntStream.of(compared).noneMatch(c -> c == j))
                .toArray();
        boolean isKnown = task.texts() != CellTexts.NONE
                || IntStream.of(columns).noneMatch(j -> table.attribute(j).isText());
        if (columns.length == 0 || !isKnown) {
            return new LeftOutCells(0, false);
        }
        Set<List<Object>> different = new HashSet<>();
        Set<List<Object>> whole = new HashSet<>();
        long count = 0;
        for (int i = 0; i < table.rows(); i++) {
            List<Object> cells = cells(task, columns, i);
            if (!cells.isEmpty()) {
                different.add(List.copyOf(cells));
                cells.add(sets.first(i));
                count += whole.add(cells) || sets.first(i) == i ? 0 : 1;
            }
        }
        return new LeftOutCells(count, count > 0 && (long) MOST_ROWS * different.size() >= table.rows());
    }

    /** Empty if the row has none. */
    private static List<Object> cells(AuditTask task, int[] columns, int row) {
        List<Object> cells = new ArrayList<>();
        for (int column : columns) {
            boolean isText = task.table().attribute(column).isText();
            cells.add(
                    isText
                            ? task.texts().text(row, column)
                            : (Object) task.table().value(row, column));
        }
        boolean isEmpty = cells.stream().allMatch(cell -> cell.equals("") || cell.equals(Double.NaN));
        return isEmpty ? new ArrayList<>() : cells;
    }

    /**
     * What is to be said.
     *
     * @param otherwise words for no such row
     */
    String sentence(String otherwise) {
        return count == 0
                ? otherwise
                : String.format(
                        Locale.ROOT,
                        " Of these, %,d %s equal in identifiers and texts too.",
                        count,
                        count == 1 ? "is" : "are");
    }
}
