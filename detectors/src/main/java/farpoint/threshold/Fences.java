package farpoint.threshold;

/** Cut-offs at a multiple of the scores' spread above their middle. Where no spread can be told, nothing is above them. */
final class Fences {
    /** Phi^-1(3/4): the median absolute deviation of standard Gaussian values. */
    private static final double MEDIAN_DEVIATION = 0.6744897501960817;

    /** Root of pi/2: one over the mean absolute deviation of standard Gaussian values. */
    private static final double MEAN_DEVIATION = 1.2533141373155001;

    private static final double MODIFIED_Z = 3.5;
    private static final double WHISKER = 1.5;
    private static final double FAR_OUT = 4;

    private Fences() {}

    /**
     * B. Iglewicz, D. Hoaglin, 1993, How to Detect and Handle Outliers: a modified z score above 3.5. Where more than half of
     * the scores are equal, the mean absolute deviation stands in for their median one.
     */
    static double modifiedZ(SortedScores scores) {
        double unit = scores.medianDeviation() / MEDIAN_DEVIATION;
        if (unit == 0) {
            double sum = 0;
            for (int i = 0; i < scores.size(); i++) {
                sum += Math.abs(scores.get(i) - scores.median()) / scores.size();
            }
            unit = MEAN_DEVIATION * sum;
        }
        return unit > 0 ? finite(scores.median() + MODIFIED_Z * unit) : scores.highest();
    }

    /** J. Tukey, 1977, Exploratory Data Analysis: the third quartile and 1.5 interquartile ranges. */
    static double tukey(SortedScores scores) {
        double range = scores.interquartileRange();
        return range > 0 ? finite(scores.quantile(0.75) + WHISKER * range) : modifiedZ(scores);
    }

    /** The third quartile and 4 interquartile ranges; Tukey's own outer fence, by 3, flags more of the scores of clean rows. */
    static double farOut(SortedScores scores) {
        double range = scores.interquartileRange();
        return range > 0 ? finite(scores.quantile(0.75) + FAR_OUT * range) : scores.highest();
    }

    /**
     * M. Hubert, E. Vandervieren, 2008, "An adjusted boxplot for skewed distributions": Tukey's fence, moved out by e^(3 MC), or
     * in by e^(4 MC) where the medcouple MC is negative.
     */
    static double adjusted(SortedScores scores) {
        double range = scores.interquartileRange();
        if (!(range > 0)) {
            return modifiedZ(scores);
        }
        double skewness = Medcouple.of(scores);
        double factor = StrictMath.exp((skewness >= 0 ? 3 : 4) * skewness);
        return finite(scores.quantile(0.75) + WHISKER * factor * range);
    }

    private static double finite(double cut) {
        return Math.min(cut, Double.MAX_VALUE);
    }
}
