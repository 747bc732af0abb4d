package farpoint.zerror.errors;

import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import farpoint.data.RowClasses;

/**
 * Where the label of a row is found: in indicator columns, or else in the rows' classes.
 *
 * @param from first indicator column
 * @param to one after the last; equal to {@code from} if the rows' classes are the labels
 */
public record RowLabels(int from, int to) {
    /** The rows' classes. */
    public static final RowLabels CLASSES = new RowLabels(0, 0);

    public static RowLabels of(ColumnGroup nominal) {
        return new RowLabels(nominal.from(), nominal.to());
    }

    /** Whether the attribute that is the label has no value in a row; never for the rows' classes. */
    boolean isMissing(DataMatrix rows, int row) {
        return from < to && rows.isStandIn(row, from);
    }

    /** The label of each row, or {@link RowClasses#MISSING}. */
    public int[] of(DataMatrix rows) {
        int[] labels = new int[rows.rows()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = from == to ? classOf(rows, i) : indicated(rows, i);
        }
        return labels;
    }

    private static int classOf(DataMatrix rows, int row) {
        return rows.classes().map(c -> c.ids()[row]).orElse(RowClasses.MISSING);
    }

    private int indicated(DataMatrix rows, int row) {
        if (isMissing(rows, row)) {
            return RowClasses.MISSING;
        }
        for (int c = from; c < to; c++) {
            if (rows.value(row, c) > 0) {
                return c - from;
            }
        }
        return RowClasses.MISSING;
    }
}
