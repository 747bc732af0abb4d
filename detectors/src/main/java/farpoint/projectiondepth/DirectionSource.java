package farpoint.projectiondepth;

import farpoint.covariance.CovarianceEstimator;
import farpoint.covariance.CovarianceEstimator.Estimate;
import farpoint.covariance.EstimatorChoice;
import farpoint.covariance.MahalanobisMetric;
import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;
import farpoint.params.Words;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomDirection;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes projection directions for a training set. Direction j has a random stream of its own, so any thread can make it.
 * With whitening, a direction u of the whitened space becomes the direction v of the data with v'x = u'whiten(x).
 */
final class DirectionSource {
    private static final int PAIR_ATTEMPTS = 100;

    /** More columns are not whitened unless the user says so. */
    static final int MOST_COLUMNS = 1000;

    private static final String MANY = "as there are %d columns, and whitening takes long with more than %d";

    private final RandomProjectionDepth detector;
    private final DataMatrix rows;
    private final int axes;
    private final int count;
    private final MahalanobisMetric metric;
    private final Map<String, Object> facts = new LinkedHashMap<>();

    DirectionSource(RandomProjectionDepth detector, DataMatrix rows, ComputeContext context) {
        this.detector = detector;
        this.rows = rows;
        this.metric = metric(context);
        int space = space();
        int random = detector.numDirections() > 0
                ? detector.numDirections()
                : DirectionCount.automatic(rows.rows(), rows.columns());
        boolean single = space <= 1;
        this.axes = detector.directions() == Directions.AXES_PLUS_SPHERE || single ? space : 0;
        this.count = single ? space : axes + random;
    }

    private MahalanobisMetric metric(ComputeContext context) {
        Optional<CovarianceEstimator> estimator = detector.whitening().estimator();
        if (estimator.isEmpty()) {
            return null;
        }
        int d = rows.columns();
        BlockedRows all = BlockedRows.of(rows, context);
        EstimatorChoice choice = EstimatorChoice.of(estimator.get(), all, detector.cleanTraining());
        boolean wide = detector.whitening() == Whitening.AUTOMATIC && d > MOST_COLUMNS;
        if (choice.isSecondBest() || wide) {
            String reason = wide ? String.format(Locale.ROOT, MANY, d, MOST_COLUMNS) : choice.reason();
            facts.put(EstimatorChoice.CHOSEN, "none, " + reason);
            return null;
        }
        Estimate estimate = choice.estimate(all, 0, detector.seed(), context);
        facts.putAll(estimate.facts());
        return MahalanobisMetric.of(estimate.scatter(), Words.of(choice.estimator()), rows.rows());
    }

    /** What there is to tell about the whitening, label to number or text. */
    Map<String, Object> facts() {
        return facts;
    }

    /** Whether directions are those of a whitened space. */
    boolean isWhitened() {
        return metric != null;
    }

    /** The number of directions. */
    int count() {
        return count;
    }

    /** The number of columns after whitening. */
    int space() {
        return metric == null ? rows.columns() : metric.rank();
    }

    /** Writes direction j, unit length in the (whitened) space. */
    void direction(int j, double[] target) {
        RandomStream random = RandomStream.of(detector.seed(), "directions", j);
        double[] unit = metric == null ? target : new double[space()];
        if (j < axes) {
            Arrays.fill(unit, 0);
            unit[j] = 1;
        } else if (detector.directions() != Directions.TWO_POINTS || !throughTwoRows(random, unit)) {
            RandomDirection.draw(random, unit, 0, unit.length);
            normalise(unit);
        }
        if (metric != null) {
            metric.backSolve(unit, target);
        }
    }

    /** Through two rows that differ; false if none were found, as in data of duplicates. */
    private boolean throughTwoRows(RandomStream random, double[] unit) {
        double[] difference = new double[rows.columns()];
        for (int attempt = 0; attempt < PAIR_ATTEMPTS; attempt++) {
            int a = random.below(rows.rows());
            int b = random.below(rows.rows());
            for (int c = 0; c < difference.length; c++) {
                difference[c] = rows.value(a, c) - rows.value(b, c);
            }
            if (metric == null) {
                System.arraycopy(difference, 0, unit, 0, unit.length);
            } else {
                metric.whiten(difference, unit);
            }
            if (normalise(unit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean normalise(double[] vector) {
        double largest = 0;
        for (double v : vector) {
            largest = Math.max(largest, Math.abs(v));
        }
        if (largest == 0) {
            return false;
        }
        double sum = 0;
        for (double v : vector) {
            sum += (v / largest) * (v / largest);
        }
        double length = Math.sqrt(sum);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = vector[i] / largest / length;
        }
        return true;
    }
}
