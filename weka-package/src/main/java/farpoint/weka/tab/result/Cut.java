package farpoint.weka.tab.result;

import farpoint.threshold.Flagging;
import farpoint.threshold.HandSetCuts;
import farpoint.threshold.Threshold;
import java.util.OptionalDouble;

/** The threshold of a run, which a person may move. */
public final class Cut {
    private final Changes changes = new Changes();
    private final Threshold trained;
    private final double[] scores;
    private final double[] trainingScores;
    private final OptionalDouble theoretical;
    private final HandSetCuts byHand;
    private final HandSetCuts all;

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
        this.trainingScores = trainingScores;
        this.theoretical = theoretical;
        threshold = trained.forRows(scores);
        byHand = new HandSetCuts(trainingScores);
        all = scores == trainingScores ? byHand : new HandSetCuts(scores);
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
        return all.above(threshold.value());
    }

    /** How many rows have a higher score. */
    public int above(double value) {
        return all.above(value);
    }

    /** Moves it to a score; quick, however many rows there are. */
    public void moveTo(double value) {
        set(byHand.at(value));
    }

    /**
     * Moves it past the rows of the next score.
     *
     * @param up whether these are to be flagged no more; else they are flagged too
     */
    public void step(boolean up) {
        all.next(threshold.value(), up).ifPresent(this::moveTo);
    }

    /** Moves it back to where training has put it. */
    public void reset() {
        set(trained.forRows(scores));
    }

    /** Whether theory gives a cut-off for the detector. */
    public boolean hasTheory() {
        return theoretical.isPresent();
    }

    /** Moves it to where a rule puts it; see {@link #by} for many rows. */
    public void follow(Flagging rule) {
        set(by(rule));
    }

    /**
     * Where a rule puts it, for {@link #set}. Takes seconds for a million rows, on any thread.
     *
     * @throws farpoint.run.InvalidInputException if the rule cannot be used here
     */
    public Threshold by(Flagging rule) {
        return rule.threshold(trainingScores, theoretical, () -> trainingScores);
    }

    /** Moves it. */
    public void set(Threshold next) {
        if (!next.equals(threshold)) {
            threshold = next;
            changes.tell();
        }
    }
}
