package farpoint.study;

import farpoint.files.AtomicFile;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder of a study: its settings, and a line for each run that has ended, so that a study that was stopped goes on where it
 * was. One program at a time can have it open.
 */
public final class StudyFolder implements AutoCloseable {
    private static final String RESULTS = "results.csv";
    private static final String LOCK = ".lock";

    private final Path folder;
    private final FileChannel lockFile;
    private final FileChannel results;
    private final List<Outcome> earlier;

    private StudyFolder(Path folder, FileChannel lockFile) throws IOException {
        this.folder = folder;
        this.lockFile = lockFile;
        this.results = FileChannel.open(
                folder.resolve(RESULTS), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        this.earlier = readWholeLines();
    }

    /**
     * Opens a folder, which is made if there is none.
     *
     * @param settings all that results depend on, by name; kept in a new folder
     * @throws InvalidInputException if it belongs to a study with other settings or to something else, another program has it
     *     open, or it cannot be written
     */
    public static StudyFolder open(Path folder, Map<String, String> settings) throws IOException {
        make(folder);
        KeptSettings kept = new KeptSettings(folder);
        // Twice: nothing is left in a folder of something else, and another study may have begun before the lock is
        // there.
        requireOwn(folder, kept);
        FileChannel lockFile = lock(folder);
        try {
            requireOwn(folder, kept);
            kept.require(settings);
            return new StudyFolder(folder, lockFile);
        } catch (IOException | RuntimeException e) {
            lockFile.close();
            throw e;
        }
    }

    private static void make(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new InvalidInputException("'%s' is a file, and a study needs a folder.", folder);
        }
    }

    /** A folder of a study, or one that holds nothing but what a start that was cut short has left. */
    private static void requireOwn(Path folder, KeptSettings kept) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            if (!files.allMatch(file -> file.getFileName().toString().startsWith(".")) && !kept.exist()) {
                throw new InvalidInputException(
                        "The folder '%s' has files in it, and they are those of no study; name another one.", folder);
            }
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new InvalidInputException(
                    "Another study is at work in the folder '%s'; wait for its end, or name another folder.", folder);
        }
        return channel;
    }

    /** Drops a last line that was cut off. */
    private List<Outcome> readWholeLines() throws IOException {
        Path file = folder.resolve(RESULTS);
        byte[] bytes = Files.readAllBytes(file);
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        results.truncate(whole);
        results.position(whole);
        if (whole == 0) {
            write(ResultLines.HEADER);
            return List.of();
        }
        return ResultLines.parse(new String(bytes, 0, whole, StandardCharsets.UTF_8), file);
    }

    /** The runs that had ended when the folder was opened. */
    public List<Outcome> earlier() {
        return earlier;
    }

    /** Keeps how a run has ended. */
    public synchronized void add(Outcome outcome) throws IOException {
        write(ResultLines.of(outcome));
    }

    private void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            results.write(bytes);
        }
    }

    /** Writes a file of text into the folder, moved into place when it is whole. */
    public void write(String name, String text) throws IOException {
        AtomicFile.write(file(name), out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(text);
            writer.flush();
        });
    }

    /** A file of the folder. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        results.close();
        lockFile.close();
    }
}
