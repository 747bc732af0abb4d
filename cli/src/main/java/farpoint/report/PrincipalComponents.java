package farpoint.report;

import farpoint.data.Table;
import farpoint.stats.Quantiles;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The first two principal components of some attributes, each of them centered by its median, divided by its interquartile range and
 * bounded, so that a few wild values do not decide about the picture. A missing value counts as the median.
 */
final class PrincipalComponents {
    /** More attributes than these are not looked at: the first ones are. */
    private static final int MOST_ATTRIBUTES = 60;

    /** The components are found by so many rows, at equal distances. */
    private static final int MOST_ROWS = 5_000;

    private static final double BOUND = 5;
    private static final int NAMED = 2;

    private final String[] titles = new String[2];
    private final double[][] values = new double[2][];

    private PrincipalComponents() {}

    /**
     * Finds them.
     *
     * @param attributes numeric ones, at least two
     */
    static PrincipalComponents of(Table table, List<Integer> attributes) {
        List<Integer> used = attributes.subList(0, Math.min(MOST_ATTRIBUTES, attributes.size()));
        double[][] columns = used.stream().map(j -> scaled(table.column(j))).toArray(double[][]::new);
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(covariance(columns), false));
        Integer[] order = IntStream.range(0, columns.length).boxed().toArray(Integer[]::new);
        double[] lengths = eigen.getRealEigenvalues();
        Arrays.sort(order, Comparator.comparingDouble(k -> -lengths[k]));
        double all = Arrays.stream(lengths).sum();
        PrincipalComponents found = new PrincipalComponents();
        for (int k = 0; k < 2; k++) {
            double[] direction = eigen.getEigenvector(order[k]).toArray();
            orient(direction);
            found.titles[k] = title(k, direction, lengths[order[k]] / all, table, used);
            found.values[k] = project(columns, direction);
        }
        return found;
    }

    private static double[] scaled(double[] column) {
        double[] present = Arrays.stream(column).filter(v -> !Double.isNaN(v)).toArray();
        double median = Quantiles.median(present.clone());
        double range = Quantiles.interquartileRange(present);
        double unit = range > 0 && Double.isFinite(range) ? range : 1;
        return Arrays.stream(column)
                .map(v -> Double.isNaN(v) ? 0 : Math.max(-BOUND, Math.min(BOUND, v / unit - median / unit)))
                .toArray();
    }

    private static double[][] covariance(double[][] columns) {
        int rows = columns[0].length;
        int step = Math.max(1, (rows + MOST_ROWS - 1) / MOST_ROWS);
        double[] means = Arrays.stream(columns)
                .mapToDouble(c -> Arrays.stream(c).average().orElse(0))
                .toArray();
        double[][] products = new double[columns.length][columns.length];
        for (int a = 0; a < columns.length; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (int i = 0; i < rows; i += step) {
                    sum += (columns[a][i] - means[a]) * (columns[b][i] - means[b]);
                }
                products[a][b] = sum;
                products[b][a] = sum;
            }
        }
        return products;
    }

    /** The attribute that counts most gets a positive weight: a direction and its opposite are the same component. */
    private static void orient(double[] direction) {
        int first = order(direction)[0];
        if (direction[first] < 0) {
            for (int j = 0; j < direction.length; j++) {
                direction[j] = -direction[j];
            }
        }
    }

    private static int[] order(double[] direction) {
        return IntStream.range(0, direction.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -Math.abs(direction[j])))
                .mapToInt(j -> j)
                .toArray();
    }

    private static double[] project(double[][] columns, double[] direction) {
        double[] projected = new double[columns[0].length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < projected.length; i++) {
                projected[i] += direction[j] * columns[j][i];
            }
        }
        return projected;
    }

    private static String title(int k, double[] direction, double share, Table table, List<Integer> used) {
        int[] order = order(direction);
        String names = IntStream.range(0, NAMED)
                .mapToObj(i ->
                        PlainText.shortened(table.attribute(used.get(order[i])).name(), 12))
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        return String.format(Locale.ROOT, "component %d, %.0f %% (%s)", k + 1, 100 * share, names);
    }

    /** What a component is called: its number, its share of the variance, and the attributes that count most in it. */
    String title(int component) {
        return titles[component];
    }

    /** Where the rows are along a component. */
    double[] values(int component) {
        return values[component];
    }
}
