package farpoint.study;

import farpoint.files.AtomicFile;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The settings that a study's folder keeps, so that no results of others come among its own. */
final class KeptSettings {
    private static final String NAME = "study.properties";
    private static final String NONE = "nothing";

    /** More of them add runs and change none. */
    private static final String SEEDS = "seeds";

    private final Path folder;

    KeptSettings(Path folder) {
        this.folder = folder;
    }

    /** Whether there are some. */
    boolean exist() {
        return Files.exists(folder.resolve(NAME));
    }

    /**
     * Keeps settings, or compares them with those that are kept; more seeds than before are kept in place of these.
     *
     * @throws InvalidInputException if they differ
     */
    void require(Map<String, String> settings) throws IOException {
        if (exist()) {
            Map<String, String> before = read();
            requireSame(before, settings);
            if (settings.equals(before)) {
                return;
            }
        }
        Properties kept = new Properties();
        kept.putAll(settings);
        AtomicFile.write(folder.resolve(NAME), out -> kept.store(out, "The settings of a study; not to be changed."));
    }

    private Map<String, String> read() throws IOException {
        Properties kept = new Properties();
        try (InputStream in = Files.newInputStream(folder.resolve(NAME))) {
            kept.load(in);
        }
        return kept.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, kept::getProperty));
    }

    private void requireSame(Map<String, String> kept, Map<String, String> settings) {
        TreeSet<String> names = new TreeSet<>(settings.keySet());
        names.addAll(kept.keySet());
        List<String> differ = new ArrayList<>();
        for (String name : names) {
            String before = kept.getOrDefault(name, NONE);
            String now = settings.getOrDefault(name, NONE);
            if (!before.equals(now) && !(name.equals(SEEDS) && isMore(before, now))) {
                differ.add(name + " was " + before + " and is " + now);
            }
        }
        if (!differ.isEmpty()) {
            throw new InvalidInputException(
                    "The folder '%s' holds a study with other settings: %s. Give the same, or name another folder by --out.",
                    folder, String.join("; ", differ));
        }
    }

    private static boolean isMore(String before, String now) {
        try {
            return Integer.parseInt(now) > Integer.parseInt(before);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
