package farpoint.projectiondepth;

import farpoint.covariance.EstimatorChoice;
import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.data.ranks.ColumnSpreads;
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
import java.util.List;

/**
 * Random projection depth: the outlyingness |u'x - median| / MAD of a row, over many directions u. The score is the
 * outlyingness O; the depth is 1 / (1 + O).
 *
 * @param numDirections random directions; 0 for automatic, see {@link DirectionCount}
 * @param directions where the directions come from
 * @param aggregate how the outlyingness along the directions becomes one score
 * @param quantile which quantile, for {@link DirectionAggregate#QUANTILE}
 * @param whitening whether the rows are whitened first
 * @param cleanTraining whether no outliers are among the training rows, for the automatic whitening
 * @param scaling scaling of the numeric columns
 * @param seed seed of the directions
 */
public record RandomProjectionDepth(
        int numDirections,
        Directions directions,
        DirectionAggregate aggregate,
        double quantile,
        Whitening whitening,
        boolean cleanTraining,
        Scaling scaling,
        int seed)
        implements BlockedDetector {

    /** Number of random directions. */
    public static final Parameter<Integer> NUM_DIRECTIONS = Parameter.ofInt(
            "num-directions",
            0,
            0,
            1_000_000,
            "Number of random directions. More are better; 0 takes as many as about a second allows for the training"
                    + " data, between 1000 and 10000.");

    /** Family of directions. */
    public static final Parameter<Directions> DIRECTIONS = Parameter.ofChoice(
            "directions",
            Directions.AXES_PLUS_SPHERE,
            "Where the directions come from: sphere (uniform), two-points (through two random training rows) or"
                    + " axes-plus-sphere (each attribute on its own, then uniform).");

    /** Aggregate over directions. */
    public static final Parameter<DirectionAggregate> AGGREGATE = Parameter.ofChoice(
            "aggregate",
            DirectionAggregate.MAX,
            "How the outlyingness along the directions becomes one score: max (the Stahel-Donoho outlyingness), mean,"
                    + " quantile or rms (root mean square).");

    /** Quantile for the aggregate. */
    public static final Parameter<Double> QUANTILE = Parameter.ofDouble(
            "quantile", 0.95, "[0, 1]", "Which quantile over the directions is the score, for the aggregate quantile.");

    /** Whitening. */
    public static final Parameter<Whitening> WHITENING = Parameter.ofChoice(
                    "whitening",
                    Whitening.AUTOMATIC,
                    "Whether the rows are whitened before they are projected, which makes the score independent of linear"
                            + " correlations: none, ledoit-wolf or mcd (robust); automatic is " + EstimatorChoice.ROBUST
                            + ", ledoit-wolf with clean-training and at most " + ProjectionSpace.MOST_COLUMNS
                            + " columns, else none.")
            .withEarlierValue(Whitening.NONE);

    /** Clean training data. */
    public static final Parameter<Boolean> CLEAN_TRAINING =
            CommonParameters.cleanTraining("the automatic whitening is ledoit-wolf then");

    /** Scaling. */
    public static final Parameter<Scaling> SCALING = CommonParameters.scaling(Scaling.ROBUST);

    /** The catalogue entry. */
    public static final DetectorSpec SPEC = new DetectorSpec(
            "RandomProjectionDepth",
            "rpd",
            "Random projection depth",
            "Scores a row by how far it lies from the median, in units of the median absolute deviation, along many"
                    + " random directions. Robust against contaminated training data, without distances or densities."
                    + DetectorSpec.MIXED_TABLES,
            List.of(
                    new Citation(
                            "Y. Zuo",
                            "Projection-based depth functions and associated medians",
                            "The Annals of Statistics 31(5), 1460-1490",
                            2003,
                            "https://doi.org/10.1214/aos/1065705115"),
                    new Citation(
                            "D. L. Donoho, M. Gasko",
                            "Breakdown properties of location estimates based on halfspace depth and projected"
                                    + " outlyingness",
                            "The Annals of Statistics 20(4), 1803-1827",
                            1992,
                            "https://doi.org/10.1214/aos/1176348890")),
            ClassUse.IGNORED,
            List.of(
                    NUM_DIRECTIONS,
                    DIRECTIONS,
                    AGGREGATE,
                    QUANTILE,
                    WHITENING,
                    CLEAN_TRAINING,
                    SCALING,
                    CommonParameters.SEED),
            RandomProjectionDepth::of);

    private static final int MIN_ROWS = 3;

    /** Checks the values. */
    public RandomProjectionDepth {
        NUM_DIRECTIONS.check(numDirections);
        DIRECTIONS.check(directions);
        AGGREGATE.check(aggregate);
        QUANTILE.check(quantile);
        WHITENING.check(whitening);
        SCALING.check(scaling);
    }

    private static RandomProjectionDepth of(ParameterValues v) {
        return new RandomProjectionDepth(
                v.get(NUM_DIRECTIONS),
                v.get(DIRECTIONS),
                v.get(AGGREGATE),
                v.get(QUANTILE),
                v.get(WHITENING),
                v.get(CLEAN_TRAINING),
                v.get(SCALING),
                v.get(CommonParameters.SEED));
    }

    @Override
    public Fitted fit(DataMatrix rows, ComputeContext context) {
        BlockedRows here = BlockedRows.of(rows, context);
        OutlierModel model = fit(here, ColumnSpreads.of(rows, context), context);
        return Fitted.scoring(model, rows, context);
    }

    @Override
    public OutlierModel fitBlocks(BlockedRows rows, ComputeContext context) {
        whitening.estimator().ifPresent(estimator -> EstimatorChoice.checkElsewhere(estimator, rows));
        return fit(rows, ColumnSpreads.of(rows, context), context);
    }

    private OutlierModel fit(BlockedRows rows, ColumnSpreads spreads, ComputeContext context) {
        if (rows.rows() < MIN_ROWS) {
            throw new InvalidInputException(
                    "RandomProjectionDepth needs at least %d training rows. The data has %d.", MIN_ROWS, rows.rows());
        }
        ProjectionSpace space = ProjectionSpace.of(this, rows, context);
        return ProjectionFit.model(this, rows, space, spreads, context);
    }

    @Override
    public OutlierModel restore(State state, int columns) {
        return ProjectionModel.readFrom(this, state, columns);
    }
}
