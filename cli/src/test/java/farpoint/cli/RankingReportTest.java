package farpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.cli.command.Program;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that {@code score FILE --report} writes. */
class RankingReportTest {
    private static final Pattern FIRST = Pattern.compile("id=\"row-(\\d+)\" class=\"is-flagged\"");

    @TempDir
    private Path folder;

    /** 100 orders, of which the 40th has a quantity that is far off; the last column says so. */
    private Path orders() throws IOException {
        Random random = new Random(2);
        List<String> lines = new ArrayList<>(List.of("order_id,note,quantity,price,checked"));
        for (int i = 1; i <= 100; i++) {
            int quantity = i == 40 ? 400 : 1 + random.nextInt(12);
            String price = i == 7 ? "" : String.valueOf(random.nextInt(100) / 10.0);
            lines.add(
                    (1000 + i) + ",\"note <" + i + ">\"," + quantity + "," + price + "," + (i == 40 ? "error" : "ok"));
        }
        return Files.write(folder.resolve("orders.csv"), lines);
    }

    private RankingSettings settings(Path in, String... given) {
        Map<String, String> values = new HashMap<>(Map.of("detector", "GaussianMahalanobis", "ignore", "checked"));
        for (int i = 0; i < given.length; i += 2) {
            values.put(given[i], given[i + 1]);
        }
        return new RankingSettings(
                in.toString(),
                folder.resolve("ranking.csv").toString(),
                ParameterValues.parse(RankingSettings.PARAMETERS, values));
    }

    private static void run(RankingSettings settings) throws IOException {
        new RankingRun(settings, line -> {}).run();
    }

    @Test
    void tellsOfTheRowsWithTheirIdentifiersLabelsAndReasons() throws IOException {
        Path report = folder.resolve("report.html");
        RankingSettings settings = settings(orders(), "report", report.toString());
        run(settings);
        String page = Files.readString(report);
        Matcher first = FIRST.matcher(page);
        assertTrue(first.find());
        assertEquals("40", first.group(1));
        assertTrue(page.contains("data-label=\"order_id\"><bdi>1040</bdi>"));
        assertTrue(page.contains("quantity 400 is high"));
        assertTrue(page.contains("note &lt;40&gt;"));
        assertTrue(page.contains("By the column &#39;checked&#39;, in which &#39;error&#39; means outliers"));
        assertTrue(page.contains("Left out of the arithmetic: order_id"));
        assertTrue(page.contains(settings.command().replace("'", "&#39;")));
    }

    @Test
    void theCommandSaysWhatDiffersFromTheDefaults() throws IOException {
        RankingSettings settings = new RankingSettings(
                "my data.csv",
                "-",
                ParameterValues.parse(
                        RankingSettings.PARAMETERS,
                        Map.of("detector", "KNNDistance num-neighbors=5", "top", "3", "report", "it's.html")));
        assertEquals(
                Program.name() + " score 'my data.csv' --detector 'KNNDistance num-neighbors=5' --top 3 --report"
                        + " 'it'\\''s.html'",
                settings.command());
    }

    @Test
    void tellsTheShareOfOutliersAmongItsNotesWhereItIsAskedFor() throws IOException {
        Path report = folder.resolve("report.html");
        Path in = orders();
        run(settings(in, "report", report.toString()));
        assertFalse(Files.readString(report).contains("Share of outliers"));
        List<String> told = new ArrayList<>();
        new RankingRun(settings(in, "report", report.toString(), "share", "true"), told::add).run();
        String sentence = told.stream()
                .filter(line -> line.startsWith("Share of outliers: between "))
                .findFirst()
                .orElseThrow();
        assertTrue(Files.readString(report).contains("<li>" + sentence + "</li>"), sentence);
    }

    @Test
    void tellsWhetherTheDataIsInOrderWhereItIsAskedFor() throws IOException {
        Path report = folder.resolve("report.html");
        Path in = orders();
        List<String> lines = new ArrayList<>(Files.readAllLines(in));
        for (int i = 1; i <= 10; i++) {
            lines.set(i, (1000 + i) + lines.get(40).substring(4));
        }
        Files.write(in, lines);
        run(settings(in, "report", report.toString()));
        assertFalse(Files.readString(report).contains("<section id=\"audit\">"));
        RankingSettings settings = settings(in, "report", report.toString(), "audit", "true");
        run(settings);
        String page = Files.readString(report);
        assertTrue(page.contains("<section id=\"audit\">"));
        assertTrue(page.contains("rows labelled &#39;error&#39;"), "the labels that judge the ranking");
        String row = page.substring(page.indexOf("id=\"row-40\""));
        assertTrue(row.substring(0, row.indexOf("</tr>")).contains("Equal rows: equal to row 1."), row);
        assertTrue(settings.command().contains(" --audit"), settings.command());
        assertFalse(settings.command().contains(" --audit true"), "a flag has no value");
        assertThrows(InvalidInputException.class, () -> run(settings(in, "audit", "true")));
    }

    @Test
    void withoutTheOptionThereIsNone() throws IOException {
        run(settings(orders()));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void aFileThatMustNotBeReplacedIsRefusedBeforeAnythingIsDone() throws IOException {
        Path in = orders();
        String data = Files.readString(in);
        Path noPage = Files.writeString(folder.resolve("other.txt"), "text");
        for (Path report :
                List.of(in, noPage, folder.resolve("ranking.csv"), folder.resolve("no/report.html"), folder)) {
            assertThrows(
                    InvalidInputException.class,
                    () -> run(settings(in, "report", report.toString())),
                    report.toString());
            assertFalse(Files.exists(folder.resolve("ranking.csv")), report.toString());
        }
        assertEquals(data, Files.readString(in));
        assertEquals("text", Files.readString(noPage));
    }
}
