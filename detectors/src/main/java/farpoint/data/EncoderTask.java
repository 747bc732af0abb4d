package farpoint.data;

import farpoint.run.InvalidInputException;
import farpoint.state.State;
import farpoint.state.StateBytes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Learns how a column of a table that lies elsewhere is encoded. What it gives are the bytes of the encoder, or of the user's
 * mistake, so that of several mistakes that of the first column can be told.
 *
 * @param scaling of numeric columns
 */
record EncoderTask(Scaling scaling) implements ColumnTask<byte[]> {
    private static final String MISTAKE = "mistake";
    private static final String IS_LEFT_OUT = "is-left-out";

    @Override
    public byte[] of(int column, Attribute attribute, double[] values) {
        State state = new State();
        try {
            AttributeEncoder encoder = encoder(attribute, values);
            encoder.writeTo(state);
            state.put(IS_LEFT_OUT, encoder.isLeftOut() ? 1 : 0);
        } catch (InvalidInputException e) {
            state = new State().put(MISTAKE, e.getMessage());
        }
        return StateBytes.of(state);
    }

    private AttributeEncoder encoder(Attribute attribute, double[] values) {
        double[] present = attribute.isText()
                ? new double[0]
                : Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        Optional<LeftOut.Reason> reason = LeftOut.reason(attribute, present);
        return reason.isPresent()
                ? new Unused(reason.get())
                : EncoderFit.encoder(attribute, present, values.length, scaling);
    }

    /**
     * The encoders of all columns.
     *
     * @param learnt what this has given of each column
     * @throws InvalidInputException the mistake of the first column that has one
     */
    static AttributeEncoder[] read(List<byte[]> learnt, List<Attribute> attributes) {
        AttributeEncoder[] encoders = new AttributeEncoder[learnt.size()];
        for (int j = 0; j < encoders.length; j++) {
            State state = StateBytes.read(learnt.get(j));
            if (state.has(MISTAKE)) {
                throw new InvalidInputException("%s", state.text(MISTAKE));
            }
            encoders[j] = state.integer(IS_LEFT_OUT, 0, 1) == 1
                    ? Unused.readFrom(state)
                    : AttributeEncoder.readFrom(attributes.get(j), state);
        }
        return encoders;
    }
}
