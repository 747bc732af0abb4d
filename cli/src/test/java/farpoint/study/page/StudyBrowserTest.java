package farpoint.study.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.report.Browser;
import farpoint.study.RunResult;
import farpoint.study.StudySamples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a browser without a window sees it. */
@Tag("long")
class StudyBrowserTest {
    /** Panels of the first section that are not hidden. */
    private static final Pattern SHOWN = Pattern.compile("<div class=\"panel\"[^>]*><h3>([^<]*)</h3>");

    @TempDir
    private Path folder;

    private Browser browser;

    @BeforeEach
    void findBrowser() {
        browser = new Browser(folder);
    }

    private static void assertQuiet(Browser.Visit visit) {
        assertEquals(List.of(), visit.complaints());
        assertEquals(List.of(), visit.requests());
    }

    private static List<String> shown(Browser.Visit visit) {
        String results = visit.page().substring(visit.page().indexOf("<section id=\"results\""));
        String first = results.substring(0, results.indexOf("</section>"));
        return SHOWN.matcher(first)
                .results()
                .filter(panel -> !panel.group().contains("hidden"))
                .map((MatchResult panel) -> panel.group(1))
                .toList();
    }

    @Test
    void opensWithoutComplaintOrRequestAtTheFirstChoice() throws IOException, InterruptedException {
        String page = StudyPage.html(StudySamples.input(StudySamples.runs(5, 4, 3, 2, 2)));
        Browser.Visit visit = browser.visit(page, "");
        assertQuiet(visit);
        assertEquals(List.of("ROC AUC, pollution 0 %, labels 0 %"), shown(visit));
        assertTrue(visit.page().contains("<button type=\"button\">detector</button>"), "heads are buttons");
        assertTrue(visit.page().contains("aria-pressed=\"false\""), "names of the legend are buttons");
    }

    @Test
    void showsWhatItsAddressSays() throws IOException, InterruptedException {
        String page = StudyPage.html(StudySamples.input(StudySamples.runs(5, 4, 3, 2, 2)));
        Browser.Visit visit = browser.visit(page, "#show=pn,0.05,0.01");
        assertQuiet(visit);
        assertEquals(List.of("Precision at n, pollution 5 %, labels 1 %"), shown(visit));
        // What is no choice is passed over.
        assertEquals(
                List.of("Average precision, pollution 0 %, labels 1 %"),
                shown(browser.visit(page, "#show=ap,0.77,0.01")));
    }

    @Test
    void aChoiceWithoutRunsIsSaid() throws IOException, InterruptedException {
        List<RunResult> runs = new ArrayList<>(StudySamples.runs(2, 2, 2, 2, 1));
        runs.removeIf(run -> run.pollution() > 0 && run.labels() > 0);
        Browser.Visit visit = browser.visit(StudyPage.html(StudySamples.input(runs)), "#show=roc,0.01,0.01");
        assertQuiet(visit);
        assertEquals(List.of(), shown(visit));
        assertTrue(visit.page().contains("role=\"status\">" + Words.NONE), "the reader is told");
    }

    @Test
    void hostileNamesDoNothing() throws IOException, InterruptedException {
        List<RunResult> runs = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            runs.add(StudySamples.run("s" + i + StudySamples.HOSTILE, "d" + StudySamples.HOSTILE, i, 0.5 + 0.05 * i));
            runs.add(StudySamples.run("s" + i + StudySamples.HOSTILE, "</script>", i, 0.9 - 0.05 * i));
        }
        Browser.Visit visit = browser.visit(StudyPage.html(StudySamples.input(runs)), "");
        assertQuiet(visit);
        assertFalse(visit.page().contains("<img"));
    }

    @Test
    void oneSetWithOneRunIsAPageToo() throws IOException, InterruptedException {
        List<RunResult> runs = List.of(StudySamples.run("s", "d", 1, 0.5));
        assertQuiet(browser.visit(StudyPage.html(StudySamples.input(runs)), ""));
    }
}
