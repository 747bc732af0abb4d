package farpoint.weka.tab.act;

import farpoint.threshold.Threshold;
import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.RunResult;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A run as a person sees it at a moment, so that a worker can go by it while the person goes on.
 *
 * @param result the run
 * @param threshold its cut then
 * @param marks what was said of each row
 */
record Snapshot(RunResult result, Threshold threshold, Mark[] marks) {
    /** A run now; on the event thread. */
    static Snapshot of(RunResult result) {
        return new Snapshot(result, result.cut().threshold(), result.marks().all());
    }

    /** The number of rows. */
    int rows() {
        return marks.length;
    }

    /** Whether a row is above the cut. */
    boolean flags(int row) {
        return threshold.flags(result.score(row));
    }

    /** How many rows have a mark. */
    int count(Mark mark) {
        return (int) Stream.of(marks).filter(m -> m == mark).count();
    }

    /** The most outlying rows that are above the cut. */
    int[] flagged(int most) {
        return IntStream.range(0, Math.min(most, rows()))
                .map(result::rowAt)
                .takeWhile(this::flags)
                .toArray();
    }
}
