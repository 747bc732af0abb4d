package farpoint.explanation;

import farpoint.data.Attribute;
import farpoint.data.BlockedTable;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is kept of the training rows to explain others by.
 *
 * @param ordinary some rows that are no outliers
 * @param usual what the rows usually have
 * @param first the most outlying ones
 */
public record Background(OrdinaryRows ordinary, UsualValues usual, FirstRows first) {
    /**
     * Of training rows.
     *
     * @param scores their scores
     * @param aligned gives rows the attributes of training in their order
     */
    public static Background of(Table training, double[] scores, UnaryOperator<Table> aligned, ComputeContext context) {
        int[] choice = OrdinaryRows.choice(scores, training.columns());
        return new Background(
                new OrdinaryRows(aligned.apply(training.select(choice))),
                UsualValues.of(aligned.apply(training), context),
                FirstRows.of(training::select, scores, aligned));
    }

    /**
     * Of training rows that lie elsewhere.
     *
     * @param scores their scores
     * @param attributes those of training, in the order of the table's columns
     * @param aligned gives rows the attributes of training in their order
     */
    public static Background of(
            BlockedTable training, double[] scores, List<Attribute> attributes, UnaryOperator<Table> aligned) {
        int[] choice = OrdinaryRows.choice(scores, attributes.size());
        return new Background(
                new OrdinaryRows(aligned.apply(training.select(choice))),
                UsualValues.of(training, attributes),
                FirstRows.of(training::select, scores, aligned));
    }

    /** Writes all of it. */
    public State written() {
        return new State()
                .put("ordinary-rows", ordinary.written())
                .put("usual-values", usual.written())
                .put("first-rows", first.written());
    }

    /**
     * Reads what {@link #written} gave.
     *
     * @param attributes those of training
     */
    public static Background readFrom(State state, List<Attribute> attributes) {
        return new Background(
                OrdinaryRows.readFrom(state.child("ordinary-rows"), attributes),
                UsualValues.readFrom(state.children("usual-values"), attributes),
                FirstRows.readFrom(state.child("first-rows"), attributes));
    }
}
