package farpoint.explanation;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.state.State;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is kept of the training rows to explain others by.
 *
 * @param ordinary some rows that are no outliers
 * @param usual what the rows usually have
 */
public record Background(OrdinaryRows ordinary, UsualValues usual) {
    /**
     * Of training rows.
     *
     * @param scores their scores
     * @param aligned gives rows the attributes of training in their order
     */
    public static Background of(Table training, double[] scores, UnaryOperator<Table> aligned) {
        int[] choice = OrdinaryRows.choice(scores, training.columns());
        return new Background(
                new OrdinaryRows(aligned.apply(training.select(choice))), UsualValues.of(aligned.apply(training)));
    }

    /** Writes both. */
    public State written() {
        return new State().put("ordinary-rows", ordinary.written()).put("usual-values", usual.written());
    }

    /**
     * Reads what {@link #written} gave.
     *
     * @param attributes those of training
     */
    public static Background readFrom(State state, List<Attribute> attributes) {
        return new Background(
                OrdinaryRows.readFrom(state.child("ordinary-rows"), attributes),
                UsualValues.readFrom(state.children("usual-values"), attributes));
    }
}
