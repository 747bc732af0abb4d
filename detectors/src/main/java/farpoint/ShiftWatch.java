package farpoint;

import farpoint.audit.change.RowShift;
import farpoint.data.Table;
import farpoint.threshold.ScoreShift;
import farpoint.threshold.Threshold;
import java.util.Optional;

/**
 * Whether rows that a detector scores come from elsewhere than those that it has learnt from, by their values and by their scores;
 * all hosts say the same. Rows come in batches of a stream without end.
 */
public final class ShiftWatch {
    private final Optional<RowShift> values;
    private final Optional<ScoreShift> scores;

    /**
     * Nothing seen yet. Of a model file of an early version, which kept nothing to compare with, nothing will be told.
     *
     * @param threshold the detector's
     */
    public ShiftWatch(TrainedDetector detector, Threshold threshold) {
        values = detector.sample().map(kept -> new RowShift(kept, detector.preprocessing()::aligned));
        scores = threshold.shift();
    }

    /** The warning for rows that come at once. */
    public static Optional<String> warning(TrainedDetector detector, Threshold threshold, Table rows, double[] scores) {
        ShiftWatch watch = new ShiftWatch(detector, threshold);
        watch.add(rows, scores);
        return watch.warning();
    }

    /**
     * Looks at further rows.
     *
     * @param rows a table that the detector takes
     * @param rowScores one a row
     */
    public void add(Table rows, double[] rowScores) {
        values.ifPresent(shift -> shift.add(rows));
        scores.ifPresent(shift -> shift.add(rowScores));
    }

    /** What the user should know of all rows so far, in one sentence; which values differ says more than that scores do. */
    public Optional<String> warning() {
        Optional<String> ofScores = scores.flatMap(ScoreShift::warning);
        return values.flatMap(RowShift::warning)
                .map(text -> text
                        + ofScores.map(also -> scores.get().areHigher()
                                        ? "; their scores are higher"
                                        : "; their scores are lower")
                                .orElse("")
                        + ".")
                .or(() -> ofScores);
    }
}
