package farpoint.wekalauncher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import weka.core.Utils;

/** Output files that appear when the run has succeeded; a failed run leaves an earlier file as it was. */
final class Output implements AutoCloseable {
    private record Pending(Path temporary, Path target) {}

    private final List<Pending> files = new ArrayList<>();

    /**
     * Replaces the value of an option that names an output file by a temporary file in the same directory. Where the option
     * names a link to a file, it stays one. What is no file, such as /dev/null or a pipe, is written to as it is.
     */
    void redirect(String option, String[] options) {
        int value = Utils.getOptionPos(option, options) + 1;
        if (value < 1 || value >= options.length || options[value].isEmpty()) {
            return;
        }
        Path target = target(Path.of(options[value]).toAbsolutePath());
        if (!Files.isDirectory(target.getParent())) {
            throw new UserError("There is no directory for the output file '" + options[value] + "'.");
        }
        if (Files.isDirectory(target)) {
            throw new UserError("The output file '" + options[value] + "' is a directory.");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return;
        }
        // Weka sees from the ending how to write, so it stays.
        Path temporary = temporary(target);
        files.add(new Pending(temporary, target));
        options[value] = temporary.toString();
    }

    private static Path target(Path named) {
        try {
            return Files.isSymbolicLink(named) && Files.isRegularFile(named) ? named.toRealPath() : named;
        } catch (IOException e) {
            return named;
        }
    }

    private static Path temporary(Path target) {
        return target.resolveSibling(".tmp-" + ProcessHandle.current().pid() + "-" + target.getFileName());
    }

    /** Gives the files, which hold ARFF, the format that their endings say. */
    void format() throws IOException {
        for (Pending file : files) {
            DataFormat.apply(file.temporary());
        }
    }

    /** Moves the files into place. */
    void commit() throws IOException {
        for (Pending file : files) {
            if (Files.exists(file.temporary())) {
                Files.move(file.temporary(), file.target(), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Pending file : files) {
            Files.deleteIfExists(file.temporary());
        }
    }
}
