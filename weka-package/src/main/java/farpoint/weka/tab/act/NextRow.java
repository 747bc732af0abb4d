package farpoint.weka.tab.act;

import farpoint.threshold.Threshold;
import farpoint.weka.tab.result.Mark;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The row without a mark that is most worth one. Two rules take turns: the highest score, which finds outliers to learn from, and
 * the flag that is least sure (D. Lewis, W. Gale, 1994, "A Sequential Algorithm for Training Text Classifiers"), where a mark says
 * most. In trials with ScoreBoost either alone, and the disagreement of an ensemble's members, taught it less.
 */
final class NextRow {
    /** What it goes by, for a tooltip. */
    static final String RULE =
            "Selects the row without a mark that is most worth one: in turn the one with the highest score, and"
                    + " the one whose flag is least sure, of equally sure ones the one nearest to the cut.";

    private NextRow() {}

    /**
     * Finds it; with very many rows not on the event thread.
     *
     * @return its number; empty if all rows have marks
     */
    static OptionalInt of(Snapshot run) {
        long marked = Stream.of(run.marks()).filter(mark -> mark != Mark.NONE).count();
        return marked % 2 == 0 ? unmarked(run).findFirst() : leastSure(run);
    }

    /** The most outlying first. */
    private static IntStream unmarked(Snapshot run) {
        return IntStream.range(0, run.rows()).map(run.result()::rowAt).filter(row -> run.marks()[row] == Mark.NONE);
    }

    private static OptionalInt leastSure(Snapshot run) {
        Threshold threshold = run.threshold();
        double[] scores = run.result().scores();
        int best = -1;
        double least = 0;
        double nearest = 0;
        for (int row : unmarked(run).toArray()) {
            double sure = threshold.hasConfidence() ? threshold.confidence(scores[row]) : 0;
            double distance = Math.abs(scores[row] - threshold.value());
            if (best < 0 || sure < least || sure == least && distance < nearest) {
                best = row;
                least = sure;
                nearest = distance;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
