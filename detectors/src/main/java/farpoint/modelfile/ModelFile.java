package farpoint.modelfile;

import farpoint.InvalidInputException;
import farpoint.TrainedDetector;
import farpoint.files.AtomicFile;
import farpoint.threshold.Threshold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
     * Writes the file: to a temporary file first, which is then moved into place, so that a failure leaves an earlier file
     * alone.
     */
    public void write(Path file) throws IOException {
        AtomicFile.write(file, out -> out.write(toBytes()));
    }

    /**
     * Reads a file.
     *
     * @throws InvalidInputException if it is no model file, is damaged, or needs a newer program
     */
    public static ModelFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException("There is no model file '%s'.", file);
        }
        return fromBytes(Files.readAllBytes(file));
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
        State threshold = state.child("threshold");
        double scale = threshold.number("scale");
        if (!(scale > 0)) {
            throw State.damaged("the threshold's scale is %s", scale);
        }
        return new ModelFile(TrainedDetector.readFrom(state), new Threshold(threshold.number("value"), scale));
    }
}
