package farpoint.modelfile;

import farpoint.RunParameters;
import farpoint.TrainedDetector;
import farpoint.run.InvalidInputException;
import farpoint.state.State;
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
        Threshold threshold = RunParameters.THRESHOLD
                .defaultValue()
                .threshold(detector.model(), trainingScores, RunParameters.CONTAMINATION.defaultValue());
        return new ModelFile(detector, threshold);
    }

    /** The file's bytes. */
    public byte[] toBytes() {
        State state = new State();
        detector.writeTo(state);
        state.put("threshold", new State().put("value", threshold.value()).put("scale", threshold.scale()));
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
        State threshold = state.child("threshold");
        double scale = threshold.number("scale");
        if (!(scale > 0)) {
            throw State.damaged("the threshold's scale is %s", scale);
        }
        return new ModelFile(TrainedDetector.readFrom(state), new Threshold(threshold.number("value"), scale));
    }
}
