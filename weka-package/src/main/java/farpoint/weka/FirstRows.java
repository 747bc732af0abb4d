package farpoint.weka;

import farpoint.Explanations;
import farpoint.TrainedDetector;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.stats.Ranking;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The most outlying of the rows that a model has learnt from, to be explained when somebody asks.
 *
 * @param numbers their numbers among these rows, from 1
 * @param scores their scores
 * @param rows the rows
 */
record FirstRows(int[] numbers, double[] scores, Table rows) {
    private static final int MOST = 10;

    /** Of all rows of a table. */
    static FirstRows of(Table table, double[] scores) {
        int[] first = Arrays.copyOf(Ranking.order(scores), Math.min(MOST, scores.length));
        return new FirstRows(
                Arrays.stream(first).map(row -> row + 1).toArray(),
                Arrays.stream(first).mapToDouble(row -> scores[row]).toArray(),
                table.select(first));
    }

    /** Why they have their scores, one sentence a row. */
    List<String> why(TrainedDetector detector) {
        int[] all = IntStream.range(0, numbers.length).toArray();
        return Explanations.of(detector, rows, all, true, ComputeContext.withDefaults())
                .sentences();
    }
}
