package farpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Audits of files. */
class AuditRunTest {
    private static final Path GLASS = Path.of("..", "test-data", "glass.arff");

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    /** A run by settings as users type them; flags are "true". */
    private AuditRun.Result audit(Path in, String... settings) throws IOException {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            given.put(settings[i], settings[i + 1]);
        }
        ParameterValues values = ParameterValues.parse(AuditSettings.PARAMETERS, given);
        return new AuditRun(new AuditSettings(in.toString(), values), told::add).run();
    }

    private String refused(Path in, String... settings) {
        return assertThrows(InvalidInputException.class, () -> audit(in, settings))
                .getMessage();
    }

    private Path csv(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    @Test
    void theFirstLineSumsUp() throws IOException {
        String text = audit(GLASS, "ignore", "class").text();
        String first = text.lines().findFirst().orElseThrow();
        assertTrue(first.matches("(No|\\d+) findings? from \\d+ questions? in 214 rows of 9 attributes"), first);
        assertEquals("Not looked at, as told: class.", told.get(0));
        assertEquals(text, audit(GLASS, "ignore", "class", "threads", "1").text());
    }

    @Test
    void pageAndRowsAreWrittenWhereTheyAreAskedFor() throws IOException {
        Path page = folder.resolve("page.html");
        Path rows = folder.resolve("rows.csv");
        AuditRun.Result result = audit(GLASS, "class", "class", "report", page.toString(), "rows", rows.toString());
        String html = Files.readString(page);
        assertTrue(html.contains(result.text().lines().findFirst().orElseThrow()), html);
        assertTrue(html.contains("Labels: class."), html);
        assertTrue(html.contains("Not asked for: another file, by --against."), html);
        assertTrue(result.hasFindings());
        assertTrue(result.text().contains("- row 166: equal to row 64\n"), result.text());
        List<String> lines = Files.readAllLines(rows);
        assertEquals("row,question,note,RI,Na,Mg,Al,Si,K,Ca,Ba,Fe,class", lines.get(0));
        assertTrue(
                lines.stream().anyMatch(line -> line.startsWith("166,Equal rows,equal to row 64,")), lines.toString());
        audit(GLASS, "report", page.toString(), "rows", rows.toString());
        assertTrue(Files.size(page) > 0, "an earlier page is replaced");
    }

    @Test
    void attributesWithoutValuesAreFoundAndWhatWasNotAskedForIsTold() throws IOException {
        Path in = csv("in.csv", "a,none,b", "1,,2", "2,,1", "9,,9");
        AuditRun.Result result = audit(in);
        assertTrue(result.text().contains("No row has a value of 'none'."), result.text());
        assertTrue(
                result.text().endsWith("\n\nNot asked for: labels, by --class; another file, by --against.\n"),
                result.text());
        assertFalse(audit(csv("two.csv", "a,b", "1,2", "2,1")).hasFindings());
    }

    @Test
    void whatMayBeLabelsIsToldWithTheOptionThatNamesThem() throws IOException {
        audit(GLASS);
        assertEquals(
                "Attribute 'class' may be labels, and is looked at like all others; the option class says that it is, the option"
                        + " ignore leaves it out.",
                told.get(0));
        told.clear();
        audit(GLASS, "class", "class", "ignore", "class,RI", "against", GLASS.toString());
        assertEquals(
                List.of("Labels: class.", "Not looked at, as told: RI.", GLASS + ": Not looked at, as told: RI."),
                told.subList(0, 3));
    }

    @Test
    void noFileThatIsReadOrNoPageIsReplaced() throws IOException {
        Path in = csv("in.csv", "a,b", "1,2", "2,1", "9,9");
        Path old = csv("old.csv", "a,b", "1,2", "2,1");
        List<byte[]> before = List.of(Files.readAllBytes(in), Files.readAllBytes(old));
        for (Path file : List.of(in, old)) {
            for (String option : List.of("report", "rows")) {
                assertTrue(refused(in, "against", old.toString(), option, file.toString())
                        .contains("which is read: they are one file"));
            }
        }
        assertTrue(refused(in, "report", csv("text", "text").toString()).contains("which is no HTML page"));
        String one = folder.resolve("one").toString();
        assertTrue(refused(in, "report", one, "rows", one).endsWith("cannot be both the page and the rows."));
        assertTrue(refused(in, "rows", "-").startsWith("The rows need a file"));
        assertTrue(refused(in, "rows", folder.resolve("no/rows.csv").toString()).startsWith("There is no folder "));
        assertEquals("a,b", Files.readAllLines(in).get(0));
        assertEquals(before.stream().map(String::new).toList(), List.of(Files.readString(in), Files.readString(old)));
    }

    @Test
    void labelsMayHaveManyClassesButNotOneARow() throws IOException {
        String[] lines = Stream.concat(
                        Stream.of("x,kind,name,none"),
                        IntStream.range(0, 130).mapToObj(i -> i * i % 17 + "," + i % 7 + ",n" + i + ","))
                .toArray(String[]::new);
        Path in = csv("in.csv", lines);
        assertFalse(audit(in, "class", "kind").text().isEmpty());
        assertFalse(audit(in, "class", "kind", "outlier-value", "3").text().isEmpty());
        assertEquals(
                "The attribute 'name' has more than 100 different values, and labels have at most so many.",
                refused(in, "class", "name"));
        assertEquals("The attribute 'none' has no value, so that it holds no labels.", refused(in, "class", "none"));
        assertEquals(
                "The attribute 'kind' has no value '9' that could mean outliers; it has: 0, 1, 2, 3, 4, 5, 6.",
                refused(in, "class", "kind", "outlier-value", "9"));
        assertEquals(
                "The option --outlier-value names a value of the attribute with labels, which --class must name.",
                refused(in, "outlier-value", "3"));
        assertEquals(
                "There is no attribute 'label', which --class names. The data has: x, kind, name, none.",
                refused(in, "class", "label"));
    }

    @Test
    void ofAnyNumberOfLabelsTheNameOfOneMaySayThatItMeansOutliers() throws IOException {
        String[] lines = Stream.concat(
                        Stream.of("x,y,state"),
                        IntStream.range(0, 90)
                                .mapToObj(i -> i * i % 17 + "," + i * 7 % 23 + ","
                                        + (i % 15 == 0 ? "outlier" : i % 2 == 0 ? "ok" : "fine")))
                .toArray(String[]::new);
        Path in = csv("in.csv", lines);
        String text = audit(in, "class", "state").text();
        assertTrue(text.contains("Worth of labelled outliers"), text);
    }

    @Test
    void theOtherFileMayLackWhatIsHidden() throws IOException {
        Path in = csv("in.csv", "a;b;mark", "1;2;x", "2;1;y", "9;9;x");
        Path old = csv("old.csv", "a;b", "1;2", "5;5");
        assertFalse(audit(in, "class", "mark", "against", old.toString()).text().isEmpty());
        assertFalse(audit(in, "class", "mark", "against", in.toString()).text().isEmpty());
        String start = "The other file, '" + folder.resolve("no.csv") + "', cannot be used: ";
        assertTrue(refused(in, "against", folder.resolve("no.csv").toString()).startsWith(start + "There is no file "));
        csv("no.csv", "a;b");
        assertEquals(
                start + "The data has no rows.",
                refused(in, "against", folder.resolve("no.csv").toString()));
        assertEquals("Standard input can be one of the two files only.", refused(Path.of("-"), "against", "-"));
    }

    @Test
    void mistakesInFilesAreSentences() throws IOException {
        assertTrue(refused(folder.resolve("no.csv")).startsWith("There is no file "));
        assertTrue(refused(Files.createFile(folder.resolve("empty.csv"))).length() > 0);
        assertEquals("The data has no rows.", refused(csv("head.csv", "a,b")));
        assertEquals(
                "The data has 1 row and 2 attributes; an audit needs two rows and one attribute.",
                refused(csv("one.csv", "a,b", "1,2")));
        assertTrue(refused(csv("all.csv", "a,b", "1,2", "3,4"), "ignore", "a,b")
                .startsWith("There is no attribute to look at"));
    }
}
