package farpoint.opencl;

import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The user's tuning table as it was found.
 *
 * @param path where it is
 * @param table what it says; empty if there is none that can be read
 * @param problem what is wrong with it, in one sentence; empty if nothing is
 */
record TuningFile(Path path, TuningTable table, String problem) {
    private static final String NAME = "opencl-devices.txt";
    private static final String OWN_FOLDER = "FARPOINT_CACHE";
    private static final String CACHE_FOLDER = "XDG_CACHE_HOME";
    private static final long LARGEST = 1 << 20;

    /** The table of the user who runs this program. */
    static TuningFile ofUser() {
        return at(path(System.getenv(), System.getProperty("user.home", "")));
    }

    /** Where a user's table is. */
    static Path path(Map<String, String> environment, String home) {
        String own = environment.getOrDefault(OWN_FOLDER, "");
        if (!own.isEmpty()) {
            return Path.of(own, NAME);
        }
        String cache = environment.getOrDefault(CACHE_FOLDER, "");
        return cache.isEmpty() ? Path.of(home, ".farpoint", NAME) : Path.of(cache, "farpoint", NAME);
    }

    /** Reads a table; what is wrong with it is no error, since nothing but time depends on it. */
    static TuningFile at(Path path) {
        if (!Files.exists(path)) {
            return new TuningFile(path, TuningTable.EMPTY, "");
        }
        try {
            if (!Files.isRegularFile(path) || Files.size(path) > LARGEST) {
                return broken(path, "it is no file of at most a megabyte");
            }
            return new TuningFile(path, TuningTable.parse(Files.readString(path, StandardCharsets.UTF_8)), "");
        } catch (InvalidInputException e) {
            return broken(path, e.getMessage());
        } catch (IOException e) {
            return broken(path, "it cannot be read");
        }
    }

    private static TuningFile broken(Path path, String reason) {
        return new TuningFile(
                path,
                TuningTable.EMPTY,
                "The measurements of OpenCL devices in '" + path + "' are not used: " + reason
                        + ". The command devices --tune makes them anew.");
    }
}
