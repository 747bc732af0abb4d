package farpoint.study.page;

/** All words of the page. */
final class Words {
    static final String LEAD = "%s on %s: %s.";
    static final String NOTES = "Notes";
    static final String CHOICE = "What is shown";
    static final String NONE = "There are no runs of this choice.";
    static final String MEASURE = "Measure";
    static final String POLLUTION = "Pollution";
    static final String LABELS = "Labels";

    static final String RESULTS = "How well each detector ranks";
    static final String RESULTS_CAPTION = "Means over the seeds by set, from the best average rank to the worst";
    static final String DETECTOR = "detector";
    static final String RANK = "rank";
    static final String MEAN = "mean";
    static final String DEVIATION = "sd";
    static final String CHANCE = "p";
    static final String ADJUSTED = "p (Holm)";

    static final String RANKS = "Which detectors differ";
    static final String DIAGRAM = "Average ranks";
    static final String DIAGRAM_RULE =
            "A dot is a detector's average rank over the sets, 1 being the best. A bar at the right joins detectors that Nemenyi's"
                    + " test does not tell apart at 0.05: their ranks are closer than the critical difference, %s, which the line"
                    + " at the top shows.";
    static final String ALL_DIFFER = "All are told apart.";
    static final String AVERAGE_RANK = "average rank";
    static final String NO_DIAGRAM =
            "There is no diagram of ranks: Nemenyi's test is of at least two sets and two detectors, and seeds of one set are no sets.";
    static final String SPREAD = "Spread over the %s";
    static final String SPREAD_RULE =
            "A dot is one of the %s. The box holds the middle half of them, with the median; with fewer than five there is a line"
                    + " at the median only.";

    static final String BY_POLLUTION = "With outliers among the training rows";
    static final String POLLUTION_AXIS = "outliers among the training rows, %";
    static final String BY_LABELS = "With a few labels";
    static final String LABELS_AXIS = "labelled outliers among the training rows, %";
    static final String TREND_RULE =
            "Means over %s; bars reach one standard deviation to both sides, over the %ss, and stand beside each other only to be"
                    + " seen.";
    static final String TREND_NO_BARS =
            "Means over %s; there are no bars, as a single %s has no deviation. Points stand beside each other only to be seen.";
    static final String TREND_SETS = "Left out, since some of the shares lack them: %s.";
    static final String NO_TREND = "No set has results for all shares.";
    static final String NUMBERS_OF_CHART = "The numbers of this chart";
    static final String PICK = "Choose names to see their lines alone.";

    static final String TIMES = "How long it took";
    static final String TIMES_CAPTION = "Seconds of fitting and scoring a run, over all pollutions and labels";
    static final String TIMES_RULE =
            "Times of one machine, with what else it did: they say which detectors are quick and not by how much another machine is.";
    static final String ONCE = "A detector that ignores labels runs once for all shares of labels.";
    static final String RUNS = "runs";
    static final String MEDIAN = "median";
    static final String LONGEST = "longest";
    static final String TOTAL = "all runs";

    static final String DONE = "What was done";
    static final String WRITTEN_BY = "Made with";
    static final String RULES = "How to read this";
    static final String RANK_RULE =
            "The average, over the sets (or the seeds of one set), of a detector's place among all: 1 is the best, equal results share"
                    + " their places. Sets and seeds count that all detectors have.";
    static final String MEAN_RULE = "The mean over the sets, each being the mean over its seeds.";
    static final String DEVIATION_RULE = "The standard deviation over the sets or, with one set, over its seeds.";
    static final String CHANCE_RULE =
            "The chance of a difference from the detector of the best rank as large as found, if there is none: Wilcoxon's"
                    + " signed-rank test over the sets (or seeds of one set), exact up to 50 of them.";
    static final String ADJUSTED_RULE =
            "The same, raised by Holm's rule, as several detectors are tested at once. Below 0.05 the two are told apart.";
    static final String ROC_RULE =
            "The chance that an outlier has a higher score than another test row; 0.5 is guessing.";
    static final String PRECISION_RULE =
            "Average precision is the mean, over the outliers, of the share of outliers among the test rows down to it; precision at n"
                    + " is that share among the first n rows, n being the number of outliers. Guessing gives the share of outliers.";

    private Words() {}
}
