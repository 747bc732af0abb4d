package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The application as users run it. */
class DataAuditIT {
    private static final String EARLIER = "an earlier file";

    @TempDir
    Path folder;

    /** Row 30 is row 7 again, and one attribute is constant. */
    @BeforeEach
    void writeFiles() throws IOException {
        Random random = new Random(1);
        StringBuilder rows = new StringBuilder("width,unit,height,kind\n");
        String[] lines = new String[60];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = String.format(
                    Locale.ROOT,
                    "%.4f,1,%.4f,%s%n",
                    random.nextGaussian(),
                    random.nextGaussian(),
                    i % 10 == 0 ? "bad" : "good");
        }
        lines[29] = lines[6];
        rows.append(String.join("", lines));
        Files.writeString(folder.resolve("new.csv"), rows);
        Files.writeString(folder.resolve("one.csv"), "1,2\n");
        Files.writeString(folder.resolve("out.txt"), EARLIER);
    }

    @Test
    void printsOrWritesTheSameText() throws IOException {
        Child printed = Child.launch(folder, "DataAudit", "-dbc.in", "new.csv");
        assertEquals(0, printed.status(), printed.err());
        assertEquals("", printed.err());
        assertTrue(printed.out().contains("'unit'"), printed.out());
        assertTrue(printed.out().contains("row 30: equal to row 7"), printed.out());
        Child written = Child.mainClass(
                "elki.application.ELKILauncher",
                folder,
                "DataAudit",
                "-dbc.in",
                "new.csv",
                "-audit.out",
                "out.txt",
                "-audit.report",
                "page.html",
                "-audit.threads",
                "1");
        assertEquals(0, written.status(), written.err());
        assertEquals("", written.out());
        assertEquals(printed.out(), Files.readString(folder.resolve("out.txt")));
        String page = Files.readString(folder.resolve("page.html"));
        assertTrue(page.contains("<bdi>new.csv</bdi>") && page.contains("Equal rows"));
    }

    @Test
    void standsBesideTheResultsOfAlgorithms() throws IOException {
        Child child = Child.launch(
                folder,
                "-dbc.in",
                "new.csv",
                "-algorithm",
                "mahalanobis",
                "-evaluator",
                "AutomaticEvaluation,audit",
                "-audit.labels",
                "kind",
                "-audit.against",
                "new.csv",
                "-resulthandler",
                "ranked,report",
                "-out",
                "scores.txt",
                "-out",
                "page.html");
        assertEquals(0, child.status(), child.err());
        String results = Files.readString(folder.resolve("scores.txt"));
        assertTrue(results.contains("row 30: equal to row 7"), results);
        assertTrue(results.contains("Rows of both files: 60 rows"), results);
        assertTrue(results.contains("AUROC"), results);
        assertTrue(Files.readString(folder.resolve("page.html")).contains("<section id=\"audit\">"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            -dbc.in no.csv                               | no.csv for parameter "dbc.in" does not exist
            -dbc.in one.csv                              | an audit needs two rows
            -dbc.in new.csv -audit.labels sort           | There is no column of labels 'sort'
            -dbc.in new.csv -audit.against no.csv        | no.csv for parameter "audit.against" does not exist
            -dbc.in new.csv -audit.out new.csv           | they are one file
            -dbc.in new.csv -audit.report out.txt        | which is no HTML page
            -dbc.in new.csv -audit.classes kind          | Nothing here takes the option -audit.classes.
            """)
    void mistakeIsOneSentence(String arguments, String sentence) throws IOException {
        Child child = Child.launch(folder, ("DataAudit " + arguments).split(" "));
        assertEquals(Launcher.FAILED, child.status());
        assertTrue(child.err().contains(sentence), child.err());
        assertEquals(1, child.err().lines().count(), child.err());
        assertEquals("", child.out());
        assertEquals(EARLIER, Files.readString(folder.resolve("out.txt")));
        assertFalse(Files.readString(folder.resolve("new.csv")).contains("finding"));
    }
}
