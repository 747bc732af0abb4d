package farpoint.knn;

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
 * Scores a row by its distances to its nearest training rows. A training row is not its own neighbour.
 *
 * @param neighbors how many neighbours, all other rows if there are fewer; 0 for automatic, see {@link NeighborCount}
 * @param aggregate how their distances become the score
 * @param cleanTraining whether no outliers are among the training rows, for what is automatic
 * @param metric the distance
 * @param exponent p of the Minkowski distance; no other uses it
 * @param scaling scaling of the numeric columns
 */
public record KNNDistance(
        int neighbors,
        DistanceAggregate aggregate,
        boolean cleanTraining,
        MetricKind metric,
        double exponent,
        Scaling scaling)
        implements OutlierDetector {
    private static final NeighborCount NEIGHBORS = new NeighborCount(5, 20);

    /** Number of neighbours. */
    public static final Parameter<Integer> NUM_NEIGHBORS = NEIGHBORS.parameter();

    /** Aggregate of the distances. */
    public static final Parameter<DistanceAggregate> AGGREGATE = Parameter.ofChoice(
                    "aggregate",
                    DistanceAggregate.AUTOMATIC,
                    "How the distances to the neighbours become the score: max (the distance to the farthest of them), mean,"
                            + " median or rms (root mean square); automatic is rms with clean-training, else max.")
            .withEarlierValue(DistanceAggregate.MAX);

    /** Clean training data. */
    public static final Parameter<Boolean> CLEAN_TRAINING = CommonParameters.cleanTraining(
            "the automatic number of neighbours is small then, and the automatic aggregate rms");

    /** Scaling. */
    public static final Parameter<Scaling> SCALING = CommonParameters.scaling(Scaling.STANDARD);

    /** The catalogue entry. */
    public static final DetectorSpec SPEC = new DetectorSpec(
            "KNNDistance",
            "knndistance",
            "Distance to the nearest neighbours",
            "Scores a row by its distance to its nearest neighbours in the training data, found exactly and fast by the"
                    + " distance engine."
                    + DetectorSpec.MIXED_TABLES,
            List.of(
                    new Citation(
                            "S. Ramaswamy, R. Rastogi, K. Shim",
                            "Efficient algorithms for mining outliers from large data sets",
                            "ACM SIGMOD International Conference on Management of Data, 427-438",
                            2000,
                            "https://doi.org/10.1145/342009.335437"),
                    new Citation(
                            "F. Angiulli, C. Pizzuti",
                            "Fast outlier detection in high dimensional spaces",
                            "Principles of Data Mining and Knowledge Discovery, 15-27",
                            2002,
                            "https://doi.org/10.1007/3-540-45681-3_2")),
            ClassUse.IGNORED,
            List.of(
                    NUM_NEIGHBORS,
                    AGGREGATE,
                    CLEAN_TRAINING,
                    CommonParameters.METRIC,
                    CommonParameters.MINKOWSKI_EXPONENT,
                    SCALING),
            KNNDistance::of);

    /** Checks the values. */
    public KNNDistance {
        NUM_NEIGHBORS.check(neighbors);
        AGGREGATE.check(aggregate);
        CommonParameters.METRIC.check(metric);
        CommonParameters.MINKOWSKI_EXPONENT.check(exponent);
        SCALING.check(scaling);
    }

    /** By Euclidean distance; an automatic number of neighbours allows for outliers among the training rows. */
    public KNNDistance(int neighbors, DistanceAggregate aggregate, Scaling scaling) {
        this(
                neighbors,
                aggregate,
                false,
                MetricKind.EUCLIDEAN,
                CommonParameters.MINKOWSKI_EXPONENT.defaultValue(),
                scaling);
    }

    private static KNNDistance of(ParameterValues v) {
        return new KNNDistance(
                v.get(NUM_NEIGHBORS),
                v.get(AGGREGATE),
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
            throw new InvalidInputException("KNNDistance needs at least 2 training rows. There is %d.", rows.rows());
        }
        return KNNModel.fit(this, rows, context);
    }

    @Override
    public OutlierModel restore(State state, int columns) {
        return KNNModel.readFrom(this, state, columns);
    }
}
