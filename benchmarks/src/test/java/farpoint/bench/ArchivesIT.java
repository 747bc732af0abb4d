package farpoint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.testing.ChildProcess;
import farpoint.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archives of classes from which {@code ./farpoint} starts its programs, in a folder of its own: with a stand-in for Java,
 * which writes down how it was called and makes a small file where it is asked for an archive, and once with this Java.
 */
@EnabledOnOs(OS.LINUX)
class ArchivesIT {
    private static final Path PROJECT = Path.of(System.getProperty("farpoint.data"))
            .toAbsolutePath()
            .normalize()
            .getParent();

    private static final String JAR = "cli/target/runnable/farpoint-cli-1.jar";
    private static final String MAKES = "-XX:ArchiveClassesAtExit=";
    private static final String USES = "-XX:SharedArchiveFile=";

    @TempDir
    private Path folder;

    private Path java;

    @BeforeEach
    void layOut() throws IOException {
        Files.copy(PROJECT.resolve("farpoint"), folder.resolve("farpoint"));
        Files.writeString(folder.resolve("pom.xml"), "  <version>1</version>\n");
        Files.setLastModifiedTime(folder.resolve("pom.xml"), FileTime.fromMillis(0));
        Files.createDirectories(folder.resolve("test-data"));
        Files.copy(PROJECT.resolve("test-data/glass.arff"), folder.resolve("test-data/glass.arff"));
        Files.createDirectories(folder.resolve(JAR).getParent());
        age(Files.writeString(folder.resolve(JAR), "a jar"));
        java = folder.resolve("jdk");
        release("17.0.1");
        standIn("printf made >archive");
    }

    @Test
    void theFirstStartMakesAnArchiveAndLaterOnesUseIt() throws Exception {
        List<String> first = start("now");
        assertEquals(2, first.size(), first.toString());
        assertTrue(first.get(0).contains(MAKES) && first.get(0).contains(" score "), first.toString());
        assertFalse(first.get(1).contains("archive"), first.toString());
        List<String> later = start("now");
        assertEquals(1, later.size(), later.toString());
        assertTrue(later.get(0).contains(USES + archive()), later.toString());
        assertTrue(later.get(0).endsWith(" describe a model"), later.toString());
        assertFalse(start("off").get(0).contains(USES), "switched off");
    }

    @Test
    void itIsMadeAnewForAnotherProgramOrJavaAndWhereItIsCutOff() throws Exception {
        start("now");
        Path first = archive();
        Files.writeString(first, "ma");
        assertTrue(start("now").get(0).contains(MAKES), "cut off");
        assertEquals(4, Files.size(archive()));
        Files.setLastModifiedTime(folder.resolve(JAR), FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        assertTrue(start("now").get(0).contains(MAKES), "another program");
        age(folder.resolve(JAR));
        release("25");
        assertTrue(start("now").get(0).contains(MAKES), "another Java");
        assertTrue(archives().size() > 1, archives().toString());
        assertFalse(start("now").get(0).contains(first.toString()), "the archive of the other Java");
    }

    @Test
    void aJavaThatMakesNoneIsAskedOnce() throws Exception {
        standIn("exit 1");
        assertEquals(2, start("now").size());
        List<String> later = start("now");
        assertEquals(1, later.size(), later.toString());
        assertFalse(later.get(0).contains(USES), later.toString());
    }

    @Test
    void whereNothingCanBeWrittenProgramsStartWithout() throws Exception {
        Files.writeString(folder.resolve(".farpoint"), "no folder");
        assertEquals(1, start("now").size());
    }

    @Test
    void whatAnotherStartIsMakingIsLeftToIt() throws Exception {
        start("now");
        Path made = archive();
        Path other = Path.of(made.toString().replaceFirst("-4\\.jsa$", ".new.1"));
        Files.createDirectory(other);
        Files.delete(made);
        assertEquals(1, start("now").size());
        Files.setLastModifiedTime(other, FileTime.fromMillis(0));
        assertEquals(2, start("now").size(), "it was left behind long ago");
        assertFalse(Files.exists(other));
    }

    /** A Java that the release file does not describe is asked for its modules. */
    @Test
    void theVersionAndTheModulesOfJavaAreThoseOfItsReleaseFile() throws Exception {
        assertTrue(start("off").get(0).contains(" --add-modules jdk.incubator.vector "));
        Files.delete(java.resolve("release"));
        List<String> asked = start("off");
        assertEquals("--list-modules", asked.get(0));
        assertFalse(asked.get(1).contains("--add-modules"), asked.toString());
        assertTrue(asked.get(1).contains(" --enable-native-access=ALL-UNNAMED "), asked.toString());
        release("11.0.2");
        JavaProcess.Result old = run("off", Map.of());
        assertEquals(1, old.status());
        assertTrue(old.err().endsWith("Java 17 or newer is needed, and this is Java 11.\n"), old.err());
    }

    /** With this Java and the built program. */
    @Test
    void classesComeFromTheArchive() throws Exception {
        java = Path.of(System.getProperty("java.home"));
        Files.copy(builtJar(), folder.resolve(JAR), StandardCopyOption.REPLACE_EXISTING);
        age(folder.resolve(JAR));
        String loads = "-Xlog:class+load -XX:TieredStopAtLevel=1";
        assertFalse(run("now", Map.of("JAVA_OPTS", loads)).out().contains("shared objects file (top)"));
        JavaProcess.Result later = run("now", Map.of("JAVA_OPTS", loads));
        assertTrue(
                later.out()
                        .lines()
                        .anyMatch(line -> line.matches(".*farpoint\\.cli\\.Main .*shared objects file \\(top\\)")),
                later.out());
        JavaProcess.Result another = run("now", Map.of("JAVA_OPTS", "-Xmx40g -XX:-UseCompressedOops"));
        assertEquals("", another.out());
        assertEquals(run("off", Map.of()).err(), another.err());
    }

    private static Path builtJar() throws IOException {
        try (Stream<Path> files = Files.list(PROJECT.resolve("cli/target/runnable"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    }

    private void release(String version) throws IOException {
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(
                java.resolve("release"),
                "JAVA_VERSION=\"" + version + "\"\nMODULES=\"java.base jdk.incubator.vector jdk.jfr\"\n");
    }

    private void standIn(String making) throws IOException {
        Path file = Files.writeString(java.resolve("bin/java"), """
                #!/usr/bin/env bash
                echo "$*" >>'%s/calls'
                [[ "$*" != --list-modules ]] || echo java.base@25
                [[ "$*" != *%s* ]] || { %s; }
                """.formatted(folder, MAKES, making));
        assertTrue(file.toFile().setExecutable(true));
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(".farpoint/archives"))) {
            return files.toList();
        }
    }

    private Path archive() throws IOException {
        assertEquals(1, archives().size(), archives().toString());
        return archives().get(0);
    }

    /** How Java was called. */
    private List<String> start(String archives) throws Exception {
        Path calls = Files.write(folder.resolve("calls"), new byte[0]);
        JavaProcess.Result result = run(archives, Map.of("JAVA_OPTS", "-Da=1 -Db=2"));
        assertEquals("", result.err());
        assertEquals(0, result.status());
        List<String> lines = Files.readAllLines(calls);
        assertTrue(lines.get(lines.size() - 1).contains(" -Da=1 -Db=2 "), lines.toString());
        assertNotEquals(List.of(), lines);
        return lines;
    }

    private JavaProcess.Result run(String archives, Map<String, String> environment) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder("bash", folder + "/farpoint", "describe", "a", "model").directory(folder.toFile());
        builder.environment().putAll(new TreeMap<>(environment));
        builder.environment().put("JAVA_HOME", java.toString());
        builder.environment().put("FARPOINT_ARCHIVES", archives);
        return ChildProcess.run(builder);
    }
}
