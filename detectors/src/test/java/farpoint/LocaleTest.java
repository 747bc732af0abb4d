package farpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No text depends on where the machine is: numbers have a point, digits are 0 to 9, and {@code ID} in small letters is
 * {@code id} in Turkey too. Tests keep to it as well, or they fail there.
 */
class LocaleTest {
    private static final Pattern BY_THE_MACHINES_LOCALE =
            Pattern.compile("\\.to(Lower|Upper)Case\\(\\)|(String\\.format|\\.printf)\\((?!\\s*Locale\\.)");

    @Test
    void formatsAndLettersNameTheirLocale() throws IOException {
        Set<String> found = new TreeSet<>();
        List<Path> sources = sources();
        assertTrue(sources.size() > 300, "looked at " + sources.size() + " files");
        for (Path source : sources) {
            String text = Files.readString(source);
            Matcher matcher = BY_THE_MACHINES_LOCALE.matcher(text);
            while (matcher.find()) {
                found.add(source + ", line "
                        + text.substring(0, matcher.start()).lines().count() + ": " + matcher.group());
            }
        }
        assertEquals(Set.of(), found);
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path module : modules.map(m -> m.resolve("src"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(module)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }
}
