package farpoint.report;

/** All words of the page, the same in every host. */
final class Texts {
    static final String TITLE = "Outliers";
    static final String CONTENTS = "Contents";
    static final String YES = "yes";
    static final String NO = "no";
    static final String UNKNOWN = "unknown";
    static final String WARNINGS = "Doubts";
    static final String NOTES = "Notes";
    static final String CONSTANT = "Constant in training, and of no use: ";

    static final String FLAGGED = "%s of %s flagged as outliers (%s).";
    static final String NOT_FLAGGED =
            "%s, ranked by how outlying they are; there is no threshold, so that none is flagged.";
    static final String DATA_HAS = "The data has %s.";
    static final String UNSCORED = "%s got no score.";

    static final String DONE = "What was done";
    static final String DETECTOR = "Detector";
    static final String THRESHOLD_NAME = "Threshold";
    static final String TRAINED_ON = "Trained on";
    static final String SEED = "Seed";
    static final String ENGINE = "Engine";
    static final String WRITTEN_BY = "Made with";
    static final String REPEAT = "To do it again";
    static final String PARAMETERS = "All parameters of the detector";
    static final String FACTS = "What the model tells";

    static final String DATA = "The data";
    static final String DATA_SIZE = "%s, %s.";
    static final String ATTRIBUTES = "The attributes, and which were looked at";
    static final String ATTRIBUTES_CAPTION = "Attributes";
    static final String ATTRIBUTE = "attribute";
    static final String KIND = "kind";
    static final String MISSING = "missing";
    static final String HOLDS = "holds";
    static final String LOOKED_AT = "looked at";
    static final String MORE_ATTRIBUTES = "%s further attributes are not listed.";

    static final String AUDIT = "Is the data in order";
    static final String FINDINGS = "Findings";
    static final String NOTHING_FOUND = "Nothing found";
    static final String NOT_LOOKED = "Not looked at";
    static final String NO_FINDINGS = "Where nothing was found, and what was not looked at";
    static final String TO_DO = "To do: ";
    static final String NOTE = "note";
    static final String NAMED_ROWS = "%s, with their values";
    static final String FIRST_NAMED_ROWS = "The first %s of %s, with their values";
    static final String MORE_ROWS = "and %s";

    static final String RANKING = "The most outlying rows";
    static final String RANKING_CAPTION = "Ranking of rows, the most outlying first";
    static final String ALL_ROWS = "All %s rows, the most outlying first.";
    static final String SOME_ROWS = "The first %s of %s rows, the most outlying first.";
    static final String SHOW_ALL = "Show all %s rows";
    static final String NOT_PRINTED = "Further rows of the %s are not printed here: show all of them, then print.";
    static final String CAPPED = "%s further rows are flagged and not shown here.";
    static final String EXPLAINED = "The first %s explained.";
    static final String MORE_TIES = "%s with the same score as the last one shown.";
    static final String TIED = "(shared by %s)";
    static final String RANK = "rank";
    static final String ROW = "row";
    static final String SCORE = "score";
    static final String PROBABILITY = "probability";
    static final String CONFIDENCE = "confidence";
    static final String FLAG = "flagged";
    static final String WHY = "why";
    static final String VALUES = "values";
    static final String ALL_VALUES = "all values";
    static final String MORE_VALUES = "%s further values are not listed.";
    static final String IN_FULL = "all %s";
    static final String NO_ROOM = "The values are left out, to keep the page small.";

    static final String RULES = "How to read this";
    static final String ROW_RULE = "The number of the row in the data, from 1; lines of names do not count.";
    static final String SCORE_RULE =
            "Higher is more outlying. Its unit is the detector's own: compare scores of one detector only.";
    static final String FLAG_RULE = "Yes if the score is above the threshold, %s.";
    static final String PROBABILITY_RULE =
            "How likely the row is an outlier, by how far its score is from the threshold: 0.5"
                    + " there, near 0 for ordinary rows. It is a reading of the score, not a measured rate.";
    static final String CONFIDENCE_RULE =
            "The chance that other training rows of the same kind would give the same flag. Below"
                    + " 0.95 a person had better look. It does not say that the flag is right.";
    static final String WHY_RULE =
            "The attributes that raise the score most, up to three, each with its share of all that raises"
                    + " it; then what is odd about their values. Usual is what nine of ten training rows have.";

    static final String SCORES = "The scores";
    static final String THRESHOLD = "threshold";
    static final String HISTOGRAM = "How many rows have which score";
    static final String HISTOGRAM_RULE =
            "Each bar counts the rows of a range of scores. Heights are by the logarithm, so that"
                    + " single rows can be seen.";
    static final String LOGARITHMIC = "Far values are drawn closer together, by their logarithm.";
    static final String INFINITE = "Not drawn: %s.";
    static final String NO_FINITE_SCORE = "No score is finite, so that there is nothing to draw.";
    static final String NUMBERS_OF_CHART = "The numbers of this chart";
    static final String FROM = "from";
    static final String TO = "to";
    static final String ROWS = "rows";
    static final String SORTED_CURVE = "The scores in order";
    static final String SORTED_CURVE_RULE =
            "From the most outlying row to the most ordinary one; ranks are by the logarithm. A"
                    + " steep fall at the left means that some rows stand out.";

    static final String SCATTER = "Where the rows are";
    static final String SCATTER_REASONS =
            "The two numeric attributes that are reasons most often, by the sum of their shares in the rows that the ranking shows.";
    static final String SCATTER_BOTH = "The two numeric attributes.";
    static final String SCATTER_COMPONENTS =
            "The first two principal components of the numeric attributes, each centered by its"
                    + " median and divided by its interquartile range; in brackets the share of the variance, and what counts most.";
    static final String SCATTER_SCORE = "The numeric attribute and the score.";
    static final String SCATTER_MARKS =
            "A diamond is a flagged row, a dot another one; the stronger its color, the higher its rank.";
    static final String SCATTER_SAMPLE =
            "%s of %s are shown: flagged ones, up to 500, and of the others every so many-th of the ranking.";
    static final String SCATTER_LACKING = "%s without a value of these, or without a score, are not.";

    static final String QUALITY = "How good the ranking is";
    static final String QUALITY_ROWS =
            "%s among %s with a label and a score. The detector's score is judged, not the" + " threshold.";
    static final String MEASURES = "Measures";
    static final String MEASURE = "measure";
    static final String VALUE = "value";
    static final String RULE = "rule";
    static final String ROC_AREA = "area under the ROC curve";
    static final String ROC_AREA_RULE =
            "The chance that an outlier has a higher score than another row, ties counting one half;"
                    + " 0.5 is guessing.";
    static final String AVERAGE_PRECISION = "average precision";
    static final String AVERAGE_PRECISION_RULE =
            "The area under the precision and recall curve: the mean, over the outliers, of the"
                    + " share of outliers among the rows down to it; guessing gives %s.";
    static final String PRECISION_AT = "precision at %s";
    static final String PRECISION_AT_RULE =
            "The share of outliers among the first %s rows, as many as there are outliers.";
    static final String FALSE_ALARMS = "share of the other rows above a score";
    static final String FOUND = "share of the outliers above it";
    static final String RIGHT = "share that are outliers";
    static final String ROC = "ROC curve";
    static final String ROC_ALTERNATIVE = "ROC curve; the measures are in the table above.";
    static final String ROC_RULE =
            "For every score: outliers above it against other rows above it. The broken line is guessing.";
    static final String PRECISION = "Precision and recall";
    static final String PRECISION_ALTERNATIVE = "Curve of precision and recall; the measures are in the table above.";
    static final String PRECISION_RULE =
            "For every score: which share of the rows above it are outliers, against the share of outliers found (recall). The"
                    + " broken line is guessing.";

    static final String TRAINING = "The training of the networks";
    static final String LOSS = "Loss: %s";
    static final String EPOCH = "epoch";
    static final String TYPICAL_LOSS = "typical loss";
    static final String LOSS_ALTERNATIVE = "Typical loss by epoch: from %s to %s in %s.";
    static final String LOSS_RULE =
            "The typical loss of a row in each pass over the data, as the mean over networks and mini-batches. In the last one"
                    + " %s of the rows were masked, since their loss was outstanding.";
    static final String SUSPECTS = "Suspects";
    static final String SUSPECTS_RULE =
            "Rows that the networks could not make fit the others: masked in at least half of the last"
                    + " epochs, or left out before training and still far off after it. How far off a row is at the end is told in robust standard"
                    + " deviations from the typical loss, as the mean over the networks.";
    static final String SUSPECTS_CAPTION = "%s of %s suspects, those that are furthest off first";
    static final String NO_SUSPECTS = "There are none.";
    static final String LAST_Z = "how far off";
    static final String NEVER_JUDGED = "never judged";
    static final String MASK_RATE = "times masked";
    static final String LEFT_OUT_BEFORE = "left out before training";

    static final String MEMBERS = "The members of the ensemble";
    static final String MEMBERS_RULE =
            "Each member scores the rows alone. Their scores are put on one scale, on which 0 is the median"
                    + " of the training rows and 1 their interquartile range.";
    static final String MEMBER = "member";
    static final String WEIGHT = "weight";
    static final String MORE_MEMBERS = "%s further members are not shown.";
    static final String AGREEMENT = "How far the members agree";
    static final String AGREEMENT_RULE =
            "Rank correlation (Spearman) of the members by their numbers, over %s: 1 if two order the rows alike, 0 if their orders"
                    + " have nothing to do with each other. The weight is the member's part in the score.";
    static final String CONTESTED = "Contested rows: their ranks by each member";
    static final String NO_CONTESTED = "There are none: all members have the same rows among their first %s.";
    static final String VOTES = "votes";
    static final String VOTES_OF = "%s of %s";
    static final String RANK_BY = "rank by %s";
    static final String DISAGREEMENT = "disagreement";
    static final String CONTESTED_RULE =
            "A member votes for its first %s. Contested are rows for which some members vote and others"
                    + " do not, those of the closest vote first, ten at most. The disagreement is the standard deviation of what the"
                    + " members say, by their weights.";

    private Texts() {}
}
