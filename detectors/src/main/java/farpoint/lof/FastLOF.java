package farpoint.lof;

import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.detector.CommonParameters;
import farpoint.detector.DetectorSpec;
import farpoint.detector.Fitted;
import farpoint.detector.OutlierDetector;
import farpoint.detector.OutlierModel;
import farpoint.neighbors.NeighborCount;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.MetricKind;
import farpoint.params.Citation;
import farpoint.params.ClassUse;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.state.State;
import java.util.List;

/**
 * The local outlier factor: how much sparser a row's neighbourhood is than those of its neighbours. As in the paper,
 * all rows at the k-distance are neighbours; a training row is not its own. Where more than k rows are equal, or at
 * distance 0 from each other, they count as spread about their place, as far as the k-th nearest other place or the
 * usual k-distance, so that rows near them are no outliers.
 *
 * @param neighbors how many neighbours, all other rows if there are fewer; 0 for automatic, see {@link NeighborCount}
 * @param cleanTraining whether no outliers are among the training rows, for the automatic number of neighbours
 * @param metric the distance
 * @param exponent p of the Minkowski distance; no other uses it
 * @param scaling scaling of the numeric columns
 */
public record FastLOF(int neighbors, boolean cleanTraining, MetricKind metric, double exponent, Scaling scaling)
        implements OutlierDetector {
    private static final NeighborCount NEIGHBORS = new NeighborCount(20, 10);

    /** Number of neighbours, k or MinPts. */
    public static final Parameter<Integer> NUM_NEIGHBORS = NEIGHBORS.parameter();

    /** Clean training data. */
    public static final Parameter<Boolean> CLEAN_TRAINING = CommonParameters.cleanTraining(NeighborCount.CLEAN_EFFECT);

    /** Scaling. */
    public static final Parameter<Scaling> SCALING = CommonParameters.scaling(Scaling.STANDARD);

    /** The catalogue entry. */
    public static final DetectorSpec SPEC = new DetectorSpec(
            "FastLOF",
            "fastlof",
            "Local outlier factor",
            "Scores a row by how much sparser its neighbourhood is than those of its neighbours: about 1 inside a cluster,"
                    + " whatever its density, and more for outliers. Neighbours are found exactly and fast by the distance"
                    + " engine."
                    + DetectorSpec.MIXED_TABLES,
            List.of(new Citation(
                    "M. M. Breunig, H.-P. Kriegel, R. T. Ng, J. Sander",
                    "LOF: identifying density-based local outliers",
                    "ACM SIGMOD International Conference on Management of Data, 93-104",
                    2000,
                    "https://doi.org/10.1145/342009.335388")),
            ClassUse.IGNORED,
            List.of(
                    NUM_NEIGHBORS,
                    CLEAN_TRAINING,
                    CommonParameters.METRIC,
                    CommonParameters.MINKOWSKI_EXPONENT,
                    SCALING),
            FastLOF::of);

    /** Checks the values. */
    public FastLOF {
        NUM_NEIGHBORS.check(neighbors);
        if (metric == null) {
            // Serialised ones from before there were metrics have none.
            metric = CommonParameters.METRIC.defaultValue();
            exponent = CommonParameters.MINKOWSKI_EXPONENT.defaultValue();
        }
        CommonParameters.MINKOWSKI_EXPONENT.check(exponent);
        SCALING.check(scaling);
    }

    /** By Euclidean distance; an automatic number of neighbours allows for outliers among the training rows. */
    public FastLOF(int neighbors, Scaling scaling) {
        this(neighbors, false, MetricKind.EUCLIDEAN, CommonParameters.MINKOWSKI_EXPONENT.defaultValue(), scaling);
    }

    private static FastLOF of(ParameterValues v) {
        return new FastLOF(
                v.get(NUM_NEIGHBORS),
                v.get(CLEAN_TRAINING),
                v.get(CommonParameters.METRIC),
                v.get(CommonParameters.MINKOWSKI_EXPONENT),
                v.get(SCALING));
    }

    /** How many neighbours count where there are so many training rows, if there are so many others. */
    int neighborsAmong(int rows) {
        return NEIGHBORS.of(neighbors, rows, cleanTraining);
    }

    Metric distance() {
        return metric.metric(exponent);
    }

    @Override
    public Fitted fit(DataMatrix rows, ComputeContext context) {
        if (rows.rows() < 2) {
            throw new InvalidInputException("FastLOF needs at least 2 training rows. There is %d.", rows.rows());
        }
        return LofModel.fit(this, rows, context);
    }

    @Override
    public OutlierModel restore(State state, int columns) {
        return LofModel.readFrom(this, state, columns);
    }
}
