package farpoint.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.detector.DetectorSpec;
import farpoint.params.ClassUse;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.Ranking;
import farpoint.study.table.StudyTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies as they run, stop and go on. */
class StudyRunnerTest {
    private static final Map<String, String> SETTINGS = Map.of("seeds", "2", "file", "x.csv, 12 bytes");

    /** 2 seeds of: 4 mixtures x 1 detector with labels + 2 x 3 without on one set; of the other, which lacks outliers, half. */
    private static final int RUNS = 2 * (4 + 2 * 3 + 2 + 3);

    @TempDir
    private Path folder;

    private final StudyPlan plan = SmallStudies.plan();
    private final List<String> told = new ArrayList<>();

    private String table(String name, int threads) throws IOException {
        try (StudyFolder open = StudyFolder.open(folder.resolve(name), SETTINGS)) {
            ComputeContext context = ComputeContext.withDefaults().withThreads(threads);
            return StudyTable.of(plan, new StudyRunner(plan, open, told::add).run(context));
        }
    }

    private boolean hasLines(String name, int count) {
        try {
            return lines(name).size() >= count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name).resolve("results.csv"));
    }

    @Test
    void manyRunsAtOnceMeasureTheSame() throws IOException {
        String serial = table("serial", 1);
        assertEquals(serial, table("parallel", 4));
        assertEquals(RUNS + 1, lines("serial").size());
        assertEquals(
                lines("serial").stream()
                        .map(StudyRunnerTest::withoutSeconds)
                        .sorted()
                        .toList(),
                lines("parallel").stream()
                        .map(StudyRunnerTest::withoutSeconds)
                        .sorted()
                        .toList());
        assertTrue(told.get(0).startsWith(RUNS + " runs"), told.toString());
    }

    private static String withoutSeconds(String line) {
        String[] fields = line.split(",");
        return String.join(",", List.of(fields).subList(0, 8));
    }

    @Test
    void aRunIsTheDetectorOnTheSplit() throws IOException {
        table("study", 2);
        List<Outcome> outcomes = ResultLines.parse(String.join("\n", lines("study")) + "\n", "file");
        int seen = 0;
        for (Outcome outcome : outcomes) {
            Run run = outcome.run();
            if (run.detector().equals("GaussianMahalanobis") && run.set().equals("many") && run.seed() == 2) {
                Split split = Division.of(plan.sets().get(0), 2).split(run.mixture());
                ChosenDetector detector = ChosenDetector.parse("mahalanobis");
                boolean clean = run.mixture().pollution() == 0;
                Ranking ranking = Ranking.of(
                        split.scores(detector.spec(), detector.values(clean, 2), ComputeContext.withDefaults()),
                        split.outliers());
                RunResult result = outcome.measured().orElseThrow();
                assertEquals(ranking.rocAuc(), result.rocAuc());
                assertEquals(ranking.averagePrecision(), result.averagePrecision());
                assertEquals(ranking.rPrecision(), result.precisionAtN());
                seen++;
            }
        }
        assertEquals(2, seen);
    }

    @Test
    void goesOnAfterALineThatWasCutOff() throws IOException {
        String whole = table("whole", 1);
        List<String> lines = lines("whole");
        Path cut = Files.createDirectory(folder.resolve("cut"));
        Files.copy(folder.resolve("whole/study.properties"), cut.resolve("study.properties"));
        String text =
                String.join("\n", lines.subList(0, 9)) + "\n" + lines.get(9).substring(0, 30);
        Files.writeString(cut.resolve("results.csv"), text);
        told.clear();
        assertEquals(whole, table("cut", 2));
        assertTrue(told.get(0).startsWith(RUNS + " runs, 8 of them done before"), told.toString());
        assertEquals(RUNS + 1, lines("cut").size());
        assertEquals(lines.subList(0, 9), lines("cut").subList(0, 9));
    }

    @Test
    void goesOnAfterItWasStopped() throws IOException {
        String whole = table("whole", 1);
        try (StudyFolder open = StudyFolder.open(folder.resolve("stopped"), SETTINGS)) {
            ComputeContext context =
                    ComputeContext.withDefaults().withThreads(1).withCancelCheck(() -> hasLines("stopped", 6));
            StudyRunner runner = new StudyRunner(plan, open, told::add);
            assertThrows(CancelledException.class, () -> runner.run(context));
        }
        int done = lines("stopped").size() - 1;
        assertTrue(done > 0 && done < RUNS, done + " runs");
        assertEquals(whole, table("stopped", 2));
    }

    @Test
    void aFailureIsKeptAndToldAndStopsNothing() throws IOException {
        StudyPlan failing = new StudyPlan(
                List.of(SmallStudies.set("set", 10, 5)),
                List.of(
                        failing("Picky", new InvalidInputException("It needs 500 rows.")),
                        failing("Faulty", new IllegalStateException("a fault")),
                        ChosenDetector.parse("GaussianMahalanobis")),
                List.of(new Mixture(0, 0), new Mixture(0.1, 0)),
                1);
        for (String before : List.of("", ", 6 of them done before")) {
            told.clear();
            try (StudyFolder open = StudyFolder.open(folder, Map.of())) {
                Map<Run, Outcome> outcomes =
                        new StudyRunner(failing, open, told::add).run(ComputeContext.withDefaults());
                String table = StudyTable.of(failing, outcomes);
                assertTrue(table.contains("| Picky               |     - [1] |      - [1] |\n"), table);
                assertTrue(
                        table.contains(
                                "- [1] Picky: It needs 500 rows. (set, pollution 0 %, labels 0 %, seed 1, and 1 more)\n"
                                        + "- [2] Faulty: java.lang.IllegalStateException: a fault (set, "),
                        table);
                assertEquals(2, failing.filled(outcomes).size());
                assertTrue(told.get(0).startsWith("6 runs" + before), told.toString());
            }
        }
    }

    private static ChosenDetector failing(String name, RuntimeException failure) {
        DetectorSpec spec =
                new DetectorSpec(name, name, name, name + ".", List.of(), ClassUse.IGNORED, List.of(), values -> {
                    throw failure;
                });
        return new ChosenDetector(name, spec, List.of());
    }

    @Test
    void oneIsToldAsOne() throws IOException {
        StudyPlan small = new StudyPlan(
                List.of(SmallStudies.set("set", 10, 2)),
                List.of(ChosenDetector.parse("GaussianMahalanobis")),
                List.of(new Mixture(0, 0), new Mixture(0.4, 0)),
                1);
        assertEquals(
                List.of("set: not possible, as there is 1 outlier for training: pollution 40 %, labels 0 %."),
                small.notes());
        try (StudyFolder open = StudyFolder.open(folder, Map.of())) {
            new StudyRunner(small, open, told::add).run(ComputeContext.withDefaults());
        }
        assertTrue(told.get(0).startsWith("1 run, "), told.toString());
    }

    @Test
    void whoIgnoresLabelsRunsOnceAndIsFilledIn() throws IOException {
        try (StudyFolder open = StudyFolder.open(folder, SETTINGS)) {
            Map<Run, Outcome> outcomes = new StudyRunner(plan, open, told::add).run(ComputeContext.withDefaults());
            assertEquals(RUNS, outcomes.size());
            List<RunResult> filled = plan.filled(outcomes);
            // The set with few outliers has three for training, which is enough for 5 % and not for 10 %.
            assertEquals(2 * 4 * (4 + 2), filled.size());
            assertEquals(
                    1,
                    filled.stream()
                            .filter(r -> r.detector().equals("GaussianMahalanobis")
                                    && r.set().equals("many")
                                    && r.pollution() == 0.1
                                    && r.seed() == 1)
                            .map(RunResult::rocAuc)
                            .distinct()
                            .count());
            assertFalse(outcomes.keySet().stream()
                    .anyMatch(run -> run.detector().equals("GaussianMahalanobis")
                            && run.mixture().labels() > 0));
        }
        assertEquals(
                "few: not possible, as there are 3 outliers for training: pollution 10 %, labels 0 %; pollution 10 %, labels"
                        + " 5 %.",
                plan.notes().get(0));
        assertTrue(
                plan.notes().get(1).startsWith("Labels are ignored, "),
                plan.notes().toString());
    }

    @Test
    void aFolderBelongsToOneStudy() throws IOException {
        StudyFolder.open(folder.resolve("study"), SETTINGS).close();
        Map<String, String> other = Map.of("seeds", "1", "file", "x.csv, 13 bytes", "more", "1");
        String message = assertThrows(
                        InvalidInputException.class, () -> StudyFolder.open(folder.resolve("study"), other))
                .getMessage();
        assertTrue(
                message.contains(
                        "file was x.csv, 12 bytes and is x.csv, 13 bytes; more was nothing and is 1; seeds was 2 and is 1"),
                message);
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("letter.txt"), "Dear");
        assertThrows(InvalidInputException.class, () -> StudyFolder.open(full, SETTINGS));
        assertThrows(InvalidInputException.class, () -> StudyFolder.open(full.resolve("letter.txt"), SETTINGS));
        assertEquals("Dear", Files.readString(full.resolve("letter.txt")));
        try (Stream<Path> files = Files.list(full)) {
            assertEquals(List.of(full.resolve("letter.txt")), files.toList(), "nothing is left there");
        }
    }

    /** Runs of other seeds stay as they are, so that a study can begin small. */
    @Test
    void seedsCanBecomeMore() throws IOException {
        StudyFolder.open(folder.resolve("growing"), SETTINGS).close();
        Map<String, String> more = Map.of("seeds", "10", "file", "x.csv, 12 bytes");
        StudyFolder.open(folder.resolve("growing"), more).close();
        String message = assertThrows(
                        InvalidInputException.class, () -> StudyFolder.open(folder.resolve("growing"), SETTINGS))
                .getMessage();
        assertTrue(message.contains("other settings: seeds was 10 and is 2."), message);
    }

    @Test
    void aFolderIsOpenOnce() throws IOException {
        try (StudyFolder first = StudyFolder.open(folder, SETTINGS)) {
            String message = assertThrows(InvalidInputException.class, () -> StudyFolder.open(folder, SETTINGS))
                    .getMessage();
            assertTrue(message.startsWith("Another study is at work in the folder '" + folder + "'"), message);
            first.add(Outcome.failed(new Run("s, \"t\"", "d", new Mixture(0.1, 1.0 / 3), 1), "why,\nnot"));
        }
        try (StudyFolder again = StudyFolder.open(folder, SETTINGS)) {
            Outcome kept = again.earlier().get(0);
            assertEquals("why, not", kept.failure());
            assertEquals(new Run("s, \"t\"", "d", new Mixture(0.1, 1.0 / 3), 1), kept.run());
        }
    }

    @Test
    void numbersAreReadAsTheyWere() {
        RunResult result = new RunResult("a", "b", 0.05, 0.01, 7, 1.0 / 3, Math.PI / 4, 1e-17, 12.345);
        String text = ResultLines.HEADER + ResultLines.of(Outcome.of(result));
        assertEquals(List.of(Outcome.of(result)), ResultLines.parse(text, "file"));
        String broken = text.replace("0.3333", "x.3333");
        String message = assertThrows(InvalidInputException.class, () -> ResultLines.parse(broken, "file"))
                .getMessage();
        assertTrue(message.startsWith("Line 2 of the file 'file' is no result"), message);
        assertEquals(text.length(), text.getBytes(StandardCharsets.UTF_8).length);
    }
}
