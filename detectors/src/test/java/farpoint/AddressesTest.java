package farpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What is shipped names no address that the project does not hold, from which somebody else could then deliver something in its
 * name: only those below, of others' works that it builds on or cites.
 */
class AddressesTest {
    private static final Set<String> KNOWN = Set.of(
            "arxiv.org",
            "archive.ics.uci.edu",
            "doi.org",
            "elki-project.github.io",
            "fsf.org",
            "maven.apache.org",
            "proceedings.mlr.press",
            "repo.maven.apache.org",
            "www.apache.org",
            "www.cs.waikato.ac.nz",
            "www.gnu.org",
            "www.jmlr.org",
            "www.jocl.org",
            "www.w3.org");

    private static final Set<String> SKIPPED = Set.of("target", "dist", ".git", ".farpoint", ".idea", ".settings");
    private static final Pattern BINARY = Pattern.compile(".*\\.(png|ser|bin|gz|zip|jar|model|farpoint|class)");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:https?|ftp|git|ssh)://([^/\\s\"'<>):,\\\\]+)");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.(?:com|org|net|edu|io|dev|de|eu)\\b");
    private static final Pattern PUBLISHING =
            Pattern.compile("<(?:scm|issueManagement|distributionManagement|repositories|organization|developers)>");

    @Test
    void allAddressesAreThoseOfOthersWorks() throws IOException {
        Set<String> unknown = new TreeSet<>();
        for (Path file : files()) {
            String text = text(file);
            Matcher address = ADDRESS.matcher(text);
            while (address.find()) {
                if (!KNOWN.contains(address.group(1))) {
                    unknown.add(file + ": " + address.group());
                }
            }
            Matcher mail = MAIL.matcher(text);
            while (mail.find()) {
                unknown.add(file + ": " + mail.group());
            }
        }
        assertEquals(Set.of(), unknown);
    }

    /** Weka's package manager installs from PackageURL. */
    @Test
    void thePackageAndThePomsSayNoPlaceOfTheirOwn() throws IOException {
        String properties = text(Path.of("../weka-package/src/main/weka/Description.props"));
        assertTrue(properties.contains("PackageName=farpoint"), properties);
        assertTrue(properties.lines().noneMatch(line -> line.matches("\\w*URL\\s*[=:].*")), properties);
        List<Path> poms = files().stream().filter(f -> f.endsWith("pom.xml")).toList();
        assertTrue(poms.size() > 5, poms.toString());
        for (Path pom : poms) {
            String text = text(pom);
            assertTrue(text.contains("<groupId>farpoint</groupId>"), pom.toString());
            assertTrue(!PUBLISHING.matcher(text).find(), pom.toString());
        }
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(Path.of(".."), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skip = SKIPPED.contains(folder.getFileName().toString());
                return skip || folder.endsWith("src/test") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!BINARY.matcher(file.getFileName().toString()).matches()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
