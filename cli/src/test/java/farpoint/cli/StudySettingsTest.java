package farpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.InvalidInputException;
import farpoint.study.Mixture;
import farpoint.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Studies as users ask for them. */
class StudySettingsTest {
    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    private String study(Path file, Path out, String seeds) throws IOException {
        Map<String, String> options = Map.of(
                "detectors",
                "KNNDistance, DeepSAD epochs=1 ensemble-size=1",
                "pollution",
                "0, 5",
                "labels",
                "0,5",
                "seeds",
                seeds,
                "out",
                out.toString());
        return new StudyRun(StudySettings.of(file.toString(), options), told::add).run();
    }

    @Test
    void thePageTellsWhatFailed() throws IOException {
        Path file = Files.write(folder.resolve("ion.arff"), TestData.lines("ionosphere.arff"));
        String out = folder.resolve("out").toString();
        Map<String, String> options = Map.of(
                "detectors",
                "KNNDistance, ExtendedIsolationForest num-trees=100000 extension=99",
                "pollution",
                "0",
                "labels",
                "0",
                "seeds",
                "1",
                "out",
                out);
        String text = new StudyRun(StudySettings.of(file.toString(), options), told::add).run();
        String said =
                "ExtendedIsolationForest num-trees=100000 extension=99 has no result here (it failed) and is not compared.";
        assertTrue(text.contains(said), text);
        String page = Files.readString(Path.of(out, "report.html"));
        String notes = page.substring(page.indexOf("<h2>Notes</h2>"), page.indexOf("</header>"));
        assertTrue(notes.contains("ExtendedIsolationForest num-trees=100000 extension=99: "), notes);
        assertTrue(page.contains(said), page);
    }

    /** Its page and tables agree, and show settings as users type them and no markup of names. */
    @DisabledOnOs(OS.WINDOWS)
    @Test
    void aHostileNameIsTextAndSettingsAreReadable() throws IOException {
        Path file =
                Files.write(folder.resolve("h!<img src=x onerror=alert(1)>.arff"), TestData.lines("ionosphere.arff"));
        Path out = folder.resolve("out");
        study(file, out, "1");
        for (String name : List.of("table.md", "times.md")) {
            assertFalse(
                    Pattern.compile("[^\\\\]<img")
                            .matcher(Files.readString(out.resolve(name)))
                            .find(),
                    name);
        }
        String page = Files.readString(out.resolve("report.html"));
        assertFalse(page.contains("<img"));
        assertTrue(page.contains("separator auto, header auto, decimal point"), page);
        assertFalse(page.contains("<bdi>ignore</bdi>"), "an empty setting");
        int runs = Files.readAllLines(out.resolve("results.csv")).size() - 1;
        assertTrue(page.contains("2 detectors on 1 data set: " + runs + " runs."), page);
    }

    @Test
    void writesTablesAndAPageAndTheSameAgain() throws IOException {
        Path file = Files.write(folder.resolve("ion.arff"), TestData.lines("ionosphere.arff"));
        Path out = folder.resolve("out");
        String text = study(file, out, "1");
        String table = Files.readString(out.resolve("table.md"));
        assertTrue(text.startsWith(table), text);
        assertTrue(text.contains("## Times"), text);
        assertTrue(table.contains("DeepSAD epochs=1 ensemble-size=1"), table);
        assertTrue(Files.exists(out.resolve("report.html")));
        List<String> lines = Files.readAllLines(out.resolve("results.csv"));
        study(file, out, "1");
        assertEquals(lines, Files.readAllLines(out.resolve("results.csv")));
        assertEquals(table, Files.readString(out.resolve("table.md")));
        Files.writeString(file, Files.readString(file) + "\n");
        String message = assertThrows(InvalidInputException.class, () -> study(file, out, "1"))
                .getMessage();
        assertTrue(message.contains("file was ion.arff, "), message);
    }

    private String byClass(String column, String outlier) throws IOException {
        Path file = folder.resolve("two.csv");
        Files.writeString(
                file, "a,b,ship,crew\n" + ("1,2,tug,few\n3,4,cargo,many\n5,1,cargo,few\n2,2,tug,many\n").repeat(10));
        Map<String, String> options = Map.of(
                "detectors",
                "KNNDistance",
                "pollution",
                "0",
                "labels",
                "0",
                "seeds",
                "1",
                "class",
                column,
                "outlier",
                outlier,
                "out",
                folder.resolve("by-class").toString());
        return new StudyRun(StudySettings.of(file.toString(), options), told::add).run();
    }

    /** What counts as an outlier decides about all numbers. */
    @Test
    void otherOutliersAreAnotherStudy() throws IOException {
        String text = byClass("ship", "tug");
        assertEquals(text, byClass("ship", "tug"));
        String rows = "two: 20 outliers ('tug' 20), 20 normal rows ('cargo' 20).";
        assertTrue(told.contains(rows), told.toString());
        assertTrue(text.contains("- " + rows + "\n"), text);
        String message = assertThrows(InvalidInputException.class, () -> byClass("ship", "cargo"))
                .getMessage();
        assertTrue(
                message.contains("class was ship with tug for outliers and is ship with cargo for outliers"), message);
        message = assertThrows(InvalidInputException.class, () -> byClass("crew", "few"))
                .getMessage();
        assertTrue(message.contains("class was ship with tug for outliers and is crew with few for outliers"), message);
    }

    @Test
    void aPageThatCannotBeWrittenIsToldBeforeTheRuns() throws IOException {
        byClass("ship", "tug");
        Path out = folder.resolve("by-class");
        Files.delete(out.resolve("results.csv"));
        Files.writeString(out.resolve("report.html"), "Dear");
        String message = assertThrows(InvalidInputException.class, () -> byClass("ship", "tug"))
                .getMessage();
        assertTrue(message.contains("report.html', which is no HTML page"), message);
        assertEquals(1, Files.readAllLines(out.resolve("results.csv")).size(), "no run was made");
        Files.delete(out.resolve("report.html"));
        Files.delete(out.resolve("table.md"));
        Files.createDirectory(out.resolve("table.md"));
        message = assertThrows(InvalidInputException.class, () -> byClass("ship", "tug"))
                .getMessage();
        assertTrue(message.contains("table.md' cannot be written: it is a folder"), message);
        assertEquals(1, Files.readAllLines(out.resolve("results.csv")).size(), "no run was made");
    }

    @Test
    void noSettingTakesThePlaceOfAnother() {
        assertEquals(Map.of("a", "1", "b", "2"), StudyRun.joined(Map.of("a", "1"), Map.of("b", "2")));
        assertThrows(IllegalStateException.class, () -> StudyRun.joined(Map.of("a", "1"), Map.of("a", "1")));
    }

    @Test
    void defaultsDependOnTheKind() {
        StudySettings file = StudySettings.of("x.csv", Map.of());
        assertEquals(20, file.mixtures().size());
        assertEquals(new Mixture(0.2, 0.1), file.mixtures().get(19));
        assertEquals(StudyKind.HRRP, StudySettings.of("hrrp", Map.of()).kind());
        assertEquals(12, StudySettings.of("shipped", Map.of()).mixtures().size());
        assertEquals(13, file.detectors().size());
        StudySettings own = StudySettings.of("x.csv", Map.of("pollution", "5 %, 0,2.5,5", "labels", "0", "seeds", "7"));
        assertEquals(List.of(new Mixture(0, 0), new Mixture(0.025, 0), new Mixture(0.05, 0)), own.mixtures());
        assertEquals(7, own.seeds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "46", "NaN", "1,,2", "a", "1;2"})
    void sharesArePercentages(String text) {
        if (text.isEmpty()) {
            assertFalse(StudySettings.of("x.csv", Map.of("pollution", text))
                    .mixtures()
                    .isEmpty());
        } else {
            StudySettings settings = StudySettings.of("x.csv", Map.of("pollution", text));
            assertThrows(InvalidInputException.class, settings::mixtures);
        }
    }

    @Test
    void optionsOfOtherKindsAreRefused() {
        String message = assertThrows(
                        InvalidInputException.class, () -> StudySettings.of("x.csv", Map.of("preset", "hard")))
                .getMessage();
        assertTrue(message.startsWith("The option --preset belongs to '"), message);
        assertThrows(InvalidInputException.class, () -> StudySettings.of("hrrp", Map.of("class", "x")));
        assertThrows(InvalidInputException.class, () -> StudySettings.of("shipped", Map.of("outlier", "x")));
        assertThrows(InvalidInputException.class, () -> StudySettings.of("hrrp", Map.of("preset", "absurd")));
    }

    @Test
    void shippedSetsThatAreNotThereAreTold() {
        StudySettings settings = StudySettings.of("shipped", Map.of("out", folder.toString()));
        String message = assertThrows(InvalidInputException.class, () -> new StudyRun(settings, told::add).run())
                .getMessage();
        assertTrue(message.startsWith("The shipped data sets are not here: "), message);
    }
}
