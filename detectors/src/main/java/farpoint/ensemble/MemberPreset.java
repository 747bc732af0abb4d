package farpoint.ensemble;

/** The members of an ensemble for which the user names none. This is the one place where they are chosen. */
public enum MemberPreset {
    /** Without networks: seconds for ten thousand rows. */
    CHEAP(
            "KNNDistance num-neighbors=20; RandomProjectionDepth; GaussianMahalanobis estimator=mcd",
            "KNNDistance num-neighbors=5; RandomProjectionDepth; GaussianMahalanobis"),
    /** With networks. */
    FULL(
            "KNNDistance num-neighbors=20; RandomProjectionDepth; DeepRPO; MahalanobisAutoencoder",
            "KNNDistance num-neighbors=5; DeepSVDD; DeepRPO; MahalanobisAutoencoder");

    private final String contaminated;
    private final String clean;

    MemberPreset(String contaminated, String clean) {
        this.contaminated = contaminated;
        this.clean = clean;
    }

    /**
     * The members, as users write them.
     *
     * @param cleanTraining whether the training rows hold no outliers
     */
    public String members(boolean cleanTraining) {
        return cleanTraining ? clean : contaminated;
    }
}
