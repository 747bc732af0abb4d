package weka.core.neighboursearch.farpoint;

import farpoint.data.DataMatrix;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.Metrics;

/**
 * Normalised instances as columns of finite numbers. Distances are those before Weka's post-processing: sums over the columns
 * in their order, as Weka's functions add them up. Immutable.
 */
final class NormalizedColumns {
    /** Rows whose sums stay in the first-level cache. */
    private static final int BLOCK = 512;

    /** Columns a pass, whose values are added to a sum while it is in a register. */
    private static final int COLUMNS = 4;

    private final double[][] values;
    private final int rows;
    private final boolean squared;

    /**
     * Takes columns over.
     *
     * @param values the columns
     * @param rows number of rows
     * @param squared whether squares of differences are added up, or else absolute differences
     */
    NormalizedColumns(double[][] values, int rows, boolean squared) {
        this.values = values;
        this.rows = rows;
        this.squared = squared;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return values.length;
    }

    double[] column(int column) {
        return values[column];
    }

    /** The engine's metric, whose comparison values are these distances to the last bit. */
    Metric metric() {
        return squared ? Metrics.SQUARED_EUCLIDEAN : Metrics.MANHATTAN;
    }

    /** The same numbers for the engine. */
    DataMatrix matrix() {
        double[] all = new double[rows * values.length];
        for (int column = 0; column < values.length; column++) {
            for (int row = 0; row < rows; row++) {
                all[row * values.length + column] = values[column][row];
            }
        }
        return DataMatrix.of(rows, values.length, all);
    }

    /** Whether a row has these values. */
    boolean isRow(int row, double[] query) {
        for (int column = 0; column < query.length; column++) {
            if (values[column][row] != query[column]) {
                return false;
            }
        }
        return true;
    }

    /** The distances of all rows. Column after column, so that the loop over the rows becomes a vector loop. */
    double[] distances(double[] query) {
        double[] sums = new double[rows];
        for (int from = 0; from < sums.length; from += BLOCK) {
            int to = Math.min(from + BLOCK, sums.length);
            int a = 0;
            for (; squared && a + COLUMNS <= query.length; a += COLUMNS) {
                addSquares(query, a, from, to, sums);
            }
            for (; a < query.length; a++) {
                if (squared) {
                    addSquares(query[a], values[a], from, to, sums);
                } else {
                    addAbsolutes(query[a], values[a], from, to, sums);
                }
            }
        }
        return sums;
    }

    private void addSquares(double[] query, int a, int from, int to, double[] sums) {
        double q0 = query[a];
        double q1 = query[a + 1];
        double q2 = query[a + 2];
        double q3 = query[a + 3];
        double[] y0 = values[a];
        double[] y1 = values[a + 1];
        double[] y2 = values[a + 2];
        double[] y3 = values[a + 3];
        for (int r = from; r < to; r++) {
            double d0 = q0 - y0[r];
            double d1 = q1 - y1[r];
            double d2 = q2 - y2[r];
            double d3 = q3 - y3[r];
            sums[r] = sums[r] + d0 * d0 + d1 * d1 + d2 * d2 + d3 * d3;
        }
    }

    private static void addSquares(double q, double[] column, int from, int to, double[] sums) {
        for (int r = from; r < to; r++) {
            double difference = q - column[r];
            sums[r] += difference * difference;
        }
    }

    private static void addAbsolutes(double q, double[] column, int from, int to, double[] sums) {
        for (int r = from; r < to; r++) {
            sums[r] += Math.abs(q - column[r]);
        }
    }
}
