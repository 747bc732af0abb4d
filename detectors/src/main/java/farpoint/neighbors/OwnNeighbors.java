package farpoint.neighbors;

import farpoint.data.DataMatrix;

/**
 * Training rows that are scored again, by a model that knows them: each then is its own nearest neighbour, while it was left
 * out of its neighbours in training. A model cannot know a row by its values, as a new row may equal a training row.
 */
public final class OwnNeighbors {
    /** What happens to them, for a model's summary. */
    public static final String NOTE =
            "Each is its own nearest neighbour then, at distance 0, which training left out: it"
                    + " gets another score than in training, mostly a lower one.";

    private final EqualRows training;

    /** Prepares training rows to be looked for. */
    public OwnNeighbors(DataMatrix training) {
        this.training = EqualRows.of(training);
    }

    /** The number of rows that equal a training row, value for value. */
    public int count(DataMatrix rows) {
        return training.occurrences(rows);
    }
}
