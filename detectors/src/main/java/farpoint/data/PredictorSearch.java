package farpoint.data;

import farpoint.run.ComputeContext;
import farpoint.stats.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns what columns say about each other from a sample of rows that may hold gross errors. A column is predicted by those
 * that correlate most with it, by a regression that leaves out the rows that it does not fit.
 */
final class PredictorSearch {
    /** A column has at most this many predictors. */
    private static final int MOST = 16;

    /** A column of a wide table has at most this many: most of the time goes into regressions. */
    private static final int MOST_OF_WIDE = 8;

    /** Tables of more columns are wide. */
    private static final int WIDE = 200;

    /** In wide tables, predictors are looked for among this many columns, the nearest ones. */
    private static final int WINDOW = 512;

    /** There are this many rows for each number that is estimated, at least. */
    private static final int ROWS_PER_TERM = 5;

    /** A regression rests on at least this many rows. */
    private static final int FEWEST_ROWS = 20;

    /** Correlations take no value for farther from the median than this, in units: about two standard deviations. */
    private static final double CUT = 3;

    /**
     * A regression leaves out rows that are farther from it than this many medians of its errors: three standard
     * deviations.
     */
    private static final double FIT = 4.5;

    /** The share of rows that are fitted where more than half of them vary in nothing, such as zeros beside zeros. */
    private static final double LARGE_SHARE = 0.9;

    private static final int MOST_FITS = 10;

    private static final int COLUMNS_A_CHUNK = 64;

    private final double[][] columns;
    private final double[][] directions;

    private PredictorSearch(double[][] columns, double[][] directions) {
        this.columns = columns;
        this.directions = directions;
    }

    /**
     * Starts a search.
     *
     * @param sample the rows
     * @param units of their columns
     */
    static PredictorSearch of(DataMatrix sample, ColumnUnits units, ComputeContext context) {
        double[][] columns = new double[sample.columns()][];
        double[][] directions = new double[sample.columns()][];
        context.forEachChunk(Imputation.TASK, sample.columns(), COLUMNS_A_CHUNK, (chunk, from, to) -> {
            for (int j = from; j < to; j++) {
                columns[j] = units.column(sample, j);
                directions[j] = direction(columns[j]);
            }
        });
        return new PredictorSearch(columns, directions);
    }

    /** The number of rows. */
    int rows() {
        return columns[0].length;
    }

    /**
     * A row as far as an expectation needs it.
     *
     * @param row where to write it; other columns are left as they are
     * @return the row
     */
    double[] row(int number, Expectation expectation, double[] row) {
        expectation.columns().forEach(j -> row[j] = columns[j][number]);
        return row;
    }

    /** The column cut off, with the median where it is missing, less its mean and of length 1; 0 if it is constant. */
    private static double[] direction(double[] column) {
        double[] cut = cut(column);
        double mean = Arrays.stream(cut).map(v -> Double.isNaN(v) ? 0 : v).sum() / cut.length;
        double squares = 0;
        for (int i = 0; i < cut.length; i++) {
            cut[i] = (Double.isNaN(cut[i]) ? 0 : cut[i]) - mean;
            squares += cut[i] * cut[i];
        }
        double length = squares > 0 ? Math.sqrt(squares) : 1;
        return Arrays.stream(cut).map(v -> v / length).toArray();
    }

    private static double[] cut(double[] column) {
        return Arrays.stream(column).map(v -> Math.max(-CUT, Math.min(CUT, v))).toArray();
    }

    /**
     * What other attributes say about a column.
     *
     * @param group the column's attribute; for indicators no row is left out, since none of them can be far off
     */
    ConditionalMean about(int column, ColumnGroup group) {
        int[] rows = having(column, IntStream.range(0, columns[column].length).toArray());
        int most = rows.length / 2;
        List<Integer> chosen = new ArrayList<>();
        for (int candidate : candidates(column, others(column, group))) {
            int[] complete = having(candidate, rows);
            int needed = Math.max(FEWEST_ROWS, ROWS_PER_TERM * (chosen.size() + 2));
            if (complete.length >= Math.max(needed, most)) {
                rows = complete;
                chosen.add(candidate);
            }
        }
        int[] predictors = chosen.stream().mapToInt(c -> c).toArray();
        double[][] used = IntStream.concat(Arrays.stream(predictors), IntStream.of(column))
                .mapToObj(c -> columns[c])
                .toArray(double[][]::new);
        return !group.isNominal() && predictors.length > 0
                ? robust(predictors, used, rows)
                : ConditionalMean.of(predictors, used, rows);
    }

    /** Those rows that have a value of a column. */
    private int[] having(int column, int[] rows) {
        return Arrays.stream(rows)
                .filter(i -> !Double.isNaN(columns[column][i]))
                .toArray();
    }

    /** The number of columns that predictors of one are chosen from. */
    int among(ColumnGroup group) {
        return Math.max(1, Math.min(columns.length, WINDOW) - group.width());
    }

    /** The columns of other attributes, or the nearest ones of very many. */
    private int[] others(int column, ColumnGroup group) {
        int from = Math.max(0, Math.min(column - WINDOW / 2, columns.length - WINDOW));
        return IntStream.range(from, Math.min(columns.length, from + WINDOW))
                .filter(j -> j < group.from() || j >= group.to())
                .toArray();
    }

    /** The columns that correlate most, the highest first. Some of them may say something only together. */
    private int[] candidates(int column, int[] others) {
        int most = Math.min(others.length, columns.length > WIDE ? MOST_OF_WIDE : MOST);
        int[] best = new int[most];
        double[] highest = new double[most];
        Arrays.fill(highest, -1);
        for (int other : others) {
            double correlation = Math.abs(dot(directions[other], directions[column]));
            int place = most;
            for (; place > 0 && correlation > highest[place - 1]; place--) {
                if (place < most) {
                    highest[place] = highest[place - 1];
                    best[place] = best[place - 1];
                }
            }
            if (place < most) {
                highest[place] = correlation;
                best[place] = other;
            }
        }
        return best;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The better one of two fits: of those started by cut off values and by all, neither of which serves all data. */
    private static ConditionalMean robust(int[] predictors, double[][] used, int[] rows) {
        double[][] cut = Arrays.stream(used).map(PredictorSearch::cut).toArray(double[][]::new);
        ConditionalMean ofCut = refitted(ConditionalMean.of(predictors, cut, rows), used, rows);
        ConditionalMean ofAll = refitted(ConditionalMean.of(predictors, used, rows), used, rows);
        return total(ofAll.errors(used, rows)) < total(ofCut.errors(used, rows)) ? ofAll : ofCut;
    }

    private static double total(double[] errors) {
        return Arrays.stream(errors).map(Expectation::counting).sum();
    }

    /** Fits again to the rows that fit, until these are the same. */
    private static ConditionalMean refitted(ConditionalMean start, double[][] used, int[] rows) {
        ConditionalMean mean = start;
        int[] fitted = {};
        for (int fit = 0; fit < MOST_FITS; fit++) {
            double[] errors = mean.errors(used, rows);
            int[] fitting = within(rows, errors, FIT * Quantiles.median(errors.clone()));
            if (Arrays.equals(fitting, fitted) && !mean.isDegenerate()) {
                break; // The next one would be the same.
            }
            ConditionalMean next = mean.refit(used, fitting);
            if (next.isDegenerate()) {
                fitting = within(rows, errors, Quantiles.quantile(errors.clone(), LARGE_SHARE));
                next = mean.refit(used, fitting);
            }
            if (Arrays.equals(fitting, fitted)) {
                break;
            }
            fitted = fitting;
            mean = next;
        }
        return mean;
    }

    private static int[] within(int[] rows, double[] errors, double limit) {
        return IntStream.range(0, rows.length)
                .filter(i -> errors[i] <= limit)
                .map(i -> rows[i])
                .toArray();
    }
}
