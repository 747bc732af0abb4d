package farpoint.files;

import farpoint.modelfile.ModelFile;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Model files on disk. */
public final class ModelFiles {
    private ModelFiles() {}

    /**
     * Writes a file. It is moved into place when it is complete, so that a failure leaves an earlier file alone.
     *
     * @throws InvalidInputException if there is no folder for it
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, ModelFile model) throws IOException {
        AtomicFile.write(file, out -> out.write(model.toBytes()));
    }

    /**
     * Reads a file.
     *
     * @throws InvalidInputException if it is no model file, is damaged, or needs a newer program
     * @throws IOException if it cannot be read
     */
    public static ModelFile read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new InvalidInputException("'%s' is a folder; a model file is needed.", file);
        }
        if (!Files.exists(file)) {
            throw new InvalidInputException("There is no model file '%s'.", file);
        }
        try {
            return ModelFile.fromBytes(Files.readAllBytes(file));
        } catch (AccessDeniedException e) {
            throw new InvalidInputException("%s", UserFiles.sentence(e));
        }
    }
}
