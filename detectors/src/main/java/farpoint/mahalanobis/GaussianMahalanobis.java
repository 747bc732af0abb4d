package farpoint.mahalanobis;

import farpoint.covariance.CovarianceEstimator;
import farpoint.covariance.EstimatorChoice;
import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.detector.BlockedDetector;
import farpoint.detector.CommonParameters;
import farpoint.detector.DetectorSpec;
import farpoint.detector.Fitted;
import farpoint.detector.OutlierModel;
import farpoint.params.Citation;
import farpoint.params.ClassUse;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.state.State;
import java.util.EnumSet;
import java.util.List;

/**
 * Mahalanobis distance to a Gaussian model of the training rows, with a shrunk or robust covariance, optionally in the
 * low-variance components only or with a mean for each class.
 *
 * @param estimator how mean and covariance are estimated
 * @param cleanTraining whether no outliers are among the training rows, for the automatic estimator
 * @param supportFraction share of rows in the MCD subset; 0 for the smallest
 * @param components which principal components count
 * @param varianceShare share of variance that separates high- from low-variance components
 * @param classConditional how classes enter the score
 * @param scaling scaling of the numeric columns
 * @param seed seed of the MCD starts
 */
public record GaussianMahalanobis(
        CovarianceEstimator estimator,
        boolean cleanTraining,
        double supportFraction,
        Components components,
        double varianceShare,
        ClassConditional classConditional,
        Scaling scaling,
        int seed)
        implements BlockedDetector {

    /** Estimator of mean and covariance. */
    public static final Parameter<CovarianceEstimator> ESTIMATOR = Parameter.ofChoice(
                    "estimator",
                    CovarianceEstimator.AUTOMATIC,
                    "How mean and covariance are estimated: empirical, ledoit-wolf (shrunk, works with few rows), oas (shrunk,"
                            + " for very few rows), diagonal (variances only) or mcd (robust against outliers in the training"
                            + " data); " + EstimatorChoice.MEANING + ", and so always with class-conditional.")
            .withEarlierValue(CovarianceEstimator.LEDOIT_WOLF);

    /** Clean training data. */
    public static final Parameter<Boolean> CLEAN_TRAINING =
            CommonParameters.cleanTraining(EstimatorChoice.CLEAN_EFFECT);

    /** MCD subset. */
    public static final Parameter<Double> SUPPORT_FRACTION = Parameter.ofDouble(
            "support-fraction",
            0,
            "[0, 1]",
            "Share of the rows that the mcd estimator takes for clean; 0 (and anything below one half) for the smallest"
                    + " possible subset, the most robust.");

    /** Principal components that count. */
    public static final Parameter<Components> COMPONENTS = Parameter.ofChoice(
            "components",
            Components.ALL,
            "Which principal components count: all, high-variance (the leading ones) or low-variance (those left after"
                    + " variance-share is reached, where broken relations between attributes show).");

    /** Share of variance. */
    public static final Parameter<Double> VARIANCE_SHARE = Parameter.ofDouble(
            "variance-share",
            0.95,
            "(0, 1)",
            "Share of the variance that the high-variance components hold, for components other than all.");

    /** Classes. */
    public static final Parameter<ClassConditional> CLASS_CONDITIONAL = Parameter.ofChoice(
                    "class-conditional",
                    ClassConditional.NONE,
                    "Use of a nominal class: none, nearest (one mean a class, common covariance, distance to the"
                            + " nearest), own (distance to the mean of the row's own class, which finds wrong labels)"
                            + " or relative (nearest, less the distance without classes).")
            .withGroupingValues(EnumSet.complementOf(EnumSet.of(ClassConditional.NONE)));

    /** Scaling. */
    public static final Parameter<Scaling> SCALING = CommonParameters.scaling(Scaling.STANDARD);

    /** The catalogue entry. */
    public static final DetectorSpec SPEC = new DetectorSpec(
            "GaussianMahalanobis",
            "mahalanobis",
            "Gaussian Mahalanobis distance",
            "Scores a row by its Mahalanobis distance to a Gaussian model of the training data. The covariance is shrunk"
                    + " so that it works with few rows, or robust so that outliers in the training data do not spoil it."
                    + DetectorSpec.MIXED_TABLES,
            List.of(
                    new Citation(
                            "P. J. Rousseeuw, K. Van Driessen",
                            "A fast algorithm for the minimum covariance determinant estimator",
                            "Technometrics 41(3), 212-223",
                            1999,
                            "https://doi.org/10.1080/00401706.1999.10485670"),
                    new Citation(
                            "O. Ledoit, M. Wolf",
                            "A well-conditioned estimator for large-dimensional covariance matrices",
                            "Journal of Multivariate Analysis 88(2), 365-411",
                            2004,
                            "https://doi.org/10.1016/S0047-259X(03)00096-4"),
                    new Citation(
                            "K. Lee, K. Lee, H. Lee, J. Shin",
                            "A simple unified framework for detecting out-of-distribution samples and adversarial attacks",
                            "Advances in Neural Information Processing Systems 31",
                            2018,
                            "https://arxiv.org/abs/1807.03888"),
                    new Citation(
                            "O. Rippel, P. Mertens, D. Merhof",
                            "Modeling the distribution of normal data in pre-trained deep features for anomaly detection",
                            "International Conference on Pattern Recognition",
                            2020,
                            "https://arxiv.org/abs/2005.14140")),
            ClassUse.GROUPS,
            List.of(
                    ESTIMATOR,
                    CLEAN_TRAINING,
                    SUPPORT_FRACTION,
                    COMPONENTS,
                    VARIANCE_SHARE,
                    CLASS_CONDITIONAL,
                    SCALING,
                    CommonParameters.SEED),
            GaussianMahalanobis::of);

    private static final int MIN_ROWS = 2;

    /** Checks the values. */
    public GaussianMahalanobis {
        ESTIMATOR.check(estimator);
        SUPPORT_FRACTION.check(supportFraction);
        COMPONENTS.check(components);
        VARIANCE_SHARE.check(varianceShare);
        CLASS_CONDITIONAL.check(classConditional);
        SCALING.check(scaling);
        if (classConditional != ClassConditional.NONE && estimator == CovarianceEstimator.MCD) {
            throw new InvalidInputException(
                    "The 'class-conditional' parameter must be none with the estimator mcd. Use another estimator.");
        }
    }

    private static GaussianMahalanobis of(ParameterValues v) {
        return new GaussianMahalanobis(
                v.get(ESTIMATOR),
                v.get(CLEAN_TRAINING),
                v.get(SUPPORT_FRACTION),
                v.get(COMPONENTS),
                v.get(VARIANCE_SHARE),
                v.get(CLASS_CONDITIONAL),
                v.get(SCALING),
                v.get(CommonParameters.SEED));
    }

    @Override
    public Fitted fit(DataMatrix rows, ComputeContext context) {
        if (classConditional != ClassConditional.NONE && rows.classes().isEmpty()) {
            throw new InvalidInputException(
                    "The 'class-conditional' parameter is %s, but the data has no nominal class.",
                    CLASS_CONDITIONAL.text(classConditional));
        }
        return Fitted.scoring(model(BlockedRows.of(rows, context), context), rows, context);
    }

    @Override
    public OutlierModel fitBlocks(BlockedRows rows, ComputeContext context) {
        if (classConditional != ClassConditional.NONE) {
            throw new InvalidInputException(
                    "The 'class-conditional' parameter must be none for training rows that are not in one place.");
        }
        EstimatorChoice.checkElsewhere(estimator, rows);
        return model(rows, context);
    }

    private OutlierModel model(BlockedRows rows, ComputeContext context) {
        if (rows.rows() < MIN_ROWS) {
            throw new InvalidInputException(
                    "GaussianMahalanobis needs at least %d training rows. The data has %d.", MIN_ROWS, rows.rows());
        }
        return new GaussianFit(this, rows, context).model();
    }

    @Override
    public OutlierModel restore(State state, int columns) {
        return GaussianModel.readFrom(classConditional, state, columns);
    }
}
