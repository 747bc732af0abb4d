package farpoint.oneclasssvm;

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
import java.util.List;

/**
 * A one-class support vector machine with the Gaussian kernel. The score is the negative decision value: positive outside the
 * learnt boundary, negative inside.
 *
 * @param nu bound of the share of training rows outside the boundary, and least share of support vectors
 * @param gamma the kernel is exp(-gamma squared distance); 0 for automatic, see {@link KernelWidth}
 * @param maxRows training rows that the boundary is learnt from; of more rows so many are drawn
 * @param tolerance by how much the coefficients may violate the conditions of the optimum
 * @param scaling scaling of the numeric columns
 * @param seed seed of what is drawn
 */
public record OneClassSVM(double nu, double gamma, int maxRows, double tolerance, Scaling scaling, int seed)
        implements OutlierDetector {
    /** Bound of the share outside. */
    public static final Parameter<Double> NU = Parameter.ofDouble(
            "nu",
            0.5,
            "(0, 1]",
            "At most this share of the training rows lies outside the boundary, and at least this share are support vectors."
                    + " Outliers in the training data draw the boundary the more the less it is; with 1 the score is a kernel"
                    + " density.");

    /** Inverse width of the kernel. */
    public static final Parameter<Double> GAMMA = Parameter.ofDouble(
            "gamma",
            0,
            "[0, inf)",
            "The kernel is exp(-gamma * squared distance): more follows the training rows more closely. 0 takes 1 / (number"
                    + " of columns * variance of all their values after scaling), as scikit-learn's 'scale'.");

    /** Rows that are learnt from. */
    public static final Parameter<Integer> MAX_ROWS = Parameter.ofInt(
            "max-rows",
            20_000,
            1,
            "The boundary is learnt from at most so many training rows, drawn at random if there are more; then a warning"
                    + " says so. All others are scored like new rows. Time grows with the square of this number.");

    /** Accuracy of the solution. */
    public static final Parameter<Double> TOLERANCE = Parameter.ofDouble(
            "tolerance",
            1e-9,
            "[1e-12, 1]",
            "By how much the optimum's conditions may be violated, in units of the score: scores that differ by less are in no"
                    + " order. With 0.001, libsvm's default, little time is saved.");

    /** Scaling. */
    public static final Parameter<Scaling> SCALING = CommonParameters.scaling(Scaling.STANDARD);

    /** The catalogue entry. */
    public static final DetectorSpec SPEC = new DetectorSpec(
            "OneClassSVM",
            "ocsvm",
            "One-class support vector machine",
            "Scores a row by how far it lies outside a smooth boundary around the bulk of the training data, learnt with the"
                    + " Gaussian kernel: the negative decision value, below 0 inside."
                    + DetectorSpec.MIXED_TABLES,
            List.of(
                    new Citation(
                            "B. Schölkopf, J. C. Platt, J. Shawe-Taylor, A. J. Smola, R. C. Williamson",
                            "Estimating the support of a high-dimensional distribution",
                            "Neural Computation 13(7), 1443-1471",
                            2001,
                            "https://doi.org/10.1162/089976601750264965"),
                    new Citation(
                            "R.-E. Fan, P.-H. Chen, C.-J. Lin",
                            "Working set selection using second order information for training support vector machines",
                            "Journal of Machine Learning Research 6, 1889-1918",
                            2005,
                            "https://www.jmlr.org/papers/v6/fan05a.html")),
            ClassUse.IGNORED,
            List.of(NU, GAMMA, MAX_ROWS, TOLERANCE, SCALING, CommonParameters.SEED),
            OneClassSVM::of);

    /** Checks the values. */
    public OneClassSVM {
        NU.check(nu);
        GAMMA.check(gamma);
        MAX_ROWS.check(maxRows);
        TOLERANCE.check(tolerance);
        SCALING.check(scaling);
    }

    private static OneClassSVM of(ParameterValues v) {
        return new OneClassSVM(
                v.get(NU),
                v.get(GAMMA),
                v.get(MAX_ROWS),
                v.get(TOLERANCE),
                v.get(SCALING),
                v.get(CommonParameters.SEED));
    }

    @Override
    public Fitted fit(DataMatrix rows, ComputeContext context) {
        if (rows.rows() < 2) {
            throw new InvalidInputException(
                    "OneClassSVM needs at least 2 training rows. The data has %d.", rows.rows());
        }
        return Fitted.scoring(new BoundaryFit(this, rows, context).model(), rows, context);
    }

    @Override
    public OutlierModel restore(State state, int columns) {
        return OneClassModel.readFrom(state, columns);
    }
}
