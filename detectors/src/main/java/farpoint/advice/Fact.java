package farpoint.advice;

import java.util.Locale;

/** A number that rules look at. The study's are medians and quantiles of scores and correlations of ranks: no unit counts. */
public enum Fact {
    /** Number of rows. */
    ROWS("rows", "the number of rows", 0),

    /** Whether the user says that no outliers are among the training rows. */
    CLEAN("clean", "1 if the user says that the rows hold no outliers, and 0 else", 0),

    /** How many rows the user's labels call outliers. */
    LABELLED_OUTLIERS(
            "labelled outliers", "the number of rows that the user's labels call outliers, 0 without labels", 0),

    /** Whether rows that are far from others are also in thinner places than their neighbours. */
    LOCAL_AGREEMENT(
            "local agreement",
            "rank correlation (Spearman) of FastLOF and KNNDistance: near 1 the rows are about equally dense where they are at all",
            2),

    /** Whether rows that are far from others are easily cut off from all. */
    GLOBAL_AGREEMENT(
            "global agreement",
            "rank correlation of KNNDistance and ExtendedIsolationForest: low where empty places lie between groups of rows",
            2),

    /** How far the farthest rows are. */
    FAR_ROWS(
            "far rows",
            "tail of KNNDistance: how far the logarithm's 99 % quantile lies above its median, in interquartile ranges",
            2),

    /** How clearly the covariance shows some rows. */
    COVARIANCE_TAIL(
            "covariance tail",
            "the same tail of GaussianMahalanobis (estimator mcd): long where few rows break how attributes go together in all"
                    + " others",
            2),

    /** How much clearer the covariance shows them than distance. */
    COVARIANCE_GAIN("covariance gain", "the covariance tail divided by that of KNNDistance", 2),

    /** How much better few neighbours show some rows than many. */
    SINGLE_ROWS(
            "single rows",
            "the same tail of FastLOF with 20 neighbours, divided by that with its automatic number: above 1 where outliers stand"
                    + " alone, and not in groups",
            2);

    private final String label;
    private final String meaning;
    private final int decimals;

    Fact(String label, String meaning, int decimals) {
        this.label = label;
        this.meaning = meaning;
        this.decimals = decimals;
    }

    /** The name in texts, such as "local agreement". */
    public String label() {
        return label;
    }

    /** What it is and tells, in a clause. */
    public String meaning() {
        return meaning;
    }

    /** Whether the short study measures it. */
    boolean isMeasured() {
        return decimals > 0;
    }

    /** A value as texts have it. */
    public String text(double value) {
        return Double.isNaN(value) ? "unknown" : String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
