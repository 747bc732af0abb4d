package farpoint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.testing.ChildProcess;
import farpoint.testing.JavaProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A browser without a window, which opens pages. */
public final class Browser {
    private static final Pattern REQUEST = Pattern.compile("\"url\":\"((?:https?|wss?)://[^\"]*)\"");
    private static final Pattern COMPLAINT = Pattern.compile("(?m)^.*CONSOLE.*$");

    private final Path program = BrowserRule.browser();
    private final Path folder;
    private int visits;

    /** Finds the program, or ends the test if there is none; what it needs goes into a folder. */
    public Browser(Path folder) {
        this.folder = folder;
    }

    /**
     * What a visit shows.
     *
     * @param page the page after its script
     * @param complaints what the browser says on its console
     * @param requests addresses on the network that were asked for
     */
    public record Visit(String page, List<String> complaints, List<String> requests) {}

    /** Opens a page at a place. */
    public Visit visit(String page, String hash) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("page.html"), page);
        Path log = folder.resolve("net" + visits++ + ".json");
        List<String> command = List.of(
                program.toString(),
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
                file.toUri() + hash);
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
}
