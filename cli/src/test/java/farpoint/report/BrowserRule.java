package farpoint.report;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** What becomes of a test where there is no browser: it is skipped, or fails if the build requires one. */
final class BrowserRule {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private BrowserRule() {}

    /** The browser's program; ends the test if there is none. */
    static Path browser() {
        Optional<Path> found = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            String problem =
                    "there is no browser: none of " + NAMES + " is on the path " + Arrays.asList(System.getenv("PATH"));
            if (Boolean.getBoolean("browser.required")) {
                fail("A browser is required, but " + problem);
            }
            Assumptions.abort("Skipped: " + problem);
        }
        return found.get();
    }
}
