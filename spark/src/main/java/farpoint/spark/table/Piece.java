package farpoint.spark.table;

import farpoint.data.Attribute;
import farpoint.data.Table;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** Neighbouring rows of a table, packed by columns. */
final class Piece implements Serializable {
    private static final long serialVersionUID = 1;

    private final int from;
    private final int rows;
    private final double[][] columns;

    /**
     * Some rows.
     *
     * @param from the number of the first
     * @param rows how many
     * @param columns their values; null for a column of text
     */
    Piece(int from, int rows, double[][] columns) {
        this.from = from;
        this.rows = rows;
        this.columns = columns;
    }

    /** The number of the first row. */
    int from() {
        return from;
    }

    /** How many rows. */
    int rows() {
        return rows;
    }

    /** The values of a column; null if it is text. */
    double[] column(int column) {
        return columns[column];
    }

    /** The values of all columns; null for text. */
    double[][] columns() {
        return columns;
    }

    /**
     * Some of these rows.
     *
     * @param numbers row numbers in ascending order; those of other pieces are passed over
     * @return a piece with the place of its first row in the numbers in place of its number
     */
    Piece select(int[] numbers) {
        int first = lowerBound(numbers, from);
        int count = lowerBound(numbers, (long) from + rows) - first;
        double[][] picked = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            if (columns[j] != null) {
                picked[j] = new double[count];
                for (int i = 0; i < count; i++) {
                    picked[j][i] = columns[j][numbers[first + i] - from];
                }
            }
        }
        return new Piece(first, count, picked);
    }

    private static int lowerBound(int[] ascending, long value) {
        if (value > Integer.MAX_VALUE) {
            return ascending.length;
        }
        int found = Arrays.binarySearch(ascending, (int) value);
        return found >= 0 ? found : -found - 1;
    }

    /**
     * The rows as a table.
     *
     * @param attributes one a column; of those that are text no values are looked at
     */
    Table table(List<Attribute> attributes) {
        Table.Builder table = Table.builder(rows);
        for (int j = 0; j < columns.length; j++) {
            if (attributes.get(j).isText()) {
                table.addText(attributes.get(j).name());
            } else {
                table.add(attributes.get(j), columns[j]);
            }
        }
        return table.build();
    }
}
