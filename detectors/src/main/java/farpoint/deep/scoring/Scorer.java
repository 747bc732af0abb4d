package farpoint.deep.scoring;

import farpoint.network.FeedForward;
import farpoint.network.Pass;
import farpoint.state.State;
import java.util.Map;

/** A trained network and what turns its output into raw scores. Immutable. */
public interface Scorer {
    /** The network that rows are passed through. */
    FeedForward network();

    /**
     * Passes the rows of a batch through the network, once or more, and scores them.
     *
     * @param pass memory of the network whose input has been loaded; its contents are free to change
     * @param scores where the scores go; higher is more outlying
     * @param offset the first row's place in {@code scores}
     */
    void score(Pass pass, double[] scores, int offset);

    /** A number that no raw score is below. */
    default double lowerBound() {
        return 0;
    }

    /** What there is to tell about it in the model's summary, label to number or text; nothing after reading from a file. */
    default Map<String, Object> facts() {
        return Map.of();
    }

    /** Writes what this scorer needs besides its network. */
    default void writeTo(State state) {}
}
