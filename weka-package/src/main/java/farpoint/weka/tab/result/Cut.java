package farpoint.weka.tab.result;

import farpoint.threshold.Flagging;
import farpoint.threshold.Threshold;
import java.util.Arrays;
import java.util.OptionalDouble;

/** The threshold of a run, which a person may move. */
public final class Cut {
    private final Changes changes = new Changes();
    private final Threshold trained;
    private final double[] scores;
    private final double[] sorted;
    private final double[] trainingScores;
    private final OptionalDouble theoretical;

    /** Explanations ask for it on other threads. */
    private volatile Threshold threshold;

    /**
     * The cut of a run.
     *
     * @param trained the threshold of the model
     * @param scores of all rows
     * @param trainingScores those of the rows that were trained on, which rules go by; the scores themselves for most runs
     * @param theoretical the cut-off that theory gives for the detector, if it has one
     */
    public Cut(Threshold trained, double[] scores, double[] trainingScores, OptionalDouble theoretical) {
        this.trained = trained;
        this.scores = scores;
        sorted = sorted(scores);
        // Rules sort what they go by, which takes no time where it is in order: a person drags the cut along.
        this.trainingScores = trainingScores == scores ? sorted : sorted(trainingScores);
        this.theoretical = theoretical;
        threshold = trained.forRows(scores);
    }

    private static double[] sorted(double[] scores) {
        double[] copy = scores.clone();
        Arrays.sort(copy);
        return copy;
    }

    /** Who is told when it moves. */
    public Changes changes() {
        return changes;
    }

    /** The threshold now. */
    public Threshold threshold() {
        return threshold;
    }

    /** Whether a row with this score is flagged. */
    public boolean flags(double score) {
        return threshold.flags(score);
    }

    /** How many rows are flagged. */
    public int flagged() {
        return above(threshold.value());
    }

    /** How many rows are. */
    public int rows() {
        return sorted.length;
    }

    /** How many rows have a higher score. */
    public int above(double value) {
        return sorted.length - firstAbove(value);
    }

    /** The place in the ascending scores of the first one above a value; their number if there is none. */
    private int firstAbove(double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** All scores, ascending; not to be changed. */
    public double[] ascending() {
        return sorted;
    }

    /**
     * Moves it past the rows of the next score, so that these are flagged too, or no more.
     *
     * @param up whether fewer rows are to be flagged
     */
    public void step(boolean up) {
        int first = firstAbove(threshold.value());
        if (up && first < sorted.length) {
            moveTo(sorted[first]);
        } else if (!up && first > 0) {
            double highest = sorted[first - 1];
            int below = firstAbove(Math.nextDown(highest));
            moveTo(below > 0 ? sorted[below - 1] : Math.nextDown(highest));
        }
    }

    /** Moves it to a score. */
    public void moveTo(double value) {
        take(Threshold.byHand(trainingScores, value));
    }

    /** Moves it back to where training has put it. */
    public void reset() {
        take(trained.forRows(scores));
    }

    /** Whether theory gives a cut-off for the detector. */
    public boolean hasTheory() {
        return theoretical.isPresent();
    }

    /**
     * Moves it to where a rule puts it.
     *
     * @throws farpoint.run.InvalidInputException if the rule cannot be used here
     */
    public void follow(Flagging rule) {
        take(by(rule));
    }

    /**
     * Where a rule puts it. With many rows that takes seconds for some rules, so not on the event thread.
     *
     * @throws farpoint.run.InvalidInputException if the rule cannot be used here
     */
    public Threshold by(Flagging rule) {
        return rule.threshold(trainingScores, theoretical, () -> trainingScores);
    }

    /** Moves it. */
    public void take(Threshold next) {
        if (!next.equals(threshold)) {
            threshold = next;
            changes.tell();
        }
    }
}
