package farpoint.scoreboost;

import java.util.Arrays;

/**
 * Searches the cut of a node's rows that leaves the two sides purest: the largest sum, over the sides, of the squared weights of
 * both classes by the weight of the side, which is the smallest weighted Gini index.
 */
final class CutSearch {
    /** A leaf of a single row would tell of noise. */
    static final int LEAST_ROWS = 2;

    private final ClassedRows rows;
    private final int[] drawn;
    private final int from;
    private final int to;
    private final long[] sorted;
    private final double outliers;
    private final double normals;
    private double best = Double.NEGATIVE_INFINITY;
    private int column;
    private double value;

    /**
     * For the rows of one node.
     *
     * @param drawn row numbers, of which those from {@code from} to {@code to - 1} are in the node
     */
    CutSearch(ClassedRows rows, int[] drawn, int from, int to) {
        this.rows = rows;
        this.drawn = drawn;
        this.from = from;
        this.to = to;
        this.sorted = new long[to - from];
        double[] sums = new double[2];
        for (int i = from; i < to; i++) {
            sums[rows.isOutlier(drawn[i]) ? 1 : 0] += rows.weight(drawn[i]);
        }
        this.normals = sums[0];
        this.outliers = sums[1];
    }

    /** The share of outliers, by weight. */
    double share() {
        return outliers / (outliers + normals);
    }

    /** Whether the rows can be cut and differ in class. */
    boolean isWorthwhile() {
        return sorted.length >= 2 * LEAST_ROWS && outliers > 0 && normals > 0;
    }

    /** Tries all cuts of a column; false if all values are the same. */
    boolean tryColumn(int candidate) {
        for (int i = 0; i < sorted.length; i++) {
            int row = drawn[from + i];
            sorted[i] = (long) rows.rank(row, candidate) << Integer.SIZE | row;
        }
        Arrays.sort(sorted);
        if (rank(0) == rank(sorted.length - 1)) {
            return false;
        }
        double outliersLeft = 0;
        double normalsLeft = 0;
        for (int i = 0; i + LEAST_ROWS < sorted.length; i++) {
            int row = (int) sorted[i];
            outliersLeft += rows.isOutlier(row) ? rows.weight(row) : 0;
            normalsLeft += rows.isOutlier(row) ? 0 : rows.weight(row);
            if (i + 1 >= LEAST_ROWS && rank(i) != rank(i + 1)) {
                double score =
                        purity(outliersLeft, normalsLeft) + purity(outliers - outliersLeft, normals - normalsLeft);
                if (score > best) {
                    best = score;
                    column = candidate;
                    value = between(rows.value(row, candidate), rows.value((int) sorted[i + 1], candidate));
                }
            }
        }
        return true;
    }

    private int rank(int place) {
        return (int) (sorted[place] >>> Integer.SIZE);
    }

    private static double purity(double outliers, double normals) {
        return (outliers * outliers + normals * normals) / (outliers + normals);
    }

    /** Half way, and at least the lower but less than the upper value whatever the rounding. */
    private static double between(double lower, double upper) {
        double middle = lower / 2 + upper / 2;
        return middle >= lower && middle < upper ? middle : lower;
    }

    /** Whether a cut was found. */
    boolean found() {
        return best > Double.NEGATIVE_INFINITY;
    }

    /** The column of the best cut. */
    int column() {
        return column;
    }

    /** Where it is: rows with at most this value lie on the left. */
    double value() {
        return value;
    }
}
