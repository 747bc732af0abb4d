package farpoint.covariance;

import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import java.util.Arrays;

/** Columns of which one value holds half or more: an MCD subset need not vary in them. */
final class HeldColumns {
    private HeldColumns() {}

    /** The dominant value of each column. A category that one row has is nothing special, a number is. */
    static DominantValue[] dominant(DataMatrix rows) {
        DominantValue[] dominant = new DominantValue[rows.columns()];
        for (ColumnGroup group : rows.groups()) {
            for (int j = group.from(); j < group.to(); j++) {
                dominant[j] = DominantValue.of(column(rows, j), group.isNominal() ? 0 : DominantValue.LONE);
            }
        }
        return dominant;
    }

    static double[] column(DataMatrix rows, int j) {
        return column(rows, j, 0, rows.rows());
    }

    static double[] column(DataMatrix rows, int j, int from, int to) {
        double[] column = new double[to - from];
        for (int i = 0; i < column.length; i++) {
            column[i] = rows.value(from + i, j);
        }
        return column;
    }

    /** Whether one value holds so many rows, and at least half of them, of some column. */
    static boolean any(DataMatrix rows, int count) {
        return Arrays.stream(dominant(rows)).anyMatch(dominant -> dominant.holds() && dominant.count() >= count);
    }

    /** Whether the listed rows, at least one, have one value in some column. */
    static boolean anyConstant(DataMatrix rows, int[] listed) {
        for (int j = 0; j < rows.columns(); j++) {
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (int i : listed) {
                min = Math.min(min, rows.value(i, j));
                max = Math.max(max, rows.value(i, j));
            }
            if (DominantValue.isNoise(max - min, Math.max(Math.abs(min), Math.abs(max)))) {
                return true;
            }
        }
        return false;
    }
}
