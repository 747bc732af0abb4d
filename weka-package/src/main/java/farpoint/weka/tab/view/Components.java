package farpoint.weka.tab.view;

import farpoint.data.Table;
import farpoint.run.CancelledException;
import farpoint.stats.MedianDeviation;
import farpoint.weka.tab.plot.Numbers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The first two principal components of the numeric columns. Each column is centered by its median and scaled by its median absolute
 * deviation, and does not count as farther out than {@value #FARTHEST} of these for the directions, so that outliers are seen from
 * where the other rows spread and do not turn the view to themselves.
 */
final class Components {
    /** Of more columns, the first ones. */
    static final int MOST_COLUMNS = 50;

    /** Of more rows, evenly spaced ones give the directions. */
    private static final int MOST_ROWS = 20_000;

    private static final double FARTHEST = 4;
    private static final int NAMED = 2;

    private final Table table;
    private final int[] columns;
    private final double[][] scaled;

    private Components(Table table, int[] columns) {
        this.table = table;
        this.columns = columns;
        scaled = Arrays.stream(columns).mapToObj(j -> scaled(table.column(j))).toArray(double[][]::new);
    }

    /** The columns that are looked at: numbers that are not all the same. */
    static int[] columns(Table table) {
        return IntStream.range(0, table.columns())
                .filter(j ->
                        !table.attribute(j).isNominal() && !table.attribute(j).isText())
                .limit(MOST_COLUMNS)
                .toArray();
    }

    /**
     * Computes them.
     *
     * @return two columns; empty if fewer than two columns are numbers
     * @throws CancelledException if the thread was interrupted
     */
    static Optional<List<PlotColumn>> of(Table table) {
        int[] columns = columns(table);
        return columns.length < 2 || table.rows() == 0
                ? Optional.empty()
                : Optional.of(new Components(table, columns).columns());
    }

    private static double[] scaled(double[] values) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancelledException();
        }
        double[] present = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        if (present.length == 0) {
            return new double[values.length];
        }
        MedianDeviation deviation = MedianDeviation.of(present);
        double unit = MedianDeviation.standard(deviation.orOfRare(0));
        // What is missing is in the middle.
        return Arrays.stream(values)
                .map(v -> Double.isNaN(v) || unit == 0 ? 0 : (v / 2 - deviation.median() / 2) / unit * 2)
                .toArray();
    }

    private List<PlotColumn> columns() {
        EigenDecomposition axes = new EigenDecomposition(new Array2DRowRealMatrix(covariance(), false));
        double all = Arrays.stream(axes.getRealEigenvalues())
                .map(v -> Math.max(0, v))
                .sum();
        return IntStream.range(0, 2)
                .mapToObj(c -> {
                    double[] weights = signed(axes.getEigenvector(c).toArray());
                    double share = all > 0 ? Math.max(0, axes.getRealEigenvalue(c)) / all : 0;
                    return PlotColumn.of(name(c, share, weights), projected(weights));
                })
                .toList();
    }

    private double[][] covariance() {
        int step = Math.max(1, table.rows() / MOST_ROWS);
        int d = columns.length;
        double[][] sums = new double[d][d];
        for (int i = 0; i < table.rows(); i += step) {
            for (int j = 0; j < d; j++) {
                double a = near(scaled[j][i]);
                for (int k = 0; k <= j; k++) {
                    sums[j][k] += a * near(scaled[k][i]);
                }
            }
        }
        double rows = Math.ceil(table.rows() / (double) step);
        for (int j = 0; j < d; j++) {
            for (int k = 0; k <= j; k++) {
                sums[j][k] /= rows;
                sums[k][j] = sums[j][k];
            }
        }
        return sums;
    }

    private static double near(double value) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, value));
    }

    /** A direction and its opposite are the same; the largest weight is positive. */
    private static double[] signed(double[] weights) {
        double largest = 0;
        for (double weight : weights) {
            largest = Math.abs(weight) > Math.abs(largest) ? weight : largest;
        }
        double sign = largest < 0 ? -1 : 1;
        return Arrays.stream(weights).map(w -> sign * w).toArray();
    }

    private double[] projected(double[] weights) {
        double[] values = new double[table.rows()];
        for (int j = 0; j < weights.length; j++) {
            double[] column = scaled[j];
            for (int i = 0; i < values.length; i++) {
                values[i] += weights[j] * column[i];
            }
        }
        return values;
    }

    private String name(int component, double share, double[] weights) {
        String most = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -Math.abs(weights[j])))
                .limit(NAMED)
                .map(j -> (weights[j] < 0 ? "−" : "")
                        + table.attribute(columns[j]).name())
                .collect(Collectors.joining(", "));
        return "component " + (component + 1) + ", " + Numbers.text(100 * share, 2) + " %: mostly " + most;
    }
}
