package farpoint.projectiondepth;

import farpoint.covariance.CovarianceEstimator;
import farpoint.covariance.CovarianceEstimator.Estimate;
import farpoint.covariance.EstimatorChoice;
import farpoint.covariance.MahalanobisMetric;
import farpoint.data.BlockedRows;
import farpoint.params.Words;
import farpoint.run.ComputeContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The space that directions are drawn in: that of the rows or, with whitening, the whitened one, where a direction u stands for
 * the direction v of the rows with v'x = u'whiten(x).
 */
final class ProjectionSpace {
    /** More columns are not whitened unless the user says so. */
    static final int MOST_COLUMNS = 1000;

    private static final String MANY = "as there are %d columns, and whitening takes long with more than %d";

    private final int columns;
    private final MahalanobisMetric metric;
    private final Map<String, Object> facts;

    private ProjectionSpace(int columns, MahalanobisMetric metric, Map<String, Object> facts) {
        this.columns = columns;
        this.metric = metric;
        this.facts = facts;
    }

    /** That of some training rows. */
    static ProjectionSpace of(RandomProjectionDepth detector, BlockedRows rows, ComputeContext context) {
        int d = rows.columns();
        Optional<CovarianceEstimator> estimator = detector.whitening().estimator();
        if (estimator.isEmpty()) {
            return new ProjectionSpace(d, null, Map.of());
        }
        EstimatorChoice choice = EstimatorChoice.of(estimator.get(), rows, detector.cleanTraining());
        boolean wide = detector.whitening() == Whitening.AUTOMATIC && d > MOST_COLUMNS;
        if (choice.isSecondBest() || wide) {
            String reason = wide ? String.format(Locale.ROOT, MANY, d, MOST_COLUMNS) : choice.reason();
            return new ProjectionSpace(d, null, Map.of(EstimatorChoice.CHOSEN, "none, " + reason));
        }
        Estimate estimate = choice.estimate(rows, 0, detector.seed(), context);
        MahalanobisMetric metric = MahalanobisMetric.of(estimate.scatter(), Words.of(choice.estimator()), rows.rows());
        return new ProjectionSpace(d, metric, new LinkedHashMap<>(estimate.facts()));
    }

    /** What there is to tell about the whitening, label to number or text. */
    Map<String, Object> facts() {
        return facts;
    }

    /** Whether it is a whitened space. */
    boolean isWhitened() {
        return metric != null;
    }

    /** The number of columns of the space. */
    int width() {
        return metric == null ? columns : metric.rank();
    }

    /** Takes a vector, such as the difference of two rows, into the space. */
    double[] enter(double[] vector) {
        if (metric == null) {
            return vector;
        }
        double[] whitened = new double[width()];
        metric.whiten(vector, whitened);
        return whitened;
    }

    /**
     * Takes a direction out of the space.
     *
     * @param unit a vector of the space, overwritten
     * @param target where the direction of the rows goes
     * @param offset the place of its first number
     */
    void leave(double[] unit, double[] target, int offset) {
        if (metric == null) {
            System.arraycopy(unit, 0, target, offset, columns);
        } else {
            double[] direction = new double[columns];
            metric.backSolve(unit, direction);
            System.arraycopy(direction, 0, target, offset, columns);
        }
    }

    /** Gives a vector unit length; false if it is 0. */
    static boolean normalise(double[] vector) {
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
