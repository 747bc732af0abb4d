package farpoint.explanation;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.state.State;
import farpoint.stats.Ranking;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some training rows that are no outliers, whose values stand in for those of a row that is to be explained.
 *
 * @param table the rows, with the attributes of training in their order
 */
public record OrdinaryRows(Table table) {
    /** At most so many rows, as each of them must be scored with the values of each row that is explained. */
    private static final int MOST = 50;

    /** Rows of wide tables take more time and room. */
    private static final int MOST_OF_WIDE = 10;

    private static final int WIDE = 100;

    /** The most outlying quarter of the training rows does not count as ordinary. */
    private static final double ORDINARY = 0.75;

    /**
     * The numbers of the training rows to take: evenly spaced in the order of their scores, the most outlying quarter left
     * out, without a random choice.
     *
     * @param scores one a row
     * @param attributes the number of attributes
     */
    public static int[] choice(double[] scores, int attributes) {
        int[] order = Ranking.order(Arrays.stream(scores).map(s -> -s).toArray());
        int ordinary = Math.max(1, (int) Math.round(ORDINARY * order.length));
        int count = Math.min(ordinary, attributes > WIDE ? MOST_OF_WIDE : MOST);
        return IntStream.range(0, count)
                .map(i -> order[(int) ((2L * i + 1) * ordinary / (2L * count))])
                .toArray();
    }

    State written() {
        return TableState.written(table);
    }

    static OrdinaryRows readFrom(State state, List<Attribute> attributes) {
        return new OrdinaryRows(TableState.readFrom(state, attributes, MOST));
    }
}
