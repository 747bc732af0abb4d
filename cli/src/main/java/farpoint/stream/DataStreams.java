package farpoint.stream;

import farpoint.files.AtomicFile;
import farpoint.files.UserFiles;
import farpoint.run.InvalidInputException;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Where a user's data comes from and where results go: files, or standard input and output. */
public final class DataStreams {
    /** Stands for standard input or output. */
    public static final String STANDARD = "-";

    private DataStreams() {}

    /** Reads data. */
    @FunctionalInterface
    interface Reading<T> {
        T from(InputStream bytes) throws IOException;
    }

    /** Writes results in bytes. */
    @FunctionalInterface
    public interface ByteWriting {
        /** Writes everything. */
        void to(OutputStream bytes) throws IOException;
    }

    /**
     * Reads data.
     *
     * @param in a file, or {@value #STANDARD} for standard input
     * @throws InvalidInputException if there is no such file, or its gzip is damaged or cut off
     */
    static <T> T read(String in, Reading<T> reading) throws IOException {
        try (InputStream bytes = open(in)) {
            return reading.from(bytes);
        } catch (ZipException e) {
            throw new InvalidInputException("The gzip data is damaged: %s.", e.getMessage());
        } catch (EOFException e) {
            throw new InvalidInputException("The gzip data is cut off: its end is missing.");
        }
    }

    private static InputStream open(String file) throws IOException {
        if (file.equals(STANDARD)) {
            return System.in;
        }
        Path path = UserFiles.path(file);
        if (!Files.exists(path)) {
            throw new InvalidInputException("There is no file '%s'.", file);
        }
        if (Files.isDirectory(path)) {
            throw new InvalidInputException("'%s' is a folder; a file is needed.", file);
        }
        try {
            // The stream of a path cannot say what is available in a pipe.
            return Files.isRegularFile(path) ? Files.newInputStream(path) : new FileInputStream(path.toFile());
        } catch (IOException e) {
            throw new InvalidInputException("%s", UserFiles.sentence(e));
        }
    }

    /**
     * Writes results; a file is moved into place when it is complete.
     *
     * @param out a file, or {@value #STANDARD} for standard output
     * @throws InvalidInputException if it cannot be written
     */
    public static void writeBytes(String out, ByteWriting writing) throws IOException {
        if (out.equals(STANDARD)) {
            OutputStream buffered = new BufferedOutputStream(System.out);
            writing.to(buffered);
            buffered.flush();
            requireTaken();
        } else {
            AtomicFile.write(UserFiles.path(out), writing::to);
        }
    }

    /**
     * Checks that standard output has taken what was written: a print stream keeps its failures to itself, and the scores of a
     * long stream would go nowhere.
     */
    static void requireTaken() {
        if (System.out.checkError()) {
            throw new InvalidInputException("Standard output takes no more: it was closed, or there is no room.");
        }
    }

    /**
     * Checks that no data is replaced by its results; where the system has a name for standard input, also that.
     *
     * @throws InvalidInputException if the two are one file
     */
    public static void requireOther(String in, String out) {
        if (!out.equals(STANDARD)) {
            UserFiles.requireOther(UserFiles.path(out), UserFiles.path(in.equals(STANDARD) ? "/dev/stdin" : in));
        }
    }
}
