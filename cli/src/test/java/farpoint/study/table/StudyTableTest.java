package farpoint.study.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.study.Outcome;
import farpoint.study.Run;
import farpoint.study.RunResult;
import farpoint.study.SmallStudies;
import farpoint.study.StudyPlan;
import farpoint.study.StudySamples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tables of made-up results: ROC AUC is 0.5 with seed 1 and 0.7 with seed 2, and 0.2 more on the set with few outliers. */
class StudyTableTest {
    private final StudyPlan plan = SmallStudies.plan();

    private Map<Run, Outcome> outcomes(double seconds) {
        Map<Run, Outcome> outcomes = new HashMap<>();
        for (Run run : plan.runs()) {
            double auc = (run.seed() == 1 ? 0.5 : 0.7) + (run.set().equals("few") ? 0.2 : 0);
            RunResult result = new RunResult(
                    run.set(),
                    run.detector(),
                    run.mixture().pollution(),
                    run.mixture().labels(),
                    run.seed(),
                    auc,
                    0.25,
                    0.125,
                    seconds);
            outcomes.put(run, new Outcome(run, Optional.of(result), ""));
        }
        return outcomes;
    }

    /** With one detector failing on all sets without pollution. */
    private Map<Run, Outcome> withFailures() {
        Map<Run, Outcome> outcomes = outcomes(1);
        outcomes.replaceAll((run, outcome) ->
                run.detector().equals("GaussianMahalanobis") && run.mixture().pollution() == 0
                        ? new Outcome(run, Optional.empty(), "It needs | more.")
                        : outcome);
        return outcomes;
    }

    @Test
    void whatFailedEverywhereIsSaidWhereDetectorsAreCompared() {
        String text = DifferencesText.of(plan, plan.filled(withFailures()));
        String said = "- GaussianMahalanobis has no result here (it failed) and is not compared.\n";
        assertEquals(text.indexOf(said), text.lastIndexOf(said), text);
        assertTrue(text.indexOf(said) > 0 && text.indexOf(said) < text.indexOf("### ROC AUC, pollution 10 %"), text);
        assertTrue(DifferencesText.of(plan, List.of()).contains(said), "also where all failed");
    }

    @Test
    void failuresAreTheSameWithoutMarkdown() {
        assertEquals(
                List.of("GaussianMahalanobis: It needs | more. (many, pollution 0 %, labels 0 %, seed 1, and 3 more)"),
                Footnotes.failures(plan, withFailures()));
        assertEquals(List.of(), Footnotes.failures(plan, outcomes(1)));
    }

    /** The name of a set is that of the user's file. */
    @Test
    void namesAreTextWhereverTheyStand() {
        StudyPlan hostile = new StudyPlan(
                List.of(SmallStudies.set("h" + StudySamples.HOSTILE, 60, 30), SmallStudies.set("[x](y)", 60, 5)),
                plan.detectors(),
                plan.mixtures(),
                1);
        Map<Run, Outcome> outcomes = new HashMap<>();
        hostile.runs()
                .forEach(run -> outcomes.put(run, new Outcome(run, Optional.empty(), "No " + StudySamples.HOSTILE)));
        String text = StudyTable.of(hostile, outcomes) + TimesTable.of(hostile, outcomes);
        assertTrue(text.contains("## h\\</td>\\<img src="), text);
        assertTrue(text.contains("- [1]"), text);
        assertFalse(text.contains("\u202E"), text);
        for (String markup : List.of("<", "`", "\\[x", "\\*")) {
            assertFalse(Pattern.compile("[^\\\\]" + markup).matcher(text).find(), markup + " in " + text);
        }
    }

    private static List<String> cells(String table, String heading, String detector) {
        String part = table.substring(table.indexOf("## " + heading + "\n"));
        String line = part.lines()
                .filter(l -> l.startsWith("| " + detector + " "))
                .findFirst()
                .orElseThrow();
        return List.of(line.substring(1).trim().split(" *\\| *"));
    }

    /** The standard deviation of 0.5 and 0.7 is 0.1 times the root of 2. */
    @Test
    void meansAndDeviationsOfSetsAndOfTheirMean() {
        String table = StudyTable.of(plan, outcomes(1));
        String some = "0.600 ± 0.141";
        assertEquals(
                List.of("GaussianMahalanobis", some, some, some, some), cells(table, "many", "GaussianMahalanobis"));
        assertEquals(
                List.of("GaussianMahalanobis", "0.800 ± 0.141", "0.800 ± 0.141", "-", "-"),
                cells(table, "few", "GaussianMahalanobis"));
        assertEquals(
                List.of("GaussianMahalanobis", some, some, some, some),
                cells(table, "Mean of the sets", "GaussianMahalanobis"),
                "of the one set that has all columns");
        String each = table.substring(table.indexOf("Over the sets that have a column"));
        assertEquals(List.of("number of sets", "2", "2", "1", "1"), cells("## x\n" + each, "x", "number of sets"));
        assertEquals(
                List.of("GaussianMahalanobis", "0.700 ± 0.141", "0.700 ± 0.141", some, some),
                cells("## x\n" + each, "x", "GaussianMahalanobis"));
        assertTrue(table.matches("(?s).*\\| +0 % / 0 % \\|.*"), table);
        assertTrue(table.matches("(?s).*\\| +10 % / 5 % \\|.*"), table);
    }

    @Test
    void aTitleIsOneLine() {
        assertEquals("# Study of a\\|b\uFFFDc.csv\n\n", StudyTable.title("Study of a|b\nc.csv"));
    }

    @Test
    void timesAreApart() {
        assertEquals(StudyTable.of(plan, outcomes(1)), StudyTable.of(plan, outcomes(2)));
        String times = TimesTable.of(plan, outcomes(2));
        // Two mixtures without labels of the first set, one of the other, two seeds each.
        assertEquals(
                List.of("GaussianMahalanobis", "2.00", "2.00", "12.0"),
                cells("## x\n" + times, "x", "GaussianMahalanobis"));
        assertEquals(plan.runs().size(), plan.measured(outcomes(2)).size());
        assertTrue(plan.measured(outcomes(2)).size() < plan.filled(outcomes(2)).size());
    }

    @Test
    void whatFailedIsMarkedWhereverItIsMissing() {
        Map<Run, Outcome> outcomes = outcomes(1);
        Run run = plan.run("few", plan.detectors().get(0), plan.mixtures().get(0), 2);
        outcomes.put(run, new Outcome(run, Optional.empty(), "It needs | more."));
        String table = StudyTable.of(plan, outcomes);
        assertEquals("- [1]", cells(table, "few", "GaussianMahalanobis").get(1));
        String each = table.substring(table.indexOf("Over the sets that have a column"));
        assertEquals("- [1]", cells("## x\n" + each, "x", "GaussianMahalanobis").get(1));
        assertFalse(cells(table, "many", "GaussianMahalanobis").get(1).contains("["), table);
        String note = "- [1] GaussianMahalanobis: It needs \\| more. (few, pollution 0 %, labels 0 %, seed 2)\n";
        assertTrue(table.endsWith(note), table);
    }
}
