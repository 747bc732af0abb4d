package farpoint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a browser without a window sees it. */
@Tag("long")
class BrowserTest {
    private static final Pattern ROW = Pattern.compile("<tr role=\"row\" id=\"row-(\\d+)\"");

    @TempDir
    private Path folder;

    private Browser browser;

    @BeforeEach
    void findBrowser() {
        browser = new Browser(folder);
    }

    private Browser.Visit visit(String page, String hash) throws IOException, InterruptedException {
        return browser.visit(page, hash);
    }

    /** Numbers of the rows in the order in which the page shows them. */
    private static List<Integer> rows(Browser.Visit visit) {
        return ROW.matcher(visit.page())
                .results()
                .map(r -> Integer.valueOf(r.group(1)))
                .toList();
    }

    private static List<Integer> order(ReportInput input, Comparator<Integer> comparator) {
        View view = new View(input);
        return IntStream.range(0, view.shown())
                .map(view::row)
                .boxed()
                .sorted(comparator)
                .map(row -> row + 1)
                .toList();
    }

    /** A page that fetches, and whose policy and script are at odds, shows that the other tests can fail. */
    @Test
    void whatAPageDoesIsSeen() throws IOException, InterruptedException {
        Browser.Visit visit = visit(
                "<!DOCTYPE html><title>t</title><img src=\"http://fetched.invalid/x.png\"><script>throw new Error('x')</script>",
                "");
        assertTrue(
                visit.requests().contains("http://fetched.invalid/x.png"),
                visit.requests().toString());
        assertTrue(
                visit.complaints().stream().anyMatch(line -> line.contains("Error: x")),
                visit.complaints().toString());
    }

    @Test
    void opensWithoutComplaintOrRequestInTheOrderOfTheRanking() throws IOException, InterruptedException {
        ReportInput input = ReportSamples.full();
        Browser.Visit visit = visit(Report.html(input), "");
        assertEquals(List.of(), visit.complaints());
        assertEquals(List.of(), visit.requests());
        assertEquals(order(input, (a, b) -> 0), rows(visit));
        assertTrue(visit.page().contains("aria-sort=\"ascending\""));
        assertTrue(visit.page().contains("<button type=\"button\"><bdi>score</bdi></button>"), "heads are buttons");
        assertTrue(visit.page().contains("hidden"), "further rows wait to be asked for");
    }

    @Test
    void isSortedAsItsAddressSays() throws IOException, InterruptedException {
        ReportInput input = ReportSamples.full();
        double[] scores = input.scores();
        Browser.Visit up = visit(Report.html(input), "#sort=score,up");
        assertEquals(order(input, Comparator.comparingDouble(row -> scores[row])), rows(up));
        Browser.Visit down = visit(Report.html(input), "#sort=row");
        assertEquals(order(input, Comparator.reverseOrder()), rows(down));
        assertEquals(List.of(), down.complaints());
    }

    @Test
    void hostileNamesAndValuesDoNothing() throws IOException, InterruptedException {
        Browser.Visit visit =
                visit(Report.html(ReportSamples.full(ReportSamples.HOSTILE, ReportSamples.HOSTILE)), "#sort=id3");
        assertEquals(List.of(), visit.complaints());
        assertEquals(List.of(), visit.requests());
        assertFalse(visit.page().contains("<img"));
    }

    /** Were it markup after all, the policy would stop it. */
    @Test
    void thePolicyStopsOtherScripts() throws IOException, InterruptedException {
        String page = Report.html(ReportSamples.bare())
                .replace(
                        "<main>",
                        "<main><script>document.title='stolen'</script><img src=\"http://fetched.invalid/x.png\">");
        Browser.Visit visit = visit(page, "");
        assertFalse(visit.page().contains("<title>stolen</title>"));
        assertEquals(List.of(), visit.requests());
        assertTrue(visit.complaints().size() >= 2, visit.complaints().toString());
    }
}
