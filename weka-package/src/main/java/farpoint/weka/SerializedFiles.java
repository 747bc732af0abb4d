package farpoint.weka;

import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Files of Java's serialised objects, which Weka writes. */
final class SerializedFiles {
    /** What a file of serialised objects starts with. */
    private static final byte[] SERIALIZED = {(byte) 0xac, (byte) 0xed};

    private SerializedFiles() {}

    /** Weka's own way to save a classifier is at hand, and its file is often taken for a model file. */
    static void refuse(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(SERIALIZED.length);
            if (Arrays.equals(start, SERIALIZED)) {
                throw new InvalidInputException(
                        "'%s' is a classifier that Weka has saved (-d), not a model file (-save-model-file): give it to the"
                                + " same classifier with -l.",
                        file);
            }
        }
    }
}
