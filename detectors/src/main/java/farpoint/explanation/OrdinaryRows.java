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

    private static final String VALUES = "values";

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

    /** Writes the values. */
    public State written() {
        double[] values = IntStream.range(0, table.columns())
                .mapToObj(table::column)
                .flatMapToDouble(Arrays::stream)
                .toArray();
        return new State().put("rows", table.rows()).put(VALUES, values);
    }

    /**
     * Reads what {@link #written} gave.
     *
     * @param attributes those of training
     */
    public static OrdinaryRows readFrom(State state, List<Attribute> attributes) {
        int rows = state.integer("rows", 1, MOST);
        double[] values = state.anyNumbers(VALUES, (long) rows * attributes.size());
        Table.Builder table = Table.builder(rows);
        for (int j = 0; j < attributes.size(); j++) {
            table.add(attributes.get(j), Arrays.copyOfRange(values, j * rows, (j + 1) * rows));
        }
        return new OrdinaryRows(table.build());
    }
}
