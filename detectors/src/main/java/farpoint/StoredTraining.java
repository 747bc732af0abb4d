package farpoint;

import farpoint.data.Preprocessing;
import farpoint.run.InvalidInputException;
import farpoint.state.State;

/**
 * An {@link IterativeTraining} without its rows, to go on with later.
 *
 * @param provenance where it comes from, with the parameters that it was begun with
 * @param preprocessing how the rows are prepared
 * @param fingerprint that of the prepared rows
 * @param fit what was learnt so far, as the detector writes it
 */
public record StoredTraining(Provenance provenance, Preprocessing preprocessing, long fingerprint, State fit) {
    private static final int HEXADECIMAL = 16;

    /** Writes all of it. */
    public void writeTo(State state) {
        provenance.writeTo(state);
        State preparation = new State();
        preprocessing.writeTo(preparation);
        state.put("preprocessing", preparation)
                .put("fingerprint", Long.toHexString(fingerprint))
                .put("fit", fit);
    }

    /**
     * Reads what {@link #writeTo} wrote. Whether what was learnt fits together is seen when the training goes on, since it
     * takes the rows.
     *
     * @throws InvalidInputException if something else does not
     */
    public static StoredTraining readFrom(State state) {
        return new StoredTraining(
                Provenance.readFrom(state),
                Preprocessing.readFrom(state.child("preprocessing")),
                fingerprint(state.text("fingerprint")),
                state.child("fit"));
    }

    private static long fingerprint(String text) {
        try {
            return Long.parseUnsignedLong(text, HEXADECIMAL);
        } catch (NumberFormatException e) {
            throw State.damaged("the rows' fingerprint is '%s'", text);
        }
    }
}
