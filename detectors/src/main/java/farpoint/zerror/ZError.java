package farpoint.zerror;

import farpoint.covariance.CovarianceEstimator;
import farpoint.covariance.EstimatorChoice;
import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.detector.CommonParameters;
import farpoint.detector.DetectorSpec;
import farpoint.detector.Fitted;
import farpoint.detector.OutlierDetector;
import farpoint.detector.OutlierModel;
import farpoint.params.Citation;
import farpoint.params.ClassUse;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.state.State;
import farpoint.stats.Aggregate;
import farpoint.stats.ErrorScale;
import farpoint.zerror.errors.AutoencoderPredictor;
import farpoint.zerror.errors.LabelPredictor;
import farpoint.zerror.errors.PrecisionPredictor;
import farpoint.zerror.errors.Predictor;
import farpoint.zerror.errors.RegressionPredictor;
import java.util.List;
import java.util.Set;

/**
 * Scores a row by how badly its values fit each other: the errors of predicting them, in standard deviations.
 *
 * @param form what is predicted, and by what
 * @param target name of the predicted attribute; empty for the last
 * @param estimator of the covariance, for {@link Form#ATTRIBUTES}
 * @param cleanTraining whether no outliers are among the training rows, for the automatic estimator
 * @param aggregate how the z-errors of several attributes become the score
 * @param errorScale how location and scale of the errors are estimated
 * @param folds folds of the out-of-fold predictions
 * @param ridge penalty on the squared weights
 * @param maskTau z-error above which a row does not train the logistic regressions; 0 for no mask
 * @param seed seed of the folds
 */
public record ZError(
        Form form,
        String target,
        CovarianceEstimator estimator,
        boolean cleanTraining,
        Aggregate aggregate,
        ErrorScale.Estimator errorScale,
        int folds,
        double ridge,
        double maskTau,
        int seed)
        implements OutlierDetector {

    /** Form. */
    public static final Parameter<Form> FORM = Parameter.ofChoice(
                    "form",
                    Form.ATTRIBUTES,
                    "What is predicted: attributes (each attribute from all others, linearly, in one step), target"
                            + " (the attribute that target names, by ridge or logistic regression that has not seen"
                            + " the row), classes (the nominal class of the row, likewise: finds wrong labels) or"
                            + " autoencoder (all attributes, by a small neural network with default settings).")
            .withGroupingValues(Set.of(Form.CLASSES));

    /** Target. */
    public static final Parameter<String> TARGET = Parameter.ofName(
            "target", "Name of the attribute to predict, for the form target; empty for the last attribute.");

    /** Covariance. */
    public static final Parameter<CovarianceEstimator> ESTIMATOR = Parameter.ofChoice(
                    "estimator",
                    CovarianceEstimator.AUTOMATIC,
                    "How the covariance is estimated, for the form attributes: empirical, ledoit-wolf (shrunk, works with few"
                            + " rows), oas (shrunk, for very few rows), diagonal (each attribute on its own) or mcd (robust"
                            + " against outliers in the training data); " + EstimatorChoice.MEANING + ".")
            .withEarlierValue(CovarianceEstimator.LEDOIT_WOLF);

    /** Clean training data. */
    public static final Parameter<Boolean> CLEAN_TRAINING =
            CommonParameters.cleanTraining("for the form attributes, " + EstimatorChoice.CLEAN_EFFECT);

    /** Aggregate of the errors. */
    public static final Parameter<Aggregate> AGGREGATE = Parameter.ofChoice(
            "aggregate",
            Aggregate.MAX,
            "How the z-errors of the attributes become the score of the row: max (one wrong cell is enough), mean,"
                    + " median or rms (root mean square).");

    /** Scale. */
    public static final Parameter<ErrorScale.Estimator> ERROR_SCALE = Parameter.ofChoice(
            "error-scale",
            ErrorScale.Estimator.MEDIAN_MAD,
            "How the usual size of an error is estimated: median-mad (median and median absolute deviation, which large"
                    + " errors do not spoil) or mean-sd (mean and standard deviation, for clean data).");

    /** Folds. */
    public static final Parameter<Integer> FOLDS = Parameter.ofInt(
            "folds",
            10,
            2,
            1000,
            "Parts that the training rows are split into, for the forms target and classes: each part is predicted by what"
                    + " the others have taught.");

    /** Ridge. */
    public static final Parameter<Double> RIDGE = Parameter.ofDouble(
            "ridge",
            1,
            "(0, inf)",
            "Penalty on the squared weights of the predictions, for the forms target and classes. More for few rows or many"
                    + " attributes.");

    /** Mask. */
    public static final Parameter<Double> MASK_TAU = Parameter.ofDouble(
            "mask-tau",
            2,
            "[0, inf)",
            "Where labels are predicted, rows whose own label fits worse than so many standard deviations below the usual do"
                    + " not train the prediction; 0 lets all rows train it.");

    /** The catalogue entry. */
    public static final DetectorSpec SPEC = new DetectorSpec(
            "ZError",
            "zerror",
            "Z-error",
            "Predicts the values of a row from each other and scores the row by its largest error, in standard deviations."
                    + " Tells which cell of which row is wrong."
                    + " Nominal attributes become indicators, one a category; a missing value has no error, and the others are"
                    + " predicted without it; text and identifiers are left out.",
            List.of(
                    new Citation(
                            "G. Godin",
                            "Z-Error Loss for Training Neural Networks",
                            "arXiv preprint 2506.02154",
                            2025,
                            "https://arxiv.org/abs/2506.02154"),
                    new Citation(
                            "O. Ledoit, M. Wolf",
                            "A well-conditioned estimator for large-dimensional covariance matrices",
                            "Journal of Multivariate Analysis 88(2), 365-411",
                            2004,
                            "https://doi.org/10.1016/S0047-259X(03)00096-4")),
            ClassUse.GROUPS,
            List.of(
                    FORM,
                    TARGET,
                    ESTIMATOR,
                    CLEAN_TRAINING,
                    AGGREGATE,
                    ERROR_SCALE,
                    FOLDS,
                    RIDGE,
                    MASK_TAU,
                    CommonParameters.SEED),
            ZError::of);

    private static final int MIN_ROWS = 3;

    /** Checks the values. */
    public ZError {
        FORM.check(form);
        TARGET.check(target);
        ESTIMATOR.check(estimator);
        AGGREGATE.check(aggregate);
        ERROR_SCALE.check(errorScale);
        FOLDS.check(folds);
        RIDGE.check(ridge);
        MASK_TAU.check(maskTau);
    }

    private static ZError of(ParameterValues v) {
        return new ZError(
                v.get(FORM),
                v.get(TARGET),
                v.get(ESTIMATOR),
                v.get(CLEAN_TRAINING),
                v.get(AGGREGATE),
                v.get(ERROR_SCALE),
                v.get(FOLDS),
                v.get(RIDGE),
                v.get(MASK_TAU),
                v.get(CommonParameters.SEED));
    }

    /** Errors are measured in units of their own; the shrinkage and the ridge take attributes of equal spread for granted. */
    @Override
    public Scaling scaling() {
        return Scaling.STANDARD;
    }

    @Override
    public Fitted fit(DataMatrix rows, ComputeContext context) {
        if (rows.rows() < MIN_ROWS) {
            throw new InvalidInputException(
                    "ZError needs at least %d training rows. The data has %d.", MIN_ROWS, rows.rows());
        }
        if (!target.isEmpty() && form != Form.TARGET) {
            throw new InvalidInputException(
                    "The 'target' parameter names '%s', but the 'form' parameter is %s. It must be target then.",
                    target, FORM.text(form));
        }
        ZErrorModel model = new ZErrorFit(this, rows, context).model();
        return new Fitted(model, model.trainingScores());
    }

    @Override
    public OutlierModel restore(State state, int columns) {
        State source = state.child("source");
        Predictor predictor =
                switch (form) {
                    case ATTRIBUTES -> PrecisionPredictor.readFrom(source, columns);
                    case TARGET, CLASSES ->
                        source.has("labels")
                                ? LabelPredictor.readFrom(source, columns)
                                : RegressionPredictor.readFrom(source, columns);
                    case AUTOENCODER -> AutoencoderPredictor.readFrom(source, columns);
                };
        return ZErrorModel.readFrom(predictor, aggregate, state);
    }
}
