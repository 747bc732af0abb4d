package farpoint.audit.attributes;

import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for linear functions among attributes on some complete rows, by the decomposition of Cholesky of their correlation matrix: an
 * attribute whose variance is used up by those before it, but for what the rounding of all these values makes, is a function of them,
 * and is passed over.
 */
final class LinearSearch {
    /** What is left of a function's variance, with rounding of the correlations. */
    private static final double NOTHING_LEFT = 1e-10;

    /** More of it cannot come of rounding that is allowed. */
    private static final double MOST_LEFT = StandardColumn.MOST_ROUNDING * StandardColumn.MOST_ROUNDING;

    /** Rows that are looked at, beyond the number of attributes. */
    private static final int ROWS = 1_000;

    private final int[] columns;
    private final double[][] units;
    private final double[] deviations;
    private final double[] steps;

    /**
     * Draws rows and standardises.
     *
     * @param columns attributes that are looked at
     * @param complete which rows have values of all of them
     */
    LinearSearch(Table table, List<Integer> columns, boolean[] complete, long seed) {
        int[] rows =
                IntStream.range(0, complete.length).filter(i -> complete[i]).toArray();
        int most = columns.size() + ROWS;
        if (rows.length > most) {
            RandomStream.of(seed, "rows for linear functions", 0).shuffle(rows, most);
            rows = Arrays.copyOf(rows, most);
        }
        List<Unit> all = new ArrayList<>();
        for (int column : columns) {
            Unit unit = Unit.of(table, column, rows);
            if (unit.deviation > 0) {
                all.add(unit);
            }
        }
        all.sort(Comparator.comparingDouble(u -> u.deviation));
        this.columns = all.stream().mapToInt(u -> u.column).toArray();
        units = all.stream().map(u -> u.values).toArray(double[][]::new);
        deviations = all.stream().mapToDouble(u -> u.deviation).toArray();
        steps = IntStream.of(this.columns)
                .mapToDouble(column -> StandardColumn.unit(table, column))
                .toArray();
    }

    /** What was found, to be verified on all rows. */
    List<LinearRelation> relations(ComputeContext context) {
        double[][] correlations = correlations(context);
        List<LinearRelation> found = new ArrayList<>();
        List<Integer> basis = new ArrayList<>();
        List<double[]> factor = new ArrayList<>();
        for (int j = 0; j < units.length; j++) {
            context.checkCancelled();
            double[] row = new double[basis.size() + 1];
            double left = 1;
            for (int b = 0; b < basis.size(); b++) {
                double[] before = factor.get(b);
                row[b] = (correlations[j][basis.get(b)] - dot(row, before, b)) / before[b];
                left -= row[b] * row[b];
            }
            LinearRelation relation = left <= MOST_LEFT ? relation(j, basis, solve(factor, row)) : null;
            if (left <= NOTHING_LEFT || relation != null && isRounding(relation, left, j)) {
                found.add(relation);
            } else {
                row[basis.size()] = Math.sqrt(left);
                basis.add(j);
                factor.add(row);
            }
        }
        return found;
    }

    /** Whether no more is left of an attribute's variance than rounding makes. */
    private boolean isRounding(LinearRelation relation, double left, int j) {
        return Math.sqrt(left) * deviations[j] <= LinearRelation.MOST_NOISE * relation.noise();
    }

    /** The lower triangle of the correlation matrix. */
    private double[][] correlations(ComputeContext context) {
        double[][] correlations = new double[units.length][];
        context.forEachChunk("Dependent attributes", units.length, 1, (j, from, to) -> {
            correlations[j] = new double[j];
            for (int k = 0; k < j; k++) {
                correlations[j][k] = dot(units[j], units[k], units[j].length);
            }
        });
        return correlations;
    }

    /** Solves for coefficients by going backwards through the transposed factor. */
    private static double[] solve(List<double[]> factor, double[] row) {
        double[] coefficients = Arrays.copyOf(row, factor.size());
        for (int b = factor.size() - 1; b >= 0; b--) {
            coefficients[b] /= factor.get(b)[b];
            for (int c = 0; c < b; c++) {
                coefficients[c] -= factor.get(b)[c] * coefficients[b];
            }
        }
        return coefficients;
    }

    private LinearRelation relation(int j, List<Integer> basis, double[] coefficients) {
        int[] used = IntStream.range(0, coefficients.length)
                .filter(b -> Math.abs(coefficients[b]) > StandardColumn.ROUNDING)
                .boxed()
                .sorted(Comparator.comparingInt(b -> columns[basis.get(b)]))
                .mapToInt(b -> b)
                .toArray();
        double[] slopes = IntStream.of(used)
                .mapToDouble(b -> coefficients[b] * deviations[j] / deviations[basis.get(b)])
                .toArray();
        double rounding = steps[j] / 2;
        double squares = steps[j] * steps[j];
        for (int k = 0; k < used.length; k++) {
            double step = Math.abs(slopes[k]) * steps[basis.get(used[k])];
            rounding += step / 2;
            squares += step * step;
        }
        // Where it is coarse, values agree too easily.
        boolean isFine = rounding <= StandardColumn.MOST_ROUNDING * deviations[j];
        return new LinearRelation(
                columns[j],
                IntStream.of(used).map(b -> columns[basis.get(b)]).toArray(),
                slopes,
                IntStream.of(used).mapToDouble(b -> deviations[basis.get(b)]).toArray(),
                isFine ? rounding : 0,
                isFine ? Math.sqrt(squares / 12) : 0);
    }

    /** A dot product by four sums, which a processor works on at once. */
    private static double dot(double[] a, double[] b, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    /** An attribute as a unit vector over some rows; its deviation is 0 if it is constant there, or not finite. */
    private static final class Unit {
        private final int column;
        private final double[] values;
        private double deviation;

        private Unit(int column, double[] values) {
            this.column = column;
            this.values = values;
        }

        static Unit of(Table table, int column, int[] rows) {
            Unit unit = new Unit(
                    column,
                    IntStream.of(rows).mapToDouble(i -> table.value(i, column)).toArray());
            double[] values = unit.values;
            double mean = Arrays.stream(values).sum() / rows.length;
            for (int i = 0; i < values.length; i++) {
                values[i] -= mean;
            }
            double norm = Math.sqrt(dot(values, values, values.length));
            if (norm > 1e-12 * Math.abs(mean) * Math.sqrt(rows.length) && norm < Double.POSITIVE_INFINITY) {
                unit.deviation = norm / Math.sqrt(rows.length);
                for (int i = 0; i < values.length; i++) {
                    values[i] /= norm;
                }
            }
            return unit;
        }
    }
}
