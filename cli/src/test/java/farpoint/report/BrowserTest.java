package farpoint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.testing.ChildProcess;
import farpoint.testing.JavaProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
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
    private static final Pattern REQUEST = Pattern.compile("\"url\":\"((?:https?|wss?)://[^\"]*)\"");
    private static final Pattern COMPLAINT = Pattern.compile("(?m)^.*CONSOLE.*$");

    @TempDir
    private Path folder;

    private Path browser;
    private int visits;

    /**
     * What a visit shows.
     *
     * @param page the page after its script
     * @param complaints what the browser says on its console
     * @param requests addresses on the network that were asked for
     */
    private record Visit(String page, List<String> complaints, List<String> requests) {
        List<Integer> rows() {
            return ROW.matcher(page)
                    .results()
                    .map(r -> Integer.valueOf(r.group(1)))
                    .toList();
        }
    }

    @BeforeEach
    void findBrowser() {
        browser = BrowserRule.browser();
    }

    private Visit visit(String page, String hash) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("page.html"), page);
        Path log = folder.resolve("net" + visits++ + ".json");
        List<String> command = new ArrayList<>(List.of(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-dev-shm-usage",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + folder.resolve("profile" + visits),
                "--log-net-log=" + log,
                "--enable-logging=stderr",
                "--virtual-time-budget=5000",
                "--dump-dom",
                file.toUri() + hash));
        JavaProcess.Result result = ChildProcess.run(new ProcessBuilder(command));
        assertEquals(0, result.status(), result.err());
        return new Visit(result.out(), found(COMPLAINT, result.err(), 0), requests(log));
    }

    /** Without those that browsers make for themselves. */
    private static List<String> requests(Path log) throws IOException {
        return found(REQUEST, Files.readString(log, StandardCharsets.UTF_8), 1).stream()
                .filter(address -> !address.matches("https?://[^/]*\\.(google|googleapis|gvt1)\\.com(:\\d+)?/.*"))
                .toList();
    }

    private static List<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult r) -> r.group(group))
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
        Visit visit = visit(
                "<!DOCTYPE html><title>t</title><img src=\"http://fetched.invalid/x.png\"><script>throw new Error('x')</script>",
                "");
        assertTrue(visit.requests.contains("http://fetched.invalid/x.png"), visit.requests.toString());
        assertTrue(visit.complaints.stream().anyMatch(line -> line.contains("Error: x")), visit.complaints.toString());
    }

    @Test
    void opensWithoutComplaintOrRequestInTheOrderOfTheRanking() throws IOException, InterruptedException {
        ReportInput input = ReportSamples.full();
        Visit visit = visit(Report.html(input), "");
        assertEquals(List.of(), visit.complaints);
        assertEquals(List.of(), visit.requests);
        assertEquals(order(input, (a, b) -> 0), visit.rows());
        assertTrue(visit.page.contains("aria-sort=\"ascending\""));
        assertTrue(visit.page.contains("<button type=\"button\"><bdi>score</bdi></button>"), "heads are buttons");
        assertTrue(visit.page.contains("hidden"), "further rows wait to be asked for");
    }

    @Test
    void isSortedAsItsAddressSays() throws IOException, InterruptedException {
        ReportInput input = ReportSamples.full();
        double[] scores = input.scores();
        Visit up = visit(Report.html(input), "#sort=score,up");
        assertEquals(order(input, Comparator.comparingDouble(row -> scores[row])), up.rows());
        Visit down = visit(Report.html(input), "#sort=row");
        assertEquals(order(input, Comparator.reverseOrder()), down.rows());
        assertEquals(List.of(), down.complaints);
    }

    @Test
    void hostileNamesAndValuesDoNothing() throws IOException, InterruptedException {
        Visit visit = visit(Report.html(ReportSamples.full(ReportSamples.HOSTILE, ReportSamples.HOSTILE)), "#sort=id3");
        assertEquals(List.of(), visit.complaints);
        assertEquals(List.of(), visit.requests);
        assertFalse(visit.page.contains("<img"));
    }

    /** Were it markup after all, the policy would stop it. */
    @Test
    void thePolicyStopsOtherScripts() throws IOException, InterruptedException {
        String page = Report.html(ReportSamples.bare())
                .replace(
                        "<main>",
                        "<main><script>document.title='stolen'</script><img src=\"http://fetched.invalid/x.png\">");
        Visit visit = visit(page, "");
        assertFalse(visit.page.contains("<title>stolen</title>"));
        assertEquals(List.of(), visit.requests);
        assertTrue(visit.complaints.size() >= 2, visit.complaints.toString());
    }
}
