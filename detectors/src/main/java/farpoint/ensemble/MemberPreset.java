package farpoint.ensemble;

/**
 * The members of an ensemble for which the user names none. This is the one place where they are chosen: few that differ in
 * kind and are good alone, by measurement on the shipped sets (docs/accuracy.md).
 */
public enum MemberPreset {
    /** Without networks: seconds for ten thousand rows. */
    CHEAP(
            "ExtendedIsolationForest; GaussianMahalanobis estimator=mcd; KNNDistance",
            OutlierEnsemble.EQUAL,
            "KNNDistance num-neighbors=5 aggregate=rms",
            OutlierEnsemble.EQUAL),
    /** With networks. */
    FULL(
            "DeepSVDD; DeepRPO; ExtendedIsolationForest; GaussianMahalanobis estimator=mcd; KNNDistance",
            OutlierEnsemble.EQUAL,
            "KNNDistance num-neighbors=5 aggregate=rms; DeepSVDD",
            "2, 1");

    /** Of more columns, the 300 rows that the robust covariance is first searched in are fewer than it needs. */
    private static final int MOST_COLUMNS_ROBUST = 150;

    private static final String ROBUST = " estimator=mcd";

    private final String contaminated;
    private final String contaminatedWeights;
    private final String clean;
    private final String cleanWeights;

    MemberPreset(String contaminated, String contaminatedWeights, String clean, String cleanWeights) {
        this.contaminated = contaminated;
        this.contaminatedWeights = contaminatedWeights;
        this.clean = clean;
        this.cleanWeights = cleanWeights;
    }

    /**
     * The members, as users write them.
     *
     * @param cleanTraining whether the training rows hold no outliers
     */
    public String members(boolean cleanTraining) {
        return cleanTraining ? clean : contaminated;
    }

    /** The same for rows of so many columns: with many a shrunk covariance takes the place of the robust one. */
    String members(boolean cleanTraining, int columns) {
        String members = members(cleanTraining);
        return columns > MOST_COLUMNS_ROBUST ? members.replace(ROBUST, "") : members;
    }

    /**
     * Their weights, as users write them.
     *
     * @param cleanTraining whether the training rows hold no outliers
     */
    public String weights(boolean cleanTraining) {
        return cleanTraining ? cleanWeights : contaminatedWeights;
    }
}
