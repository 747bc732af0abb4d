package farpoint.files;

import farpoint.run.InvalidInputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes to a temporary file in the same folder and moves it into place: a failed run leaves an earlier file alone. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Checks that a file can be written, so that the result of a long run is not lost.
     *
     * @throws InvalidInputException if it cannot
     */
    public static void requireWritable(Path file) {
        Path target = target(file);
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InvalidInputException("There is no folder for the file '%s'.", file);
        }
        if (Files.isDirectory(target)) {
            throw new InvalidInputException("The file '%s' cannot be written: it is a folder.", file);
        }
        boolean replaced = !isDevice(target);
        if (Files.exists(target) && !Files.isWritable(target) || replaced && !Files.isWritable(folder)) {
            throw new InvalidInputException("The file '%s' cannot be written: there is no permission.", file);
        }
    }

    /**
     * Writes a file, replacing an earlier one only when everything has been written. Where the path is a link, it stays
     * one. What is no file, such as a pipe or a terminal, is written to as it is.
     *
     * @throws InvalidInputException if it cannot be written; the temporary file is gone then
     * @throws IOException from the content
     */
    public static void write(Path file, Content content) throws IOException {
        requireWritable(file);
        Path target = target(file);
        if (isDevice(target)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target, StandardOpenOption.WRITE))) {
                content.writeTo(out);
            }
            return;
        }
        Path temporary = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (OutputStream out = new BufferedOutputStream(open(temporary, file))) {
                content.writeTo(out);
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static OutputStream open(Path temporary, Path file) throws IOException {
        try {
            return Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            throw new InvalidInputException(
                    "The file '%s' cannot be written: %s.", file, e.getReason() == null ? "no access" : e.getReason());
        }
    }

    /** The file itself where the path is a link to it. */
    private static Path target(Path file) {
        Path absolute = file.toAbsolutePath();
        try {
            return Files.isSymbolicLink(absolute) && Files.isRegularFile(absolute) ? absolute.toRealPath() : absolute;
        } catch (IOException e) {
            return absolute;
        }
    }

    private static boolean isDevice(Path target) {
        return Files.exists(target) && !Files.isRegularFile(target);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
