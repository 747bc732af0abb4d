package farpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import farpoint.Detectors;
import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.files.ModelFiles;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.run.Version;
import farpoint.testing.JavaProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar as a user has it: alone in a folder, with nothing of the project or of a host around it. */
class RunnableJarIT {
    private static final Path JAR = Path.of(System.getProperty("farpoint.cli.jar"));
    private static final String LICENSES = "META-INF/licenses/";

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void takeTheJarAway() throws IOException {
        jar = Files.copy(
                JAR, Files.createDirectory(folder.resolve("it's a folder")).resolve("farpoint.jar"));
    }

    @Test
    void helpListsTheCommands() throws Exception {
        JavaProcess.Result help = run("--help");
        assertEquals(0, help.status(), help.err());
        assertEquals("", help.err());
        for (String command : new String[] {"score", "audit", "describe", "study", "devices"}) {
            assertTrue(help.out().contains("\n" + command + "\n\t"), help.out());
            JavaProcess.Result own = run(command, "--help");
            assertEquals(0, own.status(), own.err());
            assertTrue(own.out().startsWith("usage: java -jar farpoint-cli-" + Version.current() + ".jar " + command));
        }
        assertEquals(help, run("-h"));
        assertEquals(help, run());
    }

    @Test
    void tellsItsVersion() throws Exception {
        JavaProcess.Result version = run("--version");
        assertEquals("Farpoint " + Version.current() + System.lineSeparator(), version.out(), version.err());
        assertEquals(0, version.status());
    }

    @Test
    void aMistakeIsOneSentence() throws Exception {
        assertMistake("There is no command 'fly'. Commands: score, audit, advise, describe, study, devices", "fly");
        assertMistake("The command devices has the options --tune and --forget. Got 'all' instead.", "devices", "all");
        assertMistake("The option --forget cannot be followed by '0'.", "devices", "--forget", "0");
        assertMistake("After --tune may stand a device, and --seconds", "devices", "--tune", "0", "--seconds");
        assertMistake("Name one model file: java -jar farpoint-cli-", "describe");
        assertMistake("There is no model file 'no.farpoint'.", "describe", "no.farpoint");
    }

    private void assertMistake(String start, String... arguments) throws Exception {
        JavaProcess.Result mistake = run(arguments);
        assertEquals(1, mistake.status(), mistake.out());
        assertTrue(mistake.err().startsWith("farpoint: " + start), mistake.err());
        assertEquals(1, mistake.err().lines().count(), mistake.err());
    }

    @Test
    void findsTheEngines() throws Exception {
        JavaProcess.Result devices = run("devices");
        assertEquals(0, devices.status(), devices.out() + devices.err());
        assertTrue(devices.out().contains("auto: Engine: "), devices.out());
        if (Boolean.getBoolean("opencl.required")) {
            assertTrue(devices.out().contains("self-test passed"), devices.out());
            assertTrue(devices.out().contains("not tuned with this driver"), devices.out());
        }
    }

    /** What a tuner finds is found again, told of, and deleted; a broken file is told of and changes nothing. */
    @Test
    void tunesADevice() throws Exception {
        assumeTrue(Boolean.getBoolean("opencl.required"));
        Path table = folder.resolve("cache").resolve("opencl-devices.txt");
        JavaProcess.Result tuning = run("devices", "--tune", "--seconds", "0");
        assertEquals(0, tuning.status(), tuning.out() + tuning.err());
        assertTrue(tuning.out().contains("Kept in " + table), tuning.out());
        assertTrue(Files.readString(table).contains(" | many | "), tuning.out());
        Files.writeString(table, "not a table");
        JavaProcess.Result broken = run("devices");
        assertEquals(0, broken.status(), broken.out());
        assertTrue(broken.out().contains("are not used: its first line is not"), broken.out());
        assertTrue(run("devices", "--forget").out().contains("Deleted " + table));
        assertTrue(run("devices", "--forget").out().contains("There is no file " + table));
    }

    @Test
    void writesUtf8WhateverTheLocale() throws Exception {
        DetectorSpec spec = Detectors.byName("mahalanobis");
        Table table = Table.builder(4).addNumeric("gr\u00f6\u00dfe", 1, 2, 4, 7).build();
        ComputeContext context = ComputeContext.withDefaults();
        Training fitted = Training.of(spec, spec.defaults(), table, context);
        TrainedDetector trained = fitted.detector();
        ModelFile model = ModelFile.withDefaultThreshold(trained, fitted.scores());
        ModelFiles.write(folder.resolve("m.farpoint"), model);
        for (String locale : new String[] {"C", "C.UTF-8", "no_NO.such"}) {
            JavaProcess.Result described = new JavaProcess()
                    .in(folder)
                    .locale("LC_ALL", locale)
                    .run(List.of("-jar", jar.toString(), "describe", "m.farpoint"));
            assertTrue(described.out().contains("\nAttributes: gr\u00f6\u00dfe\n"), locale + ": " + described.out());
        }
    }

    @Test
    void holdsNoHostAndTheLicencesOfAllThatItHolds() throws Exception {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<String> names = file.stream().map(JarEntry::getName).toList();
            assertTrue(names.stream().noneMatch(name -> name.matches("(elki|weka)/.*")), "a host is in it");
            assertTrue(text(file, "META-INF/LICENSE").contains("GNU GENERAL PUBLIC LICENSE"));
            List<String[]> libraries = libraries(file);
            assertEquals(5, libraries.size());
            for (String[] library : libraries) {
                Path first = Path.of(library[3].split(", ")[0]);
                for (String text : library[3].split(", ")) {
                    Path place = text.equals(first.toString()) ? first : first.resolveSibling(text);
                    String name = LICENSES + place.toString().replace('\\', '/');
                    assertTrue(names.contains(name), name);
                }
            }
        }
    }

    /** The list is made where Maven is online. */
    @Test
    void theListOfPartsNamesTheSameLibraries() throws Exception {
        Path list = JAR.getParent().resolveSibling("farpoint-cli-" + Version.current() + ".cdx.json");
        assumeTrue(Files.exists(list), "Maven was offline, where it makes no list of parts");
        TreeSet<String> listed = new TreeSet<>();
        for (Object part : JsonParser.object().from(Files.readString(list)).getArray("components")) {
            JsonObject component = (JsonObject) part;
            if (!component.getString("group").equals("farpoint")) {
                listed.add(component.getString("name") + " " + component.getString("version"));
            }
        }
        TreeSet<String> told = new TreeSet<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            libraries(file).forEach(library -> told.add(library[0] + " " + library[1]));
        }
        assertEquals(told, listed);
    }

    /** The rows of the table of libraries: name, version, licence, texts. */
    private static List<String[]> libraries(JarFile file) throws IOException {
        return text(file, LICENSES + "THIRD-PARTY.md")
                .lines()
                .filter(line -> line.matches("\\| [a-z].*") && !line.startsWith("| library "))
                .map(line -> line.substring(2).split(" *\\| *"))
                .toList();
    }

    private static String text(JarFile file, String name) throws IOException {
        return new String(file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private JavaProcess.Result run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(JavaProcess.SHORT_RUN);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(Arrays.asList(arguments));
        return new JavaProcess()
                .in(folder)
                .environment(Map.of("FARPOINT_CACHE", folder.resolve("cache").toString()))
                .run(command);
    }
}
