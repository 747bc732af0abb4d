package farpoint.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.rangeprofile.Preset;
import farpoint.run.ComputeContext;
import farpoint.stats.Ranking;
import farpoint.study.compare.Measure;
import farpoint.study.source.ProfileSource;
import farpoint.study.source.ShippedSource;
import farpoint.study.table.MeansTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The chapter on which detector to take: its tables are those of the results in docs/study, which the commands in the chapter make,
 * and these are what detectors still do. {@code -Ddocs.write=true} writes the tables anew.
 */
class ChapterTest {
    private static final Path CHAPTER = Path.of("..", "docs", "which-detector.md");
    private static final Path RESULTS = Path.of("..", "docs", "study");
    private static final Path DATA = Path.of("..", "test-data");

    private static final List<Mixture> ALL_POLLUTION = mixtures("0/0 1/0 5/0 10/0");
    private static final List<Mixture> POLLUTION = mixtures("0/0 1/0 5/0");
    private static final List<Mixture> LITTLE_POLLUTION = mixtures("0/0 1/0");
    private static final List<Mixture> LABELS = mixtures("0/0 0/1 0/5");
    private static final List<Mixture> FEW_LABELS = mixtures("0/0 0/1");
    private static final List<Mixture> BOTH = mixtures("5/0 5/1 5/5");

    private static Study shipped;
    private static Study profiles;

    /** What was planned, and what came of it. */
    private record Study(StudyPlan plan, Map<Run, Outcome> outcomes) {
        static Study of(String name, List<StudySet> sets, String detectors, String mixtures, int seeds)
                throws IOException {
            StudyPlan plan = new StudyPlan(sets, DetectorList.parse(detectors), mixtures(mixtures), seeds);
            Path file = RESULTS.resolve(name + ".csv");
            Map<Run, Outcome> outcomes = new LinkedHashMap<>();
            ResultLines.parse(Files.readString(file), file).forEach(outcome -> outcomes.put(outcome.run(), outcome));
            return new Study(plan, outcomes);
        }

        String means(List<Mixture> mixtures, Measure... measures) {
            return MeansTable.of(plan, outcomes, mixtures, List.of(measures));
        }
    }

    private static List<Mixture> mixtures(String text) {
        return Arrays.stream(text.split(" "))
                .map(word -> word.split("/"))
                .map(two -> new Mixture(Double.parseDouble(two[0]) / 100, Double.parseDouble(two[1]) / 100))
                .toList();
    }

    @BeforeAll
    static void readResults() throws IOException {
        String all = "0/0 0/1 0/5 1/0 1/1 1/5 5/0 5/1 5/5 10/0 10/1 10/5";
        ComputeContext context = ComputeContext.withDefaults();
        shipped = Study.of(
                "shipped",
                new ShippedSource(DATA.toString(), List.of()).read(context).sets(),
                "all",
                all,
                1);
        profiles = Study.of(
                "hrrp",
                new ProfileSource(Preset.STANDARD, 200, ProfileSource.By.AUTO)
                        .make(context)
                        .sets(),
                String.join(",", DetectorList.DEFAULT),
                all,
                3);
    }

    @Test
    void tablesAreThoseOfTheResults() throws IOException {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("shipped pollution", shipped.means(POLLUTION, Measure.ROC_AUC, Measure.AVERAGE_PRECISION));
        tables.put(
                "shipped little pollution",
                shipped.means(LITTLE_POLLUTION, Measure.ROC_AUC, Measure.AVERAGE_PRECISION));
        tables.put("shipped few labels", shipped.means(FEW_LABELS, Measure.ROC_AUC, Measure.AVERAGE_PRECISION));
        tables.put("shipped labels", shipped.means(LABELS, Measure.ROC_AUC, Measure.AVERAGE_PRECISION));
        tables.put("shipped both", shipped.means(BOTH, Measure.ROC_AUC, Measure.AVERAGE_PRECISION));
        tables.put("profiles pollution", profiles.means(ALL_POLLUTION, Measure.ROC_AUC, Measure.AVERAGE_PRECISION));
        tables.put("profiles labels", profiles.means(LABELS, Measure.ROC_AUC, Measure.AVERAGE_PRECISION));
        tables.put("profiles both", profiles.means(BOTH, Measure.ROC_AUC, Measure.AVERAGE_PRECISION));
        String chapter = Files.readString(CHAPTER);
        String written = chapter;
        for (Map.Entry<String, String> table : tables.entrySet()) {
            written = replaced(written, table.getKey(), table.getValue());
        }
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(CHAPTER, written);
        } else {
            assertEquals(written, chapter, "docs/which-detector.md is stale; see CONTRIBUTING.md");
        }
    }

    private static String replaced(String text, String name, String table) {
        String start = "<!-- " + name + " -->\n";
        String end = "<!-- end -->";
        int from = text.indexOf(start) + start.length();
        assertEquals(true, from >= start.length(), "a place for the table '" + name + "'");
        return text.substring(0, from) + "\n" + table + text.substring(text.indexOf(end, from));
    }

    /** By a small set, and by seconds of time: a default that changes shows there. */
    @Test
    @Tag("long")
    void detectorsStillDoWhatTheResultsOfTheShippedSetsSay() {
        assertSame(shipped, "glass", mixtures("0/0 0/1").toArray(Mixture[]::new));
    }

    private static void assertSame(Study study, String set, Mixture... mixtures) {
        for (ChosenDetector detector : study.plan().detectors()) {
            for (Mixture mixture : mixtures) {
                if (mixture.labels() == 0 || detector.usesLabels()) {
                    assertSame(study, set, detector, mixture);
                }
            }
        }
    }

    /** And what makes the profiles. */
    @Test
    void profilesAreThoseOfTheResults() {
        String set = profiles.plan().sets().get(0).name();
        Mixture mixture = ALL_POLLUTION.get(2);
        for (ChosenDetector detector : DetectorList.parse("KNNDistance, FastLOF, GaussianMahalanobis")) {
            assertSame(profiles, set, detector, mixture);
        }
    }

    private static void assertSame(Study study, String set, ChosenDetector detector, Mixture mixture) {
        Run run = study.plan().run(set, detector, mixture, 1);
        Split split = study.plan().division(set, 1).split(mixture);
        double[] scores = detector.scores(split, mixture.pollution() == 0, 1, ComputeContext.withDefaults());
        Ranking ranking = Ranking.of(scores, split.outliers());
        RunResult result = study.outcomes().get(run).measured().orElseThrow();
        assertEquals(
                List.of(result.rocAuc(), result.averagePrecision(), result.precisionAtN()),
                List.of(ranking.rocAuc(), ranking.averagePrecision(), ranking.rPrecision()),
                () -> run + ": docs/study is stale; see CONTRIBUTING.md");
    }

    /** All runs are there, and each of them has been measured. */
    @Test
    void resultsAreWhole() {
        for (Study study : List.of(shipped, profiles)) {
            assertEquals(
                    "",
                    study.plan().runs().stream()
                            .filter(run -> study.outcomes().get(run) == null
                                    || study.outcomes().get(run).measured().isEmpty())
                            .map(Run::toString)
                            .collect(Collectors.joining("\n")));
        }
    }
}
