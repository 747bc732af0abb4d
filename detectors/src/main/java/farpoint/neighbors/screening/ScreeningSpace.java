package farpoint.neighbors.screening;

import farpoint.data.DataMatrix;
import farpoint.neighbors.metric.EuclideanForm;
import farpoint.neighbors.metric.Metric;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.numbers.arrays.Selection;

/**
 * How rows are moved and scaled for screening in float arithmetic, and how far the screened values can be off. For back
 * ends. The columns are centred (near the median of the reference rows, so that a few far rows do not spoil it) and scaled
 * by one power of two, after the metric has put them into its Euclidean form. The package documentation derives the error
 * bound.
 */
public final class ScreeningSpace {
    /** Candidates that a screening keeps beyond the neighbours asked for: then almost every row can be certified. */
    public static final int MARGIN = 4;

    private static final int MIN_QUERIES = 8;
    private static final int MIN_CHOICE = 4;

    /** Unit roundoff of float. */
    private static final double U = 0x1p-24;

    private static final int LARGEST_EXPONENT = 500;
    private static final int SAMPLE = 63;
    private static final int MOST_COLUMNS = 1 << 20;

    private final EuclideanForm form;
    private final double[] center;
    private final double scale;
    private final double relativeBound;

    private ScreeningSpace(EuclideanForm form, double[] center, double scale) {
        this.form = form;
        this.center = center;
        this.scale = scale;
        int terms = center.length + 1;
        double gamma = terms * U / (1 - terms * U);
        this.relativeBound = 1.5 * gamma + 5 * U;
    }

    /**
     * The space for reference rows; none if the metric has no screening or the scale of the rows rules float out.
     *
     * @param reference the rows to search
     * @param metric the distance
     */
    public static Optional<ScreeningSpace> of(DataMatrix reference, Metric metric) {
        return reference.columns() > MOST_COLUMNS
                ? Optional.empty()
                : metric.euclideanForm().flatMap(form -> of(reference, form));
    }

    private static Optional<ScreeningSpace> of(DataMatrix reference, EuclideanForm form) {
        int d = reference.columns();
        double[] row = new double[d];
        double[] center = center(reference, form);
        double[] largest = new double[d];
        for (int i = 0; i < reference.rows(); i++) {
            if (!load(reference, i, form, row)) {
                return Optional.empty();
            }
            // A number a column, as one for all would wait for each comparison.
            for (int j = 0; j < d; j++) {
                largest[j] = Math.max(largest[j], Math.abs(row[j] - center[j]));
            }
        }
        int exponent = Math.getExponent(Arrays.stream(largest).max().orElse(0)) + 1;
        if (Math.abs(exponent) > LARGEST_EXPONENT) {
            return Optional.empty();
        }
        return Optional.of(new ScreeningSpace(form, center, Math.scalb(1.0, -exponent)));
    }

    private static double[] center(DataMatrix reference, EuclideanForm form) {
        int d = reference.columns();
        int count = Math.min(SAMPLE, reference.rows());
        double[][] sample = new double[d][count];
        double[] row = new double[d];
        for (int i = 0; i < count; i++) {
            load(reference, (int) ((long) i * reference.rows() / count), form, row);
            for (int j = 0; j < d; j++) {
                sample[j][i] = row[j];
            }
        }
        double[] center = new double[d];
        for (int j = 0; j < d; j++) {
            Selection.select(sample[j], count / 2);
            center[j] = sample[j][count / 2];
        }
        return center;
    }

    /** Copies a row into its form; false if that cannot be done accurately. */
    private static boolean load(DataMatrix rows, int i, EuclideanForm form, double[] target) {
        System.arraycopy(rows.values(), i * target.length, target, 0, target.length);
        return form.make(target);
    }

    /** Whether there are enough rows to search for, and to choose from, for screening to be of use. */
    public static boolean pays(int queries, int k, int references) {
        return queries >= MIN_QUERIES && hasChoice(k, references);
    }

    /** Whether there are enough rows to choose from, for screening to be of use where the reference rows are ready for it. */
    static boolean hasChoice(int k, int references) {
        return (long) (k + MARGIN) * MIN_CHOICE <= references;
    }

    /** The rows in this space. Those for which float does not do have an infinite norm. */
    public ScreeningRows embed(DataMatrix rows) {
        ScreeningRows embedded = new ScreeningRows(rows.rows(), center.length);
        double[] row = new double[center.length];
        for (int i = 0; i < rows.rows(); i++) {
            boolean accurate = load(rows, i, form, row);
            for (int j = 0; j < row.length; j++) {
                row[j] = (row[j] - center[j]) * scale;
            }
            embedded.set(i, row, accurate);
        }
        return embedded;
    }

    /**
     * A number below the comparison value, as {@link Metric} computes it, of every reference row that the screening of a
     * query row has discarded.
     *
     * @param threshold every discarded row had a screened squared distance of at least this
     * @param squaredNorm squared norm of the query row, from {@link ScreeningRows#squaredNorm}
     * @return the bound; NaN or negative if nothing can be said
     */
    public double belowDiscarded(double threshold, double squaredNorm) {
        int d = center.length;
        double lost = 8 * relativeBound * squaredNorm * (1 + 8 * U) + (d + 4) * 0x1p-123;
        double square = (threshold * (1 - U) - lost) / (1 + 2 * relativeBound);
        return form.below(square / scale / scale, d);
    }
}
