package farpoint.modelfile;

import farpoint.StoredTraining;
import farpoint.run.InvalidInputException;
import farpoint.state.State;

/**
 * A training that can go on, in the form of a model file.
 *
 * @param training what was learnt so far
 */
public record TrainingFile(StoredTraining training) {
    /** What stands in the place of a model. */
    static final String TRAINING = "training";

    /** The file's bytes. */
    public byte[] toBytes() {
        State state = new State();
        training.writeTo(state);
        return Container.encode(new State().put(TRAINING, state));
    }

    /**
     * Reads a file's bytes.
     *
     * @throws InvalidInputException if they are no training, are damaged, or need a newer program
     */
    public static TrainingFile fromBytes(byte[] bytes) {
        State state = Container.decode(bytes);
        if (!state.has(TRAINING)) {
            throw new InvalidInputException("This model file holds no training that could go on.");
        }
        return new TrainingFile(StoredTraining.readFrom(state.child(TRAINING)));
    }
}
