package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that the result handler writes, of the packaged jar's launcher. */
class OutlierReportIT {
    @TempDir
    private Path folder;

    private Child run(String... options) {
        List<String> all = new ArrayList<>(List.of(
                "-dbc.in", Samples.file("glass", folder).toString(), "-dbc.parser", "ArffParser", "-resulthandler"));
        all.addAll(List.of(options));
        return Child.launch(folder, all.toArray(String[]::new));
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("report.html"));
    }

    private static void assertSuccess(Child child) {
        assertEquals(0, child.status(), child.err());
    }

    @Test
    void ofADetectorHasReasonsFlagsAndLabels() throws IOException {
        Child child = run(
                "OutlierReport,ResultWriter",
                "-algorithm",
                "mahalanobis",
                "-mahalanobis.explain",
                "25",
                "-mahalanobis.contamination",
                "0.1",
                "-mahalanobis.share",
                "-out",
                "report.html");
        assertSuccess(child);
        String page = page();
        assertTrue(page.contains("Outliers in <bdi>glass.arff</bdi>"));
        assertTrue(page.contains("22 of 214 rows flagged as outliers"));
        assertTrue(page.contains("means outliers, as its name says"));
        assertTrue(page.contains("data-key=\"confidence\""));
        assertEquals(25, page.split("class=\"sentence\"", -1).length - 1);
        assertTrue(page.contains("-mahalanobis.explain 25"));
        assertTrue(page.contains("<li>Share of outliers: "));
    }

    @Test
    void ofAnAlgorithmOfElkiHasRankingAndCurves() throws IOException {
        assertSuccess(run("report", "-algorithm", "outlier.lof.LOF", "-lof.k", "10", "-out", "report.html"));
        String page = page();
        assertTrue(page.contains("<section id=\"quality\">"));
        assertTrue(page.contains("<section id=\"scatter\">"));
        assertTrue(page.contains("The algorithm has no threshold"));
        assertFalse(page.contains("class=\"sentence\""));
    }

    /** The angle-based outlier factor of outliers is low. */
    @Test
    void ofScoresThatAreLowForOutliersIsTurnedRound() throws IOException {
        assertSuccess(run(
                "ranked,report",
                "-algorithm",
                "outlier.anglebased.FastABOD",
                "-fastabod.k",
                "10",
                "-out",
                "ranking.txt",
                "-out",
                "report.html"));
        assertTrue(page().contains("The algorithm gives low scores to outliers"));
        assertTrue(Files.exists(folder.resolve("ranking.txt")));
    }

    @Test
    void aPatternSaysWhichLabelsAreOutliers() throws IOException {
        assertSuccess(run("report", "-algorithm", "mahalanobis", "-out", "report.html", "-report.outliers", "^norm"));
        assertTrue(page().contains("&#39;^norm&#39; means outliers, as the option -report.outliers says"));
        Child none = run("report", "-algorithm", "mahalanobis", "-out", "report.html", "-report.outliers", "nothing");
        assertEquals(1, none.status());
        assertTrue(none.err().contains("'nothing' matches none"), none.err());
    }

    @Test
    void aFileThatIsNoPageIsRefused() throws IOException {
        String data = Samples.file("glass", folder).toString();
        String before = Files.readString(Path.of(data));
        Child child = run("report", "-algorithm", "mahalanobis", "-out", data);
        assertEquals(1, child.status());
        assertTrue(child.err().lines().count() == 1 && child.err().contains("glass.arff"), child.err());
        assertEquals(before, Files.readString(Path.of(data)));
    }
}
