package farpoint.explanation;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.state.State;
import farpoint.stats.Ranking;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The most outlying of the rows that a detector has learnt from.
 *
 * @param numbers their numbers among these rows, from 1
 * @param scores their scores in training
 * @param rows the rows, with the attributes of training in their order
 */
public record FirstRows(int[] numbers, double[] scores, Table rows) {
    private static final int MOST = 10;

    static FirstRows of(Function<int[], Table> training, double[] scores, UnaryOperator<Table> aligned) {
        int[] first = Arrays.copyOf(Ranking.order(scores), Math.min(MOST, scores.length));
        return new FirstRows(
                Arrays.stream(first).map(row -> row + 1).toArray(),
                Arrays.stream(first).mapToDouble(row -> scores[row]).toArray(),
                aligned.apply(training.apply(first)));
    }

    State written() {
        return TableState.written(rows).put("numbers", numbers).put("scores", scores);
    }

    static FirstRows readFrom(State state, List<Attribute> attributes) {
        Table rows = TableState.readFrom(state, attributes, MOST);
        return new FirstRows(
                state.integers("numbers", 1, Integer.MAX_VALUE, rows.rows()),
                state.numbers("scores", rows.rows()),
                rows);
    }
}
