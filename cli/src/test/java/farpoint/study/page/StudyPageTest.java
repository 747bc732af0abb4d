package farpoint.study.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.InvalidInputException;
import farpoint.study.RunResult;
import farpoint.study.StudySamples;
import farpoint.study.compare.Comparison;
import farpoint.study.compare.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyPageTest {
    private static String html(List<RunResult> runs) {
        return StudyPage.html(StudySamples.input(runs));
    }

    private static long count(String page, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(page).results().count();
    }

    @Test
    void holdsEachMeasureAndCellOnce() {
        String page = html(StudySamples.runs(6, 4, 3, 2, 2));
        assertEquals(18, count(page, "<caption>" + Words.RESULTS_CAPTION));
        assertEquals(18, count(page, "<h4>" + Words.DIAGRAM));
        // Lines by pollution for 2 shares of labels, and by labels for 3 pollutions.
        assertEquals(15, count(page, "<figure class=\"trend\">"));
        assertTrue(page.contains("<dt><bdi>ionosphere.arff</bdi></dt>"), "provenance");
        assertEquals(page, html(StudySamples.runs(6, 4, 3, 2, 2)));
    }

    @Test
    void whatThereIsNotIsLeftOut() {
        String page = html(StudySamples.runs(1, 3, 1, 1, 4));
        assertFalse(page.contains("<section id=\"pollution\""));
        assertFalse(page.contains("<section id=\"labels\""));
        assertEquals(0, count(page, "<h4>" + Words.DIAGRAM));
        assertTrue(page.contains("There is no diagram of ranks"));
        assertTrue(page.contains("Spread over the seeds"));
    }

    @Test
    void namesAreTextWhereverTheyStand() {
        List<RunResult> runs = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            runs.add(StudySamples.run("s" + i + StudySamples.HOSTILE, "d" + StudySamples.HOSTILE, i, 0.5 + 0.05 * i));
            runs.add(StudySamples.run("s" + i + StudySamples.HOSTILE, "other", i, 0.9 - 0.05 * i));
        }
        String page = StudyPage.html(new StudyInput(
                StudySamples.HOSTILE,
                List.of(new StudyInput.Setting(StudySamples.HOSTILE, StudySamples.HOSTILE)),
                List.of("gone" + StudySamples.HOSTILE),
                runs,
                runs,
                List.of(StudySamples.HOSTILE)));
        assertFalse(page.contains("<img"));
        assertFalse(page.contains("\u202E"));
    }

    /** Two detectors on one set with three shares of labels and four seeds; the first one ignores labels. */
    @Test
    void timesAndCountsAreOfTheRunsThatWereMade() {
        List<RunResult> runs = StudySamples.runs(1, 2, 1, 3, 4);
        List<RunResult> made = new ArrayList<>(runs);
        made.removeIf(run -> run.detector().equals("Detector1") && run.labels() > 0);
        String page = StudyPage.html(new StudyInput("study", List.of(), List.of(), runs, made, List.of()));
        assertTrue(page.contains("2 detectors on 1 data set: 16 runs."), "lead");
        String times = page.substring(page.indexOf("<section id=\"times\""), page.indexOf("<section id=\"done\""));
        // A run takes 0.2 seconds.
        assertEquals(List.of("4", "0.2", "0.2", "0.2", "0.8"), numbers(times, "Detector1"));
        assertEquals("12", numbers(times, "Detector2").get(0));
        assertTrue(times.contains(Words.ONCE), times);
        assertFalse(html(runs).contains(Words.ONCE));
    }

    private static List<String> numbers(String table, String detector) {
        String row = table.substring(table.indexOf(detector));
        return Pattern.compile("<td[^>]*>([^<]*)")
                .matcher(row.substring(0, row.indexOf("</tr>")))
                .results()
                .map(cell -> cell.group(1))
                .toList();
    }

    @Test
    void whatFailedEverywhereIsSaid() {
        String page = StudyPage.html(new StudyInput(
                "study",
                List.of(),
                List.of("Detector1", "Gone", "Detector2"),
                StudySamples.runs(2, 2, 2, 1, 1),
                StudySamples.runs(2, 2, 2, 1, 1),
                List.of()));
        // Of two cells by three measures.
        assertEquals(6, count(page, "Gone has no result here (it failed) and is not compared."));
    }

    @Test
    void noRunIsNoPage() {
        assertThrows(InvalidInputException.class, () -> html(List.of()));
    }

    @Test
    void replacesAPageAndNothingElse(@TempDir Path folder) throws IOException {
        StudyInput input = StudySamples.input(StudySamples.runs(2, 2, 1, 1, 1));
        Path page = folder.resolve("study.html");
        StudyPage.write(input, page);
        StudyPage.write(input, page);
        assertEquals(StudyPage.html(input), Files.readString(page));
        Path data = Files.writeString(folder.resolve("data.csv"), "a,b\n");
        assertThrows(InvalidInputException.class, () -> StudyPage.write(input, data));
        assertEquals("a,b\n", Files.readString(data));
    }

    @Test
    void barsStandBesideEachOtherWhereTheyOverlapOnly() {
        List<int[]> cliques = List.of(new int[] {0, 1, 2}, new int[] {1, 2, 3}, new int[] {3, 4}, new int[] {5, 6});
        assertArrayEquals(new int[] {0, 1, 0, 0}, RankDiagram.lanes(cliques));
        assertArrayEquals(new int[0], RankDiagram.lanes(List.of()));
    }

    @Test
    void aTrendIsOfTheSetsThatAllSharesHave() {
        List<RunResult> runs = new ArrayList<>(StudySamples.runs(3, 2, 2, 1, 2));
        runs.removeIf(run -> run.set().equals("set1")
                && run.pollution() > 0
                && run.detector().equals("Detector1"));
        StudyView view = new StudyView(StudySamples.input(runs));
        Trend trend =
                Trend.of(view.byPollution(Measure.ROC_AUC, 0), c -> c.cell().pollution());
        assertEquals(List.of("set2", "set3"), trend.sets());
        assertEquals(List.of("set1"), trend.leftOut());
        assertEquals(List.of(0.0, 0.01), trend.shares());
        Comparison clean = view.byPollution(Measure.ROC_AUC, 0).get(0);
        int place = clean.standings().get(0).detector().equals("Detector2") ? 0 : 1;
        double mean = (clean.means()[1][place] + clean.means()[2][place]) / 2;
        Map<Double, Trend.Point> points = trend.points().get("Detector2");
        assertEquals(mean, points.get(0.0).mean(), 1e-12);
        double half = Math.abs(clean.means()[1][place] - clean.means()[2][place]) / 2;
        assertEquals(half * Math.sqrt(2), points.get(0.0).deviation(), 1e-12);
        assertTrue(trend.isLine());
    }

    /** Without pollution there are two sets, with it one. */
    @Test
    void deviationsOverSeedsAreNotMixedWithThoseOverSets() {
        List<RunResult> runs = new ArrayList<>(StudySamples.runs(2, 2, 2, 1, 3));
        runs.removeIf(run -> run.set().equals("set2") && run.pollution() > 0);
        StudyView view = new StudyView(StudySamples.input(runs));
        Trend trend =
                Trend.of(view.byPollution(Measure.ROC_AUC, 0), c -> c.cell().pollution());
        assertEquals(List.of("set1"), trend.sets());
        assertTrue(trend.isLine());
        assertFalse(trend.hasBars());
        String caption = "Means over 1 set; there are no bars, as a single set has no deviation.";
        assertEquals(3, count(html(runs), caption));
        runs.removeIf(run -> run.set().equals("set2"));
        assertEquals(3, count(html(runs), "deviation to both sides, over the seeds, and"));
        runs.removeIf(run -> run.seed() > 1);
        assertEquals(3, count(html(runs), "seeds of one set; there are no bars, as a single seed has no deviation."));
        assertEquals(3, count(html(StudySamples.runs(2, 2, 2, 1, 3)), "deviation to both sides, over the sets, and"));
    }

    @Test
    void longNamesKeepTheirEnds() {
        assertEquals("KNNDistance", FittedName.of("KNNDistance", 12));
        String fitted = FittedName.of("DeepSVDD epochs=100 width=64", 12);
        assertTrue(fitted.startsWith("DeepSV") && fitted.endsWith("th=64") && fitted.contains("\u2026"), fitted);
        assertEquals("", FittedName.of("", 12));
    }
}
