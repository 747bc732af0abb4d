package farpoint.wekalauncher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Output files that appear when the run has succeeded; a failed run leaves an earlier file as it was. */
final class Output implements AutoCloseable {
    private record Pending(Path temporary, Path target) {}

    private final List<Pending> files = new ArrayList<>();

    /** Replaces the value of an option that names an output file by a temporary file in the same directory. */
    void redirect(String option, String[] options) {
        for (int i = 0; i + 1 < options.length; i++) {
            if (options[i].equals(option) && !options[i + 1].isEmpty()) {
                Path target = Path.of(options[i + 1]).toAbsolutePath();
                if (!Files.isDirectory(target.getParent())) {
                    throw new UserError("There is no directory for the output file '" + options[i + 1] + "'.");
                }
                String name = "." + target.getFileName() + "."
                        + ProcessHandle.current().pid() + ".tmp";
                Path temporary = target.resolveSibling(name);
                files.add(new Pending(temporary, target));
                options[i + 1] = temporary.toString();
                return;
            }
        }
    }

    /** Moves the files into place. */
    void commit() throws IOException {
        for (Pending file : files) {
            Files.move(file.temporary(), file.target(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        for (Pending file : files) {
            Files.deleteIfExists(file.temporary());
        }
    }
}
