package farpoint.neighbors;

import farpoint.data.DataMatrix;
import farpoint.neighbors.metric.Metric;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Nearest neighbours by the definition of a metric: compares all pairs in plain double loops of its own and sorts. That the
 * definitions are right is what golden values show. */
final class ReferenceNeighbors {
    /** Up to so many neighbours are faster kept in order than found by sorting all rows. */
    private static final int FEW = 20;

    private final double[][] reference;
    private final double[][] query;
    private final Metric metric;
    private final boolean excludeSelf;

    ReferenceNeighbors(DataMatrix reference, DataMatrix query, Metric metric, boolean excludeSelf) {
        this.reference = rows(reference);
        this.query = rows(query);
        this.metric = metric;
        this.excludeSelf = excludeSelf;
    }

    private static double[][] rows(DataMatrix matrix) {
        double[][] rows = new double[matrix.rows()][];
        Arrays.setAll(rows, matrix::row);
        return rows;
    }

    /** A neighbour with its comparison value and its distance. */
    record Neighbor(int index, double comparison, double distance) {}

    /** The k nearest of a row and those that tie with the last of them, nearest first. */
    List<Neighbor> nearest(int row, int k) {
        double[] values = new double[reference.length];
        // NaN is sorted behind all others and is below no limit.
        Arrays.setAll(values, r -> excludeSelf && r == row ? Double.NaN : comparison(query[row], reference[r]));
        double limit = smallest(values, k);
        return IntStream.range(0, values.length)
                .filter(r -> values[r] <= limit)
                .mapToObj(r -> neighbor(r, values[r]))
                .sorted(Comparator.comparingDouble(Neighbor::comparison).thenComparingInt(Neighbor::index))
                .toList();
    }

    /** The k-th smallest of some values. */
    private static double smallest(double[] values, int k) {
        if (k > FEW) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return sorted[k - 1];
        }
        double[] least = new double[k];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (double value : values) {
            int place = k;
            for (; place > 0 && value < least[place - 1]; place--) {
                if (place < k) {
                    least[place] = least[place - 1];
                }
            }
            if (place < k) {
                least[place] = value;
            }
        }
        return least[k - 1];
    }

    /** The same of the list of {@link #all}. */
    static List<Neighbor> nearest(List<Neighbor> all, int k) {
        int count = k;
        while (count < all.size()
                && all.get(count).comparison() == all.get(k - 1).comparison()) {
            count++;
        }
        return all.subList(0, count);
    }

    /** All neighbours of a row, nearest first. */
    List<Neighbor> all(int row) {
        return nearest(row, reference.length - (excludeSelf ? 1 : 0));
    }

    private Neighbor neighbor(int index, double comparison) {
        return new Neighbor(index, comparison, metric.distance(comparison));
    }

    /** The definition: the sum over the columns in their order, and what the metric makes of it and the rows' norms. */
    private double comparison(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum = metric.add(sum, a[j], b[j]);
        }
        double total = sum;
        return metric.rowNorm()
                .map(norm -> norm.comparison(total, norm.of(a, 0, a.length), norm.of(b, 0, b.length)))
                .orElse(total);
    }
}
