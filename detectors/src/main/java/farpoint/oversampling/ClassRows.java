package farpoint.oversampling;

import farpoint.data.DataMatrix;
import farpoint.data.LeftOut;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.Metrics;
import farpoint.run.InvalidInputException;
import farpoint.stats.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of a class, and their distances. With numbers among the attributes it is the Euclidean one of the numbers as they are,
 * where each category that differs adds the square of the median of the numbers' standard deviations (1/(n - 1)) in the class.
 * Without numbers it is the value difference metric of C. Stanfill and D. Waltz (1986): the sum, over attributes and classes, of the
 * differences between the shares that the classes have among all rows with the one and the other category. For a missing value
 * stands the median or the most frequent category of the class.
 *
 * @param table all rows
 * @param numbers of the rows of the class
 * @param used places of the attributes that count
 * @param matrix the rows of the class as the metric takes them
 * @param metric the distance
 */
record ClassRows(Table table, int[] numbers, int[] used, DataMatrix matrix, Metric metric) {
    /** Squares of it still add up to a finite number. */
    private static final double LIMIT = 1e100;

    static ClassRows of(Table table, int classId) {
        RowClasses classes = table.classes().orElseThrow();
        int[] numbers = IntStream.range(0, table.rows())
                .filter(i -> classes.ids()[i] == classId)
                .toArray();
        Table rows = table.select(numbers);
        int[] used = IntStream.range(0, table.columns())
                .filter(j -> LeftOut.of(table.attribute(j), table.column(j)).isEmpty())
                .filter(j -> !Arrays.stream(rows.column(j)).allMatch(Double::isNaN))
                .toArray();
        if (used.length == 0) {
            throw new InvalidInputException(
                    "There are no attributes to make new rows of: the class '%s' has no value besides text and identifiers.",
                    classes.names().get(classId));
        }
        boolean hasNumbers =
                Arrays.stream(used).anyMatch(j -> !table.attribute(j).isNominal());
        DataMatrix matrix = matrix(hasNumbers ? mixed(rows, used) : shares(table, rows, used));
        return new ClassRows(table, numbers, used, matrix, hasNumbers ? Metrics.EUCLIDEAN : Metrics.MANHATTAN);
    }

    /** Whether there are categories only. */
    boolean isNominal() {
        return metric == Metrics.MANHATTAN;
    }

    private static DataMatrix matrix(List<double[]> columns) {
        int rows = columns.get(0).length;
        double[] values = new double[Math.multiplyExact(rows, columns.size())];
        for (int j = 0; j < columns.size(); j++) {
            for (int i = 0; i < rows; i++) {
                values[i * columns.size() + j] = columns.get(j)[i];
            }
        }
        double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
        DataMatrix matrix = DataMatrix.of(rows, columns.size(), values);
        return largest > LIMIT ? matrix.dividedBy(largest / LIMIT) : matrix;
    }

    private static List<double[]> mixed(Table rows, int[] used) {
        List<double[]> columns = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        for (int j : used) {
            if (!rows.attribute(j).isNominal()) {
                columns.add(complete(rows, j));
                deviations.add(deviation(present(rows, j)));
            }
        }
        double differing =
                Quantiles.median(deviations.stream().mapToDouble(d -> d).toArray()) * Math.sqrt(0.5);
        for (int j : used) {
            double[] values = complete(rows, j);
            for (int c = 0; c < rows.attribute(j).categories().size(); c++) {
                double category = c;
                columns.add(Arrays.stream(values)
                        .map(v -> v == category ? differing : 0)
                        .toArray());
            }
        }
        return columns;
    }

    private static List<double[]> shares(Table table, Table rows, int[] used) {
        RowClasses classes = table.classes().orElseThrow();
        List<double[]> columns = new ArrayList<>();
        for (int j : used) {
            double[] values = table.column(j);
            double[][] counts = new double[classes.names().size()]
                    [table.attribute(j).categories().size()];
            for (int i = 0; i < values.length; i++) {
                if (!Double.isNaN(values[i]) && classes.ids()[i] != RowClasses.MISSING) {
                    counts[classes.ids()[i]][(int) values[i]]++;
                }
            }
            double[] own = complete(rows, j);
            for (double[] ofClass : counts) {
                columns.add(Arrays.stream(own)
                        .map(v -> ofClass[(int) v]
                                / Arrays.stream(counts)
                                        .mapToDouble(count -> count[(int) v])
                                        .sum())
                        .toArray());
            }
        }
        return columns;
    }

    private static double[] present(Table rows, int column) {
        return Arrays.stream(rows.column(column)).filter(v -> !Double.isNaN(v)).toArray();
    }

    /** A column with something in place of missing values. */
    private static double[] complete(Table rows, int column) {
        double[] present = present(rows, column);
        double typical =
                rows.attribute(column).isNominal() ? Votes.winner(present, Double.NaN) : Quantiles.median(present);
        return Arrays.stream(rows.column(column))
                .map(v -> Double.isNaN(v) ? typical : v)
                .toArray();
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).map(v -> v / values.length).sum();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return values.length < 2 ? 0 : Math.min(LIMIT, Math.sqrt(squares / (values.length - 1)));
    }
}
