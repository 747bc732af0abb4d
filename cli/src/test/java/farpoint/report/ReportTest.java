package farpoint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import farpoint.threshold.Threshold;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final List<String> SECTIONS =
            List.of("ranking", "scores", "scatter", "quality", "training", "members", "audit", "data", "done");

    private static final Pattern TAG = Pattern.compile("<([a-zA-Z0-9!/][^>]*)>");

    @TempDir
    private Path folder;

    private static boolean has(String page, String section) {
        return page.contains("<section id=\"" + section + "\">");
    }

    /** The tags of a page, without what is in quotes. */
    private static Set<String> tags(String page) {
        Set<String> tags = new TreeSet<>();
        Matcher tag = TAG.matcher(page.replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1></$1>"));
        while (tag.find()) {
            tags.add(tag.group(1).replaceAll("\"[^\"]*\"", "\"\""));
        }
        return tags;
    }

    @Test
    void allThereIsToTellHasItsSection() {
        String page = Report.html(ReportSamples.full());
        SECTIONS.forEach(section -> assertTrue(has(page, section), section));
        assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
        assertTrue(page.contains("6 of 60 rows flagged as outliers (10.0 %)"));
        assertTrue(page.contains("makes 100 % of the score") || page.contains("of the score"), "a sentence");
        assertTrue(page.contains("Doubt of a value."));
    }

    @Test
    void whatIsNotThereHasNoSection() {
        String page = Report.html(ReportSamples.bare());
        for (String section : List.of("quality", "training", "members", "audit")) {
            assertFalse(has(page, section), section);
            assertFalse(page.contains("href=\"#" + section + "\""), section);
        }
        assertTrue(has(page, "ranking") && has(page, "scores") && has(page, "scatter"));
        assertTrue(page.contains("there is no threshold"));
        for (String column : List.of("probability", "confidence", "flag", "why")) {
            assertFalse(page.contains("data-key=\"" + column + "\""), column);
        }
    }

    @Test
    void namesAndValuesAreNeverMarkup() {
        Set<String> harmless = tags(Report.html(ReportSamples.full()));
        String page = Report.html(ReportSamples.full(ReportSamples.HOSTILE, ReportSamples.HOSTILE));
        assertEquals(harmless, tags(page));
        assertTrue(page.contains("&lt;/script&gt;&lt;script&gt;alert(1)"));
        assertEquals(1, page.split("<script", -1).length - 1);
    }

    @Test
    void longValuesAreShortenedAndThereInFull() {
        String page = Report.html(ReportSamples.full("x", "y".repeat(10_000)));
        assertTrue(page.contains("y".repeat(10_000)));
        assertTrue(page.contains("<bdi>" + "y".repeat(Html.VALUE - 1) + "\u2026</bdi>"));
        assertTrue(page.length() < 2_000_000, page.length() + " characters");
    }

    @Test
    void theSameInputMakesTheSameBytes() {
        assertEquals(Report.html(ReportSamples.full()), Report.html(ReportSamples.full()));
    }

    @Test
    void nothingIsFetched() {
        String page = Report.html(ReportSamples.full());
        assertTrue(page.contains("default-src &#39;none&#39;"));
        assertFalse(page.contains("unsafe"), "the policy admits digests only");
        tags(page)
                .forEach(tag -> assertFalse(
                        tag.matches("(link|img|iframe|object|embed|base|form)\\b.*")
                                || tag.matches(".*\\s(src|on\\w+)=.*"),
                        tag));
        assertEquals(
                List.of(),
                Stream.of(page.split("href=\""))
                        .skip(1)
                        .filter(h -> !h.startsWith("#"))
                        .toList());
    }

    @Test
    @Tag("long")
    void aMillionRowsMakeASmallPage() {
        int n = 1_000_000;
        Random random = new Random(8);
        Table.Builder table = Table.builder(n);
        for (int j = 0; j < 6; j++) {
            table.addNumeric("attribute " + j, random.doubles(n).toArray());
        }
        double[] scores = random.doubles(n).toArray();
        String text = "a text of some length, \u05E9\u05DC\u05D5\u05DD ".repeat(100);
        ReportInput input = ReportInput.of(table.build(), scores)
                .threshold(new Threshold(0.9, 0.1))
                .texts(new RowTexts(List.of("id", "note"), List.of("id"), (row, column) -> row + text))
                .build();
        String page = Report.html(input);
        int bytes = page.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 5_000_000, bytes + " bytes");
        assertTrue(page.contains("The first 500 of 1,000,000 rows"));
        assertTrue(page.contains("further rows are flagged and not shown here"));
        assertTrue(page.contains("of 1,000,000 rows are shown: flagged ones, up to 500"));
    }

    @Test
    void manyColumnsMakeASmallPage() {
        int d = 3_000;
        Table.Builder table = Table.builder(300);
        Random random = new Random(9);
        for (int j = 0; j < d; j++) {
            table.addNumeric(
                    "a rather long name of an attribute, number " + j,
                    random.doubles(300).toArray());
        }
        String page =
                Report.html(ReportInput.of(table.build(), random.doubles(300).toArray())
                        .threshold(new Threshold(0.1, 0.1))
                        .build());
        assertTrue(page.length() < 5_000_000, page.length() + " characters");
        assertTrue(page.contains("2,960 further values are not listed."));
        assertTrue(page.contains("2,900 further attributes are not listed."));
    }

    @Test
    void infiniteTiedAndMissingScoresAreWhatTheyAre() {
        double[] scores = new double[30];
        Arrays.fill(scores, 2, 28, 1);
        scores[0] = Double.POSITIVE_INFINITY;
        scores[1] = 3;
        scores[28] = 3;
        scores[29] = Double.NaN;
        Table table = Table.builder(30)
                .addNumeric("x", new Random(1).doubles(30).toArray())
                .build();
        String page = Report.html(ReportInput.of(table, scores).build());
        assertTrue(page.contains("data-value=\"Infinity\" class=\"number\">infinite</td>"));
        assertTrue(page.contains("data-value=\"2.0\" class=\"number\">2 (shared by 2)</td>"));
        assertTrue(page.contains("data-value=\"4.0\" class=\"number\">4 (shared by 26)</td>"));
        assertTrue(page.contains("9 further rows with the same score as the last one shown."));
        assertTrue(page.contains("1 row got no score."));
        assertTrue(page.contains("Not drawn: 1 infinite score."));
        assertFalse(page.contains("id=\"row-30\""));
    }

    @Test
    void nothingButInfiniteScoresCanBeReported() {
        Table table = Table.builder(2).addText("words").build();
        for (double score : new double[] {Double.POSITIVE_INFINITY, Double.NaN, Double.MAX_VALUE, 0}) {
            String page = Report.html(
                    ReportInput.of(table, new double[] {score, score}).build());
            assertTrue(has(page, "ranking"), String.valueOf(score));
            assertFalse(has(page, "scatter"), String.valueOf(score));
        }
    }

    @Test
    void wordsAreForPeople() {
        String page = Report.html(ReportSamples.full());
        assertFalse(page.matches("(?si).*p-value.*"));
        assertFalse(page.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK));
    }

    @Test
    void rowsAndScoresMustGoTogether() {
        Table table = Table.builder(2).addNumeric("x", 1, 2).build();
        assertEquals(
                "There are scores for 3 rows, the table has 2.",
                assertThrows(InvalidInputException.class, () -> ReportInput.of(table, new double[3])
                                .build())
                        .getMessage());
        Table none = Table.builder(0).addNumeric("x").build();
        assertThrows(InvalidInputException.class, () -> ReportInput.of(none, new double[0])
                .build());
    }

    @Test
    void replacesAnEarlierPageButNoData() throws IOException {
        Path page = folder.resolve("report.html");
        Report.write(page, ReportSamples.bare());
        Report.write(page, ReportSamples.full());
        assertEquals(Report.html(ReportSamples.full()), Files.readString(page));
        Path data = Files.writeString(folder.resolve("data.csv"), "a,b\n1,2\n");
        InvalidInputException mistake =
                assertThrows(InvalidInputException.class, () -> Report.write(data, ReportSamples.bare()));
        assertTrue(mistake.getMessage().contains("is no HTML page"), mistake.getMessage());
        assertEquals("a,b\n1,2\n", Files.readString(data));
        assertThrows(
                InvalidInputException.class,
                () -> Report.requireWritable(folder.resolve("no").resolve("report.html")));
    }
}
