package farpoint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.testing.ChildProcess;
import farpoint.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./farpoint dist} in a folder of its own, with a stand-in for Maven that makes small files of the artefacts' names. */
@EnabledOnOs(OS.LINUX)
class DistIT {
    private static final Path PROJECT =
            Path.of(System.getProperty("farpoint.data")).resolve("..");

    private static final List<String> BUILT = List.of(
            "cli/target/runnable/farpoint-cli-1.jar",
            "cli/target/farpoint-cli-1.cdx.json",
            "cli/target/classes/META-INF/licenses/THIRD-PARTY.md",
            "cli/target/classes/META-INF/licenses/a library/NOTICE",
            "elki-plugins/target/elki/farpoint-elki-1.jar",
            "elki-plugins/target/farpoint-elki-plugins-1.cdx.json",
            "spark/target/submit/farpoint-spark-1.jar",
            "spark/target/farpoint-spark-1.cdx.json",
            "weka-package/target/farpoint-1.zip",
            "weka-package/target/farpoint-weka-package-1.cdx.json");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheScript() throws IOException {
        Files.copy(PROJECT.resolve("farpoint"), folder.resolve("farpoint"));
        Files.writeString(folder.resolve("pom.xml"), "  <version>1</version>\n");
        Files.writeString(folder.resolve("LICENSE"), "the licence\n");
        Files.createDirectory(folder.resolve("bin"));
        Files.writeString(Files.createDirectory(folder.resolve("dist")).resolve("of-yesterday.jar"), "old");
    }

    @Test
    void whatUsersTakeAwayTakesThePlaceOfAnEarlierFolder() throws Exception {
        standInForMaven(BUILT);
        JavaProcess.Result outcome = dist();
        assertEquals(0, outcome.status(), outcome.err());
        assertEquals(
                "-q -B -ntp -DskipTests -Dspotless.check.skip -Dmaven.javadoc.skip -Djacoco.skip clean package -Pspark\n",
                Files.readString(folder.resolve("calls")));
        Set<String> expected = Set.of(
                "LICENSE",
                "SHA256SUMS",
                "farpoint-1.zip",
                "farpoint-1.zip.cdx.json",
                "farpoint-cli-1.jar",
                "farpoint-cli-1.jar.cdx.json",
                "farpoint-elki-1.jar",
                "farpoint-elki-1.jar.cdx.json",
                "farpoint-spark-1.jar",
                "farpoint-spark-1.jar.cdx.json",
                "licenses/THIRD-PARTY.md",
                "licenses/a library/NOTICE");
        assertEquals(new TreeSet<>(expected), files());
        assertEquals("weka-package/target/farpoint-weka-package-1.cdx.json", content("farpoint-1.zip.cdx.json"));
        assertEquals("elki-plugins/target/elki/farpoint-elki-1.jar", content("farpoint-elki-1.jar"));
        assertEquals("spark/target/submit/farpoint-spark-1.jar", content("farpoint-spark-1.jar"));
        List<String> sums = Files.readAllLines(folder.resolve("dist/SHA256SUMS"));
        assertEquals(expected.size() - 1, sums.size());
        for (String line : sums) {
            String[] parts = line.split("  ", 2);
            byte[] bytes = Files.readAllBytes(folder.resolve("dist").resolve(parts[1]));
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertEquals(HexFormat.of().formatHex(sum), parts[0], parts[1]);
        }
        assertNothingAside();
    }

    @Test
    void withoutAListOfPartsAnEarlierFolderStays() throws Exception {
        standInForMaven(BUILT.subList(0, BUILT.size() - 1));
        JavaProcess.Result outcome = dist();
        assertEquals(1, outcome.status(), outcome.err());
        assertTrue(outcome.err().contains("the list of the parts of farpoint-1.zip is missing"), outcome.err());
        assertEquals(Set.of("of-yesterday.jar"), files());
        assertNothingAside();
    }

    @Test
    void afterABuildThatFailedAnEarlierFolderStays() throws Exception {
        script("mvn", "exit 1");
        JavaProcess.Result outcome = dist();
        assertEquals(1, outcome.status(), outcome.err());
        assertTrue(outcome.err().endsWith("farpoint: the build failed; see above.\n"), outcome.err());
        assertEquals(Set.of("of-yesterday.jar"), files());
        assertNothingAside();
    }

    private void standInForMaven(List<String> made) throws IOException {
        StringBuilder script = new StringBuilder("echo \"$*\" >calls\n");
        for (String file : made) {
            script.append("mkdir -p '").append(file, 0, file.lastIndexOf('/')).append("'\n");
            script.append("printf %s '")
                    .append(file)
                    .append("' >'")
                    .append(file)
                    .append("'\n");
        }
        script("mvn", script.toString());
    }

    private void script(String name, String commands) throws IOException {
        Path file = Files.writeString(folder.resolve("bin").resolve(name), "#!/bin/sh\n" + commands + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private String content(String file) throws IOException {
        return Files.readString(folder.resolve("dist").resolve(file));
    }

    private Set<String> files() throws IOException {
        Path dist = folder.resolve("dist");
        try (Stream<Path> files = Files.walk(dist)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> dist.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private void assertNothingAside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("dist"),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("dist"))
                            .toList());
        }
    }

    private JavaProcess.Result dist() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", folder + "/farpoint", "dist");
        builder.environment().merge("PATH", folder + "/bin", (path, bin) -> bin + ":" + path);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return ChildProcess.run(builder);
    }
}
