package farpoint.testing;

import farpoint.data.DataMatrix;
import farpoint.data.Table;
import farpoint.stats.RandomStream;

/** Synthetic data for tests. */
public final class Samples {
    private Samples() {}

    /** n x d independent standard Gaussian values. */
    public static double[][] gaussian(int n, int d, int seed) {
        RandomStream random = RandomStream.of(seed, "test sample", 0);
        double[][] rows = new double[n][d];
        for (double[] row : rows) {
            for (int j = 0; j < d; j++) {
                row[j] = random.gaussian();
            }
        }
        return rows;
    }

    /** A numeric table of the rows, with attributes x1, x2, ... */
    public static Table table(double[][] rows) {
        Table.Builder table = Table.builder(rows.length);
        int d = rows.length == 0 ? 1 : rows[0].length;
        for (int j = 0; j < d; j++) {
            double[] column = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                column[i] = rows[i][j];
            }
            table.addNumeric("x" + (j + 1), column);
        }
        return table.build();
    }

    /** The rows {@code from .. to - 1} of a numeric table. */
    public static Table slice(Table table, int from, int to) {
        Table.Builder slice = Table.builder(to - from);
        for (int j = 0; j < table.columns(); j++) {
            double[] column = new double[to - from];
            System.arraycopy(table.column(j), from, column, 0, column.length);
            slice.add(table.attribute(j), column);
        }
        return slice.build();
    }

    /** A matrix whose value in row k, column i is given by a function of both. */
    public static DataMatrix matrix(int n, int d, Cell cell) {
        double[][] rows = new double[n][d];
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < d; i++) {
                rows[k][i] = cell.value(k, i);
            }
        }
        return DataMatrix.of(rows);
    }

    /** A value of a matrix. */
    @FunctionalInterface
    public interface Cell {
        /** The value in row k, column i. */
        double value(int k, int i);
    }
}
