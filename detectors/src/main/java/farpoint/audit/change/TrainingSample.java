package farpoint.audit.change;

import farpoint.data.Attribute;
import farpoint.data.BlockedTable;
import farpoint.data.Table;
import farpoint.explanation.TableState;
import farpoint.state.State;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Some of the rows that a detector has learnt from, drawn whatever their scores, which others are compared with.
 *
 * @param rows the rows as the table has them, with the attributes of training in their order, without classes
 */
public record TrainingSample(Table rows) {
    private static final int MOST_ROWS = 200;

    /** Of wide tables fewer rows are kept. */
    private static final int MOST_VALUES = 50_000;

    /** Fewer rows say nothing. */
    static final int LEAST_ROWS = 20;

    /**
     * Draws rows; which ones depends on their number only. Empty if there are too few rows, or too many attributes.
     *
     * @param aligned gives rows the attributes of training in their order
     */
    public static Optional<TrainingSample> of(Table training, UnaryOperator<Table> aligned) {
        return of(training.rows(), training.columns(), training::select, aligned);
    }

    /** The same of rows that lie elsewhere. */
    public static Optional<TrainingSample> of(BlockedTable training, UnaryOperator<Table> aligned) {
        return of(training.rows(), training.attributes().size(), training::select, aligned);
    }

    private static Optional<TrainingSample> of(
            int rows, int columns, Function<int[], Table> training, UnaryOperator<Table> aligned) {
        int count = Math.min(rows, Math.min(MOST_ROWS, MOST_VALUES / Math.max(1, columns)));
        if (count < LEAST_ROWS) {
            return Optional.empty();
        }
        int[] drawn = IntStream.range(0, rows).toArray();
        RandomStream.of(0, "sample of the training rows", 0).shuffle(drawn, count);
        return Optional.of(
                new TrainingSample(withoutClasses(aligned.apply(training.apply(Arrays.copyOf(drawn, count))))));
    }

    private static Table withoutClasses(Table table) {
        Table.Builder builder = Table.builder(table.rows());
        for (int j = 0; j < table.columns(); j++) {
            builder.add(table.attribute(j), table.column(j));
        }
        return builder.build();
    }

    /** Writes the rows. */
    public State written() {
        return TableState.written(rows);
    }

    /**
     * Reads what {@link #written} gave.
     *
     * @param attributes those of training
     * @throws farpoint.run.InvalidInputException if it does not fit together
     */
    public static TrainingSample readFrom(State state, List<Attribute> attributes) {
        return new TrainingSample(TableState.readFrom(state, attributes, MOST_ROWS));
    }
}
