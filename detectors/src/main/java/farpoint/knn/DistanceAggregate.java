package farpoint.knn;

import farpoint.stats.Aggregate;

/** How the distances to the neighbours become one number. */
public enum DistanceAggregate {
    /** One of the others, by what there is to learn from. */
    AUTOMATIC,
    /** The largest. */
    MAX,
    /** The mean. */
    MEAN,
    /** The median. */
    MEDIAN,
    /** The root of the mean square. */
    RMS;

    /**
     * The aggregate: of automatic ones, the root mean square of few neighbours among clean rows, and else the largest distance,
     * as the nearest neighbours of an outlier may be outliers like it. Chosen by measurement on the shipped sets
     * (docs/accuracy.md).
     *
     * @param clean whether no outliers are among the training rows
     */
    Aggregate aggregate(boolean clean) {
        return switch (this) {
            case AUTOMATIC -> clean ? Aggregate.RMS : Aggregate.MAX;
            case MAX -> Aggregate.MAX;
            case MEAN -> Aggregate.MEAN;
            case MEDIAN -> Aggregate.MEDIAN;
            case RMS -> Aggregate.RMS;
        };
    }
}
