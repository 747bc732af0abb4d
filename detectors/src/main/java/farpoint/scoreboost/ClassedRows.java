package farpoint.scoreboost;

import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import java.util.Arrays;

/** Training rows of two classes with weights, and the order of their values in each column, for trees to cut them. */
final class ClassedRows {
    private final DataMatrix matrix;
    private final boolean[] outlier;
    private final double[] weight;
    private final int[][] ranks;

    private ClassedRows(DataMatrix matrix, boolean[] outlier, double[] weight, int[][] ranks) {
        this.matrix = matrix;
        this.outlier = outlier;
        this.weight = weight;
        this.ranks = ranks;
    }

    /**
     * Ranks the values; all rows weigh the same.
     *
     * @param outlier by row
     */
    static ClassedRows of(DataMatrix matrix, boolean[] outlier, ComputeContext context) {
        int[][] ranks = new int[matrix.columns()][];
        context.forEachChunk("Ranking values", matrix.columns(), 1, (column, from, to) -> {
            ranks[column] = ranks(matrix, column);
        });
        double[] weight = new double[outlier.length];
        Arrays.fill(weight, 1);
        return new ClassedRows(matrix, outlier, weight, ranks);
    }

    /**
     * The same rows with other weights.
     *
     * @param weights by row, positive where the row is used
     */
    ClassedRows weighed(double[] weights) {
        return new ClassedRows(matrix, outlier, weights, ranks);
    }

    /** The rank of each row's value among the different values of the column. */
    private static int[] ranks(DataMatrix matrix, int column) {
        double[] values = new double[matrix.rows()];
        for (int i = 0; i < values.length; i++) {
            // Adding 0 makes -0 the same value as 0.
            values[i] = matrix.value(i, column) + 0.0;
        }
        double[] different = Arrays.stream(values).sorted().distinct().toArray();
        return Arrays.stream(values)
                .mapToInt(value -> Arrays.binarySearch(different, value))
                .toArray();
    }

    /** The number of columns. */
    int columns() {
        return ranks.length;
    }

    boolean isOutlier(int row) {
        return outlier[row];
    }

    double weight(int row) {
        return weight[row];
    }

    double value(int row, int column) {
        return matrix.value(row, column);
    }

    int rank(int row, int column) {
        return ranks[column][row];
    }
}
