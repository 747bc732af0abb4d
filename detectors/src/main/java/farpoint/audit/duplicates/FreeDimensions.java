package farpoint.audit.duplicates;

import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import java.util.Arrays;
import java.util.List;

/**
 * In how many dimensions two rows could differ a little: the numeric attributes, less those in which both have a value that others
 * have too, or in which a value is missing. Where rows agree in what has few values, they owe their nearness to that.
 */
final class FreeDimensions {
    /** The two rows themselves may have one value. */
    private static final int OWNERS = 2;

    private final DataMatrix rows;
    private final int[] columns;
    private final double[][] sorted;

    /**
     * Counts values.
     *
     * @param rows that pairs are taken of
     * @param sample rows in which values are looked up
     */
    FreeDimensions(DataMatrix rows, DataMatrix sample) {
        this.rows = rows;
        List<ColumnGroup> groups = rows.groups();
        columns = groups.stream()
                .filter(g -> !g.isNominal() && g.width() == 1)
                .mapToInt(ColumnGroup::from)
                .toArray();
        sorted = new double[columns.length][sample.rows()];
        for (int c = 0; c < columns.length; c++) {
            int column = columns[c];
            Arrays.setAll(sorted[c], i -> sample.value(i, column) + 0.0);
            Arrays.sort(sorted[c]);
        }
    }

    int count(int a, int b) {
        int count = 0;
        for (int c = 0; c < columns.length; c++) {
            boolean present = !rows.isStandIn(a, columns[c]) && !rows.isStandIn(b, columns[c]);
            double value = rows.value(a, columns[c]);
            count += present && (value != rows.value(b, columns[c]) || !isCommon(sorted[c], value + 0.0)) ? 1 : 0;
        }
        return count;
    }

    /** Whether more rows than two have a value. */
    private static boolean isCommon(double[] values, double value) {
        int found = Arrays.binarySearch(values, value);
        int from = found;
        while (from > 0 && values[from - 1] == value && found - from < OWNERS) {
            from--;
        }
        return found >= 0 && from + OWNERS < values.length && values[from + OWNERS] == value;
    }
}
