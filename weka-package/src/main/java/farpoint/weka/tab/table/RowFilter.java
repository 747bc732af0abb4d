package farpoint.weka.tab.table;

import farpoint.threshold.Threshold;
import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.RunResult;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;

/** Which rows the ranking shows. */
enum RowFilter {
    ALL("All rows"),
    FLAGGED("Flagged rows"),
    UNDECIDED("Undecided rows"),
    MARKED("Marked rows");

    private final String words;

    RowFilter(String words) {
        this.words = words;
    }

    /**
     * Whether a place of the ranking is shown.
     *
     * @param cut the threshold
     * @param marks what is said of the rows
     */
    IntPredicate places(RunResult result, Threshold cut, Mark[] marks) {
        return switch (this) {
            case ALL -> place -> true;
            case FLAGGED -> {
                int flagged = first(result, score -> !cut.flags(score));
                yield place -> place < flagged;
            }
            case UNDECIDED -> undecided(result, cut);
            case MARKED -> place -> marks[result.rowAt(place)] != Mark.NONE;
        };
    }

    /** The chance of a flag grows with the score, so that the undecided rows are neighbors in the ranking. */
    private static IntPredicate undecided(RunResult result, Threshold cut) {
        if (!cut.hasConfidence()) {
            return place -> false;
        }
        int from = first(result, score -> chance(cut, score) < 0.5 || isUndecided(cut, score));
        int to = first(result, score -> chance(cut, score) < 0.5 && !isUndecided(cut, score));
        return place -> place >= from && place < to;
    }

    private static double chance(Threshold cut, double score) {
        double confidence = cut.confidence(score);
        return cut.flags(score) ? confidence : 1 - confidence;
    }

    private static boolean isUndecided(Threshold cut, double score) {
        return Threshold.isUndecided(cut.confidence(score));
    }

    /** The first place from which on the scores are so, as all below are. */
    private static int first(RunResult result, DoublePredicate low) {
        int from = 0;
        int to = result.scores().length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (low.test(result.score(result.rowAt(middle)))) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    @Override
    public String toString() {
        return words;
    }
}
