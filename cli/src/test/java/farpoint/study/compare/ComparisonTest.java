package farpoint.study.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.InvalidInputException;
import farpoint.study.RunResult;
import farpoint.study.StudySamples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Cell CLEAN = new Cell(0, 0);

    private static List<RunResult> threeSets() {
        List<RunResult> runs = new ArrayList<>();
        double[][] values = {{0.5, 0.9, 0.7}, {0.6, 0.8, 0.8}, {0.4, 0.7, 0.9}};
        for (int set = 0; set < 3; set++) {
            for (int detector = 0; detector < 3; detector++) {
                for (int seed = 1; seed <= 2; seed++) {
                    double value = values[set][detector] + (seed == 1 ? 0.05 : -0.05);
                    runs.add(StudySamples.run("set" + set, "ABC".substring(detector, detector + 1), seed, value));
                }
            }
        }
        return runs;
    }

    private static Comparison compare(List<RunResult> runs) {
        return Comparison.of(runs, Measure.ROC_AUC, CLEAN, List.of());
    }

    private static List<String> names(Comparison comparison) {
        return comparison.standings().stream().map(Standing::detector).toList();
    }

    @Test
    void meansOverSeedsAreRankedWithinSets() {
        Comparison comparison = compare(threeSets());
        // Ranks of B are 1, 1.5 and 2, those of C 2, 1.5 and 1; the means are 0.8 both, and B comes first.
        assertEquals(List.of("B", "C", "A"), names(comparison));
        assertEquals(List.of("set0", "set1", "set2"), comparison.sets());
        assertArrayEquals(new double[] {0.9, 0.7, 0.5}, comparison.means()[0], 1e-12);
        assertEquals(1.5, comparison.standings().get(1).rank());
        assertEquals(3, comparison.standings().get(2).rank());
        assertEquals(0.5, comparison.standings().get(2).mean(), 1e-12);
        assertEquals(0.1, comparison.standings().get(2).deviation(), 1e-12);
        assertFalse(comparison.overSeeds());
        assertTrue(comparison.hasCliques());
    }

    @Test
    void onlyTheCellAndTheMeasureCount() {
        List<RunResult> runs = new ArrayList<>(threeSets());
        runs.add(new RunResult("set0", "A", 0.1, 0, 1, 1, 1, 1, 1));
        assertEquals(names(compare(threeSets())), names(compare(runs)));
        Comparison other = Comparison.of(runs, Measure.AVERAGE_PRECISION, new Cell(0.1, 0), List.of("A", "B"));
        assertEquals(List.of("A"), names(other));
        assertEquals(List.of("B has no result here (it failed) and is not compared."), other.leftOut());
        assertTrue(Findings.of(other).containsAll(other.leftOut()));
        assertEquals(List.of(CLEAN, new Cell(0.1, 0)), Cell.of(runs));
    }

    @Test
    void setsAndSeedsThatNotAllHaveAreLeftOutAndTold() {
        List<RunResult> runs = new ArrayList<>(threeSets());
        runs.removeIf(run -> run.set().equals("set1") && run.detector().equals("C"));
        runs.removeIf(run -> run.set().equals("set2") && run.detector().equals("A") && run.seed() == 2);
        Comparison comparison = compare(runs);
        assertEquals(List.of("set0", "set2"), comparison.sets());
        assertEquals(
                List.of(
                        "The set set1 is left out: it has no result of C.",
                        "Of the set set2, 2 runs are left out, of seeds that not all detectors have."),
                comparison.leftOut());
        // Of set2 the first seed only.
        assertArrayEquals(new double[] {0.75, 0.95, 0.45}, comparison.means()[1], 1e-12);
        assertTrue(Findings.of(comparison).containsAll(comparison.leftOut()));
    }

    @Test
    void whatIsNoNumberIsNoResult() {
        List<RunResult> runs = new ArrayList<>(threeSets());
        runs.replaceAll(run -> run.set().equals("set0") && run.detector().equals("A")
                ? StudySamples.run("set0", "A", run.seed(), Double.NaN)
                : run);
        assertEquals(List.of("set1", "set2"), compare(runs).sets());
    }

    @Test
    void aRunIsThereOnce() {
        List<RunResult> runs = new ArrayList<>(threeSets());
        runs.add(runs.get(0));
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> compare(runs));
        assertEquals(
                "The runs hold 'A' on the set 'set0' with pollution 0 %, labels 0 % and seed 1 twice: each may be there once.",
                e.getMessage());
    }

    @Test
    void seedsOfOneSetAreTestedButAreNoSets() {
        List<RunResult> runs = StudySamples.runs(1, 3, 1, 1, 8);
        Comparison comparison = compare(runs);
        assertTrue(comparison.overSeeds());
        assertFalse(comparison.hasCliques());
        assertEquals(8, comparison.blocks().length);
        assertEquals(1, comparison.means().length);
        assertTrue(comparison.standings().get(2).adjusted() < 1, "tested over seeds");
        assertTrue(Findings.of(comparison).stream().anyMatch(s -> s.startsWith("There is one set only")));
    }

    @Test
    void nothingInCommonIsSaid() {
        List<RunResult> runs = List.of(
                StudySamples.run("s", "A", 1, 0.5),
                StudySamples.run("t", "B", 1, 0.5),
                StudySamples.run("u", "B", 1, 1));
        Comparison comparison = compare(runs);
        assertEquals(List.of(), comparison.standings());
        assertEquals(4, Findings.of(comparison).size());
        assertTrue(MarkdownTable.of(comparison).contains("no set has results of all detectors"));
    }

    @Test
    void oneRunEachTestsNothing() {
        Comparison comparison =
                compare(List.of(StudySamples.run("s", "A", 1, 0.5), StudySamples.run("s", "B", 1, 0.6)));
        assertEquals(List.of("B", "A"), names(comparison));
        assertTrue(Double.isNaN(comparison.standings().get(1).adjusted()));
        assertTrue(Findings.of(comparison).contains("One set with one seed tests nothing: differences may be chance."));
    }

    @Test
    void manySetsTellDetectorsApartInCliques() {
        Comparison comparison = compare(StudySamples.runs(13, 12, 1, 1, 2));
        assertEquals("Detector1", comparison.standings().get(0).detector());
        assertTrue(comparison.standings().get(11).isWorse(0.05));
        // 4.6216... / sqrt(2) sqrt(12 13 / (6 13)), by SciPy's studentized range.
        assertEquals(4.621655471868518, comparison.criticalDifference(), 1e-8);
        List<int[]> cliques = comparison.cliques();
        assertTrue(cliques.size() > 1);
        assertEquals(0, cliques.get(0)[0]);
    }

    @Test
    void aSharedRankIsSaid() {
        assertEquals(
                "B has the best average rank, 1.50 of 3 detectors over 3 sets, which it shares with 1 further one of no higher mean.",
                Findings.of(compare(threeSets())).get(0));
    }

    /** B is ahead on most sets by next to nothing, and far behind on the others. */
    @Test
    void theBestRankMayHaveTheWorseResults() {
        List<RunResult> runs = new ArrayList<>();
        for (int set = 0; set < 31; set++) {
            runs.add(StudySamples.run("s" + set, "A", 1, 0.5));
            runs.add(StudySamples.run("s" + set, "B", 1, set < 16 ? 0.5001 + set * 1e-6 : 0.3 + set * 1e-3));
        }
        Comparison comparison = compare(runs);
        assertEquals(List.of("B", "A"), names(comparison));
        assertTrue(comparison.standings().get(1).isTold(0.05));
        assertFalse(comparison.standings().get(1).isWorse(0.05));
        assertTrue(
                Findings.of(comparison).get(2).endsWith("these are better: A."),
                Findings.of(comparison).toString());
    }

    @Test
    void markdownIsATableOfLinesAsLongAsEachOther() {
        List<RunResult> runs = new ArrayList<>(threeSets());
        runs.replaceAll(run -> run.detector().equals("A")
                ? StudySamples.run(run.set(), "A|`\n\u001B[31m", run.seed(), run.rocAuc())
                : run);
        String text = MarkdownTable.of(compare(runs));
        List<String> table = text.lines().filter(line -> line.startsWith("|")).toList();
        assertEquals(5, table.size(), text);
        assertEquals(1, table.stream().mapToInt(String::length).distinct().count(), text);
        assertTrue(table.get(4).startsWith("| A\\|\\`\uFFFD\uFFFD\\[31m "), table.get(4));
        assertTrue(
                text.startsWith("### ROC AUC, pollution 0 %, labels 0 %\n\n- B has the best average rank, 1.50 of 3"),
                text);
        assertFalse(text.contains("\u001B"));
    }
}
