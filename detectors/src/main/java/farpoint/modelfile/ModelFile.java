package farpoint.modelfile;

import farpoint.RunParameters;
import farpoint.TrainedDetector;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import farpoint.state.State;
import farpoint.threshold.Flagging;
import farpoint.threshold.Threshold;

/**
 * A fitted detector and the threshold of its training rows, as a file holds them.
 *
 * @param detector the fitted detector
 * @param threshold the cut-off for flags and probabilities
 */
public record ModelFile(TrainedDetector detector, Threshold threshold) {
    /** The customary extension of model files, with its dot. */
    public static final String EXTENSION = ".farpoint";

    /**
     * A fitted detector with the threshold that the default parameters give.
     *
     * @param detector the fitted detector
     * @param trainingScores its scores of the training rows
     */
    public static ModelFile withDefaultThreshold(TrainedDetector detector, double[] trainingScores) {
        Flagging flagging = RunParameters.flagging(ParameterValues.defaultsOf(RunParameters.FLAGGING));
        return new ModelFile(detector, flagging.threshold(trainingScores));
    }

    /** The file's bytes. */
    public byte[] toBytes() {
        State state = new State();
        detector.writeTo(state);
        state.put("threshold", threshold.toState());
        return Container.encode(state);
    }

    /**
     * Reads a file's bytes.
     *
     * @throws InvalidInputException if they are no model file, are damaged, or need a newer program
     */
    public static ModelFile fromBytes(byte[] bytes) {
        State state = Container.decode(bytes);
        if (state.has(TrainingFile.TRAINING)) {
            throw new InvalidInputException("This model file holds a training that can go on, and no model.");
        }
        return new ModelFile(TrainedDetector.readFrom(state), Threshold.of(state.child("threshold")));
    }
}
