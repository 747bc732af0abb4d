package farpoint.weka.tab.act;

import farpoint.weka.tab.result.RunResult;
import farpoint.weka.tab.result.Why;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Why rows have their scores, of many rows, found on a worker. */
final class Reasons {
    /** As many as a person may look at; each takes some thousand scores for some detectors. */
    private static final int MOST_FLAGGED = 1000;

    /** As many as the command {@code score} explains. */
    private static final int FIRST = 100;

    /** An interrupt is seen after so many. */
    private static final int AT_ONCE = 50;

    private Reasons() {}

    /**
     * Of flagged rows, of very many the first ones.
     *
     * @throws InterruptedException if the calling thread was interrupted
     */
    static Map<Integer, Why> ofFlagged(Snapshot run) throws Exception {
        return of(run.result(), run.flagged(MOST_FLAGGED));
    }

    /**
     * Of rows that were explained before, and of the most outlying ones.
     *
     * @throws InterruptedException if the calling thread was interrupted
     */
    static Map<Integer, Why> ofFirst(Snapshot run) throws Exception {
        RunResult result = run.result();
        int[] rows = IntStream.range(0, run.rows())
                .filter(place -> place < FIRST || result.knownWhy(result.rowAt(place)) != null)
                .map(result::rowAt)
                .toArray();
        return of(result, rows);
    }

    private static Map<Integer, Why> of(RunResult result, int[] rows) throws Exception {
        Map<Integer, Why> all = new HashMap<>();
        for (int from = 0; from < rows.length; from += AT_ONCE) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            result.why(Arrays.copyOfRange(rows, from, Math.min(rows.length, from + AT_ONCE)))
                    .forEach(why -> all.put(why.row(), why));
        }
        return all;
    }
}
