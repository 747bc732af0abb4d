package farpoint.wekalauncher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import weka.core.CommandlineRunnable;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;

/** The model that a classifier is to load (-l): Weka's, or a Farpoint model file, which is turned into Weka's first. */
final class SavedModel implements AutoCloseable {
    private static final String OPTION = "l";
    private static final String CONVERTER = "weka.outlier.WekaModel";
    private static final byte[] FARPOINT = "FARPOINT".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SERIALIZED = {(byte) 0xac, (byte) 0xed};

    private Path temporary;

    /**
     * Checks the file.
     *
     * @return the attributes of the data that it was trained on, if it tells them
     * @throws UserError if it is no model
     */
    Optional<Instances> check(String[] options) {
        String path = Inputs.option(OPTION, options);
        DataFiles.checkPresent(path);
        if (path.isEmpty() || path.endsWith(".xml") || path.endsWith(".koml")) {
            return Optional.empty();
        }
        if (isFarpoint(path)) {
            if (Inputs.option("T", options).isEmpty()) {
                throw new UserError("The model file '" + path + "' scores test data, and no test file (-T) is given.");
            }
            return Optional.empty();
        }
        boolean gzip = path.endsWith(".gz");
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(Path.of(path)));
                InputStream in = new BufferedInputStream(gzip ? new GZIPInputStream(bytes) : bytes)) {
            if (!startsWith(in, SERIALIZED)) {
                throw noModel(path);
            }
            return header(in);
        } catch (IOException e) {
            throw noModel(path);
        }
    }

    private static UserError noModel(String path) {
        return new UserError(
                "The file '" + path + "' is no model that -l loads: neither a classifier that Weka has saved"
                        + " (-d) nor a model file of Farpoint (-save-model-file).");
    }

    private static Optional<Instances> header(InputStream in) {
        try (ObjectInputStream objects = SerializationHelper.getObjectInputStream(in)) {
            objects.readObject();
            return objects.readObject() instanceof Instances header ? Optional.of(header) : Optional.empty();
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            // There may be no header; whatever else is wrong, Weka tells when it loads the model.
            return Optional.empty();
        }
    }

    private static boolean isFarpoint(String path) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(path)))) {
            return startsWith(in, FARPOINT);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean startsWith(InputStream in, byte[] start) throws IOException {
        in.mark(start.length);
        byte[] first = in.readNBytes(start.length);
        in.reset();
        return Arrays.equals(first, start);
    }

    /** Replaces a Farpoint model file by one of Weka's for the test data. */
    void replace(String[] options) throws Exception {
        String path = Inputs.option(OPTION, options);
        if (path.isEmpty() || !isFarpoint(path)) {
            return;
        }
        temporary = Files.createTempFile("farpoint", ".model");
        CommandlineRunnable converter = (CommandlineRunnable) Schemes.byName(CONVERTER);
        String classIndex = Inputs.option("c", options);
        converter.run(converter, new String[] {
            "-model",
            path,
            "-i",
            Inputs.option("T", options),
            "-c",
            classIndex.isEmpty() ? "last" : classIndex,
            "-o",
            temporary.toString()
        });
        options[Utils.getOptionPos(OPTION, options) + 1] = temporary.toString();
    }

    @Override
    public void close() throws IOException {
        if (temporary != null) {
            Files.deleteIfExists(temporary);
        }
    }
}
