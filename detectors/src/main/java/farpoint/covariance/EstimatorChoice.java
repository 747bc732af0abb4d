package farpoint.covariance;

import farpoint.covariance.CovarianceEstimator.Estimate;
import farpoint.data.BlockedRows;
import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import farpoint.detector.OutlierModel;
import farpoint.params.Words;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The estimator for some training rows. {@link CovarianceEstimator#AUTOMATIC} is the minimum covariance determinant if there may
 * be outliers among them, there are {@value #ROWS_PER_COLUMN} rows or more for each column, and no more columns than {@value
 * #MOST_COLUMNS}, since it takes long with more; else it is Ledoit and Wolf's. That was chosen by measurement on the shipped
 * sets (docs/accuracy.md), and depends on nothing but the number of rows and columns.
 *
 * @param estimator the estimator, not automatic
 * @param reason why it was chosen, as the end of a sentence; empty if the user has named it
 * @param isSecondBest whether outliers are to be feared, but nothing robust could be chosen
 */
public record EstimatorChoice(CovarianceEstimator estimator, String reason, boolean isSecondBest) {
    /** What is said of clean training rows. */
    public static final String CLEAN_EFFECT = "the automatic estimator is ledoit-wolf then";

    /** The label of what was chosen. */
    public static final String CHOSEN = "Estimator, chosen";

    private static final int ROWS_PER_COLUMN = 7;
    private static final int MOST_COLUMNS = 100;

    /** What stands in for missing values varies less than values do, and a robust subset may be made of little else. */
    private static final int MISSING_ONE_IN = 5;

    /** Rows times squared columns that the robust estimator may have: some seconds' work. */
    private static final long MOST_WORK = 50_000_000;

    /** When the automatic one is robust, for the text of parameters. */
    public static final String ROBUST = String.format(
            Locale.ROOT,
            "mcd where the training data may hold outliers and has at least %d rows for each column (each category is one) and at"
                    + " most %d columns, none of which lacks more than a fifth of its values, learnt from %,d / columns^2 rows at most",
            ROWS_PER_COLUMN,
            MOST_COLUMNS,
            MOST_WORK);

    /** What the automatic one is, for the text of parameters. */
    public static final String MEANING = "automatic is " + ROBUST + ", else ledoit-wolf";

    /**
     * What the user has named, or else the choice.
     *
     * @param given what the user has named
     * @param rows the training rows
     * @param clean whether no outliers are among the rows
     */
    public static EstimatorChoice of(CovarianceEstimator given, BlockedRows rows, boolean clean) {
        if (given != CovarianceEstimator.AUTOMATIC) {
            return new EstimatorChoice(given, "", false);
        }
        if (clean) {
            return shrunk("as clean-training says that the training rows hold no outliers", false);
        }
        int n = rows.rows();
        int d = rows.columns();
        if (n < (long) ROWS_PER_COLUMN * d) {
            String few = "as there are %d training rows for %d columns, and mcd needs %d for each";
            return shrunk(String.format(Locale.ROOT, few, n, d, ROWS_PER_COLUMN), true);
        }
        if (d > MOST_COLUMNS) {
            String many = "as there are %d columns, and mcd takes long with more than %d";
            return shrunk(String.format(Locale.ROOT, many, d, MOST_COLUMNS), true);
        }
        Optional<String> missing = mostlyMissing(rows);
        if (missing.isPresent()) {
            String gaps =
                    "as '%s' lacks more than a fifth of its values, and mcd takes what stands in for them for precise";
            return shrunk(String.format(Locale.ROOT, gaps, missing.get()), true);
        }
        return new EstimatorChoice(CovarianceEstimator.MCD, "as the training rows may hold outliers", false);
    }

    /** The first attribute of which too many values are missing. */
    private static Optional<String> mostlyMissing(BlockedRows rows) {
        double[] standIns = rows.fold("Counting missing values", new StandIns());
        return rows.groups().stream()
                .filter(group -> group.width() > 0 && MISSING_ONE_IN * standIns[group.from()] > rows.rows())
                .map(ColumnGroup::attribute)
                .findFirst();
    }

    /** How many values of each column stand in for missing ones. */
    private record StandIns() implements SumTask {
        @Override
        public double[] of(DataMatrix rows, int from, int to) {
            int d = rows.columns();
            double[] counts = new double[d];
            for (int i = from; i < to && rows.hasStandIns(); i++) {
                for (int j = 0; j < d; j++) {
                    counts[j] += rows.isStandIn(i, j) ? 1 : 0;
                }
            }
            return counts;
        }
    }

    /** The same for rows with classes, each with a mean of its own. */
    public static EstimatorChoice ofClasses(CovarianceEstimator given) {
        return given == CovarianceEstimator.AUTOMATIC
                ? shrunk("as mcd knows no means of classes", false)
                : new EstimatorChoice(given, "", false);
    }

    private static EstimatorChoice shrunk(String reason, boolean isSecondBest) {
        return new EstimatorChoice(CovarianceEstimator.LEDOIT_WOLF, reason, isSecondBest);
    }

    /**
     * Refuses what needs more rows in one place than may come to it from elsewhere.
     *
     * @param given what the user has named
     * @param rows training rows that lie elsewhere
     * @throws InvalidInputException if so
     */
    public static void checkElsewhere(CovarianceEstimator given, BlockedRows rows) {
        long most = mostRows(rows.columns());
        if (given == CovarianceEstimator.MCD && rows.rows() > most) {
            throw new InvalidInputException(
                    "The mcd estimator learns from at most %d rows of %d columns where the training rows are not in one place;"
                            + " there are %d. Take automatic, another estimator, or a sample of the rows.",
                    most, rows.columns(), rows.rows());
        }
    }

    /**
     * What is estimated from all rows or, where a robust estimator that was chosen here has too many of them, from as many as it
     * may have, drawn at random.
     *
     * @param rows the training rows
     * @param supportFraction as for {@link CovarianceEstimator#estimate}
     * @param seed of all that is drawn
     */
    public Estimate estimate(BlockedRows rows, double supportFraction, int seed, ComputeContext context) {
        if (reason.isEmpty()) {
            return estimator.estimate(rows, supportFraction, seed, context);
        }
        BlockedRows some = estimator == CovarianceEstimator.MCD ? BlockedRows.of(sample(rows, seed), context) : rows;
        Estimate estimate = estimator.estimate(some, supportFraction, seed, context);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(
                CHOSEN, this + (some.rows() == rows.rows() ? "" : "; from " + some.rows() + " rows, drawn at random"));
        if (isSecondBest) {
            facts.put(
                    OutlierModel.WARNING + " about the estimator",
                    "Outliers among the training rows can spoil the covariance, since it is estimated by " + this
                            + ".");
        }
        facts.putAll(estimate.facts());
        return new Estimate(estimate.scatter(), estimate.regularisation(), facts);
    }

    /** The rows, or some of them where the robust estimator would take long. */
    static DataMatrix sample(BlockedRows rows, int seed) {
        long most = mostRows(rows.columns());
        if (rows.rows() <= most) {
            return rows.all();
        }
        int[] order = IntStream.range(0, rows.rows()).toArray();
        RandomStream.of(seed, "mcd rows", 0).shuffle(order, (int) most);
        return rows.select(Arrays.copyOf(order, (int) most));
    }

    private static long mostRows(int columns) {
        return MOST_WORK / ((long) columns * columns);
    }

    /** The estimator, and why it was chosen. */
    @Override
    public String toString() {
        return Words.of(estimator) + (reason.isEmpty() ? "" : ", " + reason);
    }
}
