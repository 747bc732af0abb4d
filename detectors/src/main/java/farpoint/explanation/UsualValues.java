package farpoint.explanation;

import farpoint.data.Attribute;
import farpoint.data.BlockedTable;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.run.Progress;
import farpoint.state.State;
import farpoint.state.StateBytes;
import farpoint.stats.Quantiles;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What training rows usually have: of a numeric attribute the range from the 5 % to the 95 % quantile, of a nominal one how often
 * each category occurs.
 *
 * @param attributes one an attribute, in the order of training
 */
public record UsualValues(List<Usual> attributes) {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /** Learns from the training rows, with the attributes of training in their order. */
    public static UsualValues of(Table training, ComputeContext context) {
        Usual[] usual = new Usual[training.columns()];
        context.withProgress(Progress.NONE)
                .forEachChunk(
                        "Usual values",
                        usual.length,
                        1,
                        (j, from, to) -> usual[j] = usual(training.attribute(j), training.column(j)));
        return new UsualValues(List.of(usual));
    }

    /** Learns from training rows that lie elsewhere; {@code attributes} are those of training, in the order of the table's columns. */
    public static UsualValues of(BlockedTable training, List<Attribute> attributes) {
        int[] text = IntStream.range(0, attributes.size())
                .filter(j -> attributes.get(j).isText())
                .toArray();
        return readFrom(
                training.columns(new UsualTask(text)).stream()
                        .map(StateBytes::read)
                        .toList(),
                attributes);
    }

    static Usual usual(Attribute attribute, double[] values) {
        double[] present = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        if (attribute.isNominal()) {
            int[] counts = new int[attribute.categories().size()];
            Arrays.stream(present).forEach(v -> counts[(int) v]++);
            return new UsualCategories(counts);
        }
        return present.length == 0
                ? new UsualCategories(new int[0])
                : new UsualRange(Quantiles.quantile(present, LOW), Quantiles.quantile(present, HIGH));
    }

    /** Writes them. */
    public List<State> written() {
        return attributes.stream().map(Usual::written).toList();
    }

    /**
     * Reads what {@link #written} gave.
     *
     * @param trained the attributes of training
     */
    public static UsualValues readFrom(List<State> states, List<Attribute> trained) {
        if (states.size() != trained.size()) {
            throw State.damaged("%d attributes have usual values, of %d", states.size(), trained.size());
        }
        return new UsualValues(states.stream().map(Usual::readFrom).toList());
    }

    /** Of one attribute. */
    sealed interface Usual permits UsualRange, UsualCategories {
        /**
         * What is odd about a value, such as "quantity 400 is high (usually 1 to 12)".
         *
         * @param attribute its attribute, with the categories of training first
         * @param value the value, NaN where it is missing
         */
        String phrase(Attribute attribute, double value);

        /**
         * A value in short, such as "400" or "'north'".
         *
         * @param attribute its attribute, with the categories of training first
         */
        String text(Attribute attribute, double value);

        /** The unit in which changes of a number are measured, positive. */
        double width();

        State written();

        static Usual readFrom(State state) {
            return state.has("low")
                    ? new UsualRange(state.number("low"), state.number("high"))
                    : new UsualCategories(state.integers("counts", 0, Integer.MAX_VALUE));
        }
    }
}
