package farpoint.scoreboost;

/** What learns from the labels. */
public enum Learner {
    /** The mean of both. */
    BOTH,
    /** The random forest. */
    FOREST,
    /** The logistic regression. */
    LOGISTIC;

    boolean hasForest() {
        return this != LOGISTIC;
    }

    boolean hasLogistic() {
        return this != FOREST;
    }
}
