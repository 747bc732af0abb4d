package farpoint.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.detector.DetectorSpec;
import farpoint.run.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages of the documentation fit together. */
class PagesTest {
    private static final Path PROJECT = Path.of("..");
    private static final Path README = PROJECT.resolve("README.md");
    private static final Pattern PRODUCT = Pattern.compile("farpoint-(?:[a-z]+-)*(\\d+\\.\\d+\\.\\d+)\\.(?:jar|zip)");

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(MarkdownPage.all(PROJECT));
        pages.add(PROJECT.resolve("test-data/README.md"));
        assertTrue(pages.contains(README), pages.toString());
        return pages;
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (String link : MarkdownPage.read(page).links()) {
                if (!link.contains("://") && !leadsSomewhere(page, link)) {
                    broken.add(page + ": " + link);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    private static boolean leadsSomewhere(Path page, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        if (parts.length == 1) {
            return Files.exists(target);
        }
        return Files.isRegularFile(target)
                && MarkdownPage.read(target).anchors().contains(parts[1]);
    }

    @Test
    void commandsAreFound() throws IOException {
        List<String> commands = MarkdownPage.read(README).commands();
        assertEquals(List.of("./farpoint demo", "./farpoint test"), commands.subList(0, 2));
        assertTrue(commands.get(2).matches("\\./farpoint elki .* -rpd.save-model model.farpoint"), commands.get(2));
    }

    @Test
    void readmeLeadsToEveryPage() throws IOException {
        List<String> links = MarkdownPage.read(README).links();
        for (Path page : pages()) {
            String link = PROJECT.relativize(page).toString().replace('\\', '/');
            assertTrue(page.equals(README) || links.contains(link), link);
        }
    }

    @Test
    void readmeFitsOnTwoScreens() throws IOException {
        List<String> lines = Files.readAllLines(README);
        assertTrue(lines.size() <= 110, lines.size() + " lines");
        lines.forEach(line -> assertTrue(line.length() <= 100, line));
    }

    @Test
    void readmeNamesEveryDetector() throws IOException {
        String readme = Files.readString(README);
        for (DetectorSpec spec : Detectors.all()) {
            String row = "| " + spec.title() + " | `" + spec.alias() + "` |";
            assertTrue(readme.contains(row), row);
        }
    }

    @Test
    void namesOfWhatIsBuiltHaveThisVersion() throws IOException {
        for (Path page : pages()) {
            PRODUCT.matcher(Files.readString(page))
                    .results()
                    .forEach(name -> assertEquals(Version.current(), name.group(1), page + ": " + name.group()));
        }
    }
}
