package farpoint.threshold;

/** Where the cut-off comes from. */
public enum ThresholdRule {
    /** From the scores, without a share that the user expects; see {@link AutomaticCut}. */
    AUTOMATIC,
    /** The share of outliers that the user expects in the training data; see {@link ContaminationCut}. */
    CONTAMINATION,
    /** The model's theoretical cut-off for clean Gaussian data, where it has one. */
    THEORETICAL,
    /** A rate of false alarms among new rows, where the training rows are clean; see {@link Calibration}. */
    CONFORMAL,
    /** Tukey's fence. */
    FENCE,
    /** The fence of Hubert and Vandervieren, for skewed scores. */
    ADJUSTED_FENCE,
    /** The modified z score of Iglewicz and Hoaglin. */
    MAD;

    /** Rules that look at the scores' shape need so many rows. */
    static final int LEAST_ROWS = 5;

    /** The automatic rule needs so many; for fewer it cuts by the usual contamination. */
    static final int LEAST_AUTOMATIC_ROWS = 20;

    /** Whether the rule is told a shape by the scores, so that very few of them tell none. */
    boolean looksAtShape() {
        return this == FENCE || this == ADJUSTED_FENCE || this == MAD;
    }
}
