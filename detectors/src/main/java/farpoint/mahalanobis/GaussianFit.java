package farpoint.mahalanobis;

import farpoint.covariance.CovarianceEstimator;
import farpoint.covariance.CovarianceEstimator.Estimate;
import farpoint.covariance.EstimatorChoice;
import farpoint.covariance.MahalanobisMetric;
import farpoint.covariance.Units;
import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;
import farpoint.data.RowClasses;
import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** One fit of a {@link GaussianMahalanobis}. */
final class GaussianFit {
    private final GaussianMahalanobis detector;
    private final BlockedRows rows;
    private final double unit;
    private final EstimatorChoice choice;
    private final ComputeContext context;

    GaussianFit(GaussianMahalanobis detector, BlockedRows rows, ComputeContext context) {
        this.detector = detector;
        this.context = context;
        Units units = Units.of(rows);
        this.unit = units.unit();
        this.rows = units.apply(rows);
        this.choice = detector.classConditional() == ClassConditional.NONE
                ? EstimatorChoice.of(detector.estimator(), rows, detector.cleanTraining())
                : EstimatorChoice.ofClasses(detector.estimator());
    }

    private int sample() {
        return detector.estimator() == CovarianceEstimator.EMPIRICAL ? rows.rows() : 0;
    }

    GaussianModel model() {
        Estimate all = choice.estimate(rows, detector.supportFraction(), detector.seed(), context);
        Gaussian background = new Gaussian(all.scatter().location(), distance(all));
        Map<String, Object> facts = new LinkedHashMap<>(all.facts());
        if (detector.classConditional() == ClassConditional.NONE) {
            return new GaussianModel(detector.classConditional(), unit, background, new Gaussian[0], facts, sample());
        }
        DataMatrix here = rows.all();
        RowClasses classes = here.classes().orElseThrow();
        double[][] means = new ClassMeans(here, classes, background.mean()).means();
        Estimate tied = choice.estimator().estimateCentred(BlockedRows.of(residuals(here, classes, means), context));
        CenteredDistance distance = distance(tied);
        Gaussian[] gaussians = new Gaussian[means.length];
        for (int c = 0; c < means.length; c++) {
            gaussians[c] = means[c] == null ? null : new Gaussian(means[c], distance);
        }
        facts.putAll(tied.facts());
        facts.put("Classes", means.length);
        return new GaussianModel(detector.classConditional(), unit, background, gaussians, facts, 0);
    }

    private CenteredDistance distance(Estimate estimate) {
        if (detector.components() == Components.ALL) {
            String estimator = GaussianMahalanobis.ESTIMATOR.text(choice.estimator());
            return new FullDistance(MahalanobisMetric.of(estimate.scatter(), estimator, rows.rows()));
        }
        return ComponentDistance.of(estimate.scatter(), detector.components(), detector.varianceShare());
    }

    /** Rows less their class means; rows without a class are left out. */
    private static DataMatrix residuals(DataMatrix rows, RowClasses classes, double[][] means) {
        int d = rows.columns();
        int labelled = 0;
        double[] values = new double[rows.values().length];
        for (int i = 0; i < rows.rows(); i++) {
            int id = classes.ids()[i];
            if (id == RowClasses.MISSING) {
                continue;
            }
            for (int j = 0; j < d; j++) {
                values[labelled * d + j] = rows.value(i, j) - means[id][j];
            }
            labelled++;
        }
        return DataMatrix.of(labelled, d, Arrays.copyOf(values, labelled * d));
    }
}
