package farpoint.neighbors;

import farpoint.data.DataMatrix;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.RowNorm;
import java.util.Arrays;
import java.util.List;

/** Nearest neighbours by the definition of a metric: compares all pairs in plain double loops of its own and sorts. That the
 * definitions are right is what golden values show. */
final class ReferenceNeighbors {
    /** Up to so many neighbours are faster kept in order than found by sorting all rows. */
    private static final int FEW = 20;

    private final int references;
    private final double[][] comparisons;
    private final Metric metric;
    private final boolean excludeSelf;

    ReferenceNeighbors(DataMatrix reference, DataMatrix query, Metric metric, boolean excludeSelf) {
        this(reference.rows(), comparisons(rows(reference), rows(query), metric), metric, excludeSelf);
    }

    private ReferenceNeighbors(int references, double[][] comparisons, Metric metric, boolean excludeSelf) {
        this.references = references;
        this.comparisons = comparisons;
        this.metric = metric;
        this.excludeSelf = excludeSelf;
    }

    /** The same where each row is a neighbour of its own. */
    ReferenceNeighbors withSelf() {
        return new ReferenceNeighbors(references, comparisons, metric, false);
    }

    private static double[][] rows(DataMatrix matrix) {
        double[][] rows = new double[matrix.rows()][];
        Arrays.setAll(rows, matrix::row);
        return rows;
    }

    /** The definition: the sum over the columns in their order, and what the metric makes of it and the rows' norms. */
    private static double[][] comparisons(double[][] reference, double[][] query, Metric metric) {
        double[][] comparisons = new double[query.length][reference.length];
        for (int q = 0; q < query.length; q++) {
            for (int r = 0; r < reference.length; r++) {
                comparisons[q][r] = sum(query[q], reference[r], metric);
            }
        }
        metric.rowNorm().ifPresent(norm -> {
            double[] norms = norms(reference, norm);
            double[] ofQuery = norms(query, norm);
            for (int q = 0; q < query.length; q++) {
                int row = q;
                Arrays.setAll(comparisons[q], r -> norm.comparison(comparisons[row][r], ofQuery[row], norms[r]));
            }
        });
        return comparisons;
    }

    private static double sum(double[] a, double[] b, Metric metric) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum = metric.add(sum, a[j], b[j]);
        }
        return sum;
    }

    private static double[] norms(double[][] rows, RowNorm norm) {
        return Arrays.stream(rows)
                .mapToDouble(row -> norm.of(row, 0, row.length))
                .toArray();
    }

    /** A neighbour with its comparison value and its distance. */
    record Neighbor(int index, double comparison, double distance) {}

    /** The k nearest of a row and those that tie with the last of them, nearest first. */
    List<Neighbor> nearest(int row, int k) {
        double[] values = comparisons[row].clone();
        if (excludeSelf) {
            // NaN is sorted behind all others and is below no limit.
            values[row] = Double.NaN;
        }
        double limit = smallest(values, k);
        double[] nearest = sorted(values, limit);
        Neighbor[] neighbors = new Neighbor[nearest.length];
        int[] placed = new int[nearest.length];
        for (int r = 0; r < values.length; r++) {
            if (values[r] <= limit) {
                int first = first(nearest, values[r]);
                neighbors[first + placed[first]++] = neighbor(r, values[r]);
            }
        }
        return Arrays.asList(neighbors);
    }

    /** The values up to a limit. */
    private static double[] sorted(double[] values, double limit) {
        double[] sorted = new double[values.length];
        int count = 0;
        for (double value : values) {
            if (value <= limit) {
                sorted[count++] = value;
            }
        }
        Arrays.sort(sorted, 0, count);
        return Arrays.copyOf(sorted, count);
    }

    /** Where the first of equal values is among sorted ones. */
    private static int first(double[] sorted, double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) / 2;
            if (sorted[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
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
        return nearest(row, references - (excludeSelf ? 1 : 0));
    }

    private Neighbor neighbor(int index, double comparison) {
        return new Neighbor(index, comparison, metric.distance(comparison));
    }
}
