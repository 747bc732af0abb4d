package farpoint.cli;

import farpoint.files.AtomicFile;
import farpoint.files.UserFiles;
import farpoint.report.Report;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.run.Version;
import farpoint.study.ChosenDetector;
import farpoint.study.Mixture;
import farpoint.study.Outcome;
import farpoint.study.Run;
import farpoint.study.RunResult;
import farpoint.study.StudyFolder;
import farpoint.study.StudyPlan;
import farpoint.study.StudyRunner;
import farpoint.study.page.StudyInput;
import farpoint.study.page.StudyPage;
import farpoint.study.source.Source;
import farpoint.study.table.DifferencesText;
import farpoint.study.table.Footnotes;
import farpoint.study.table.StudyTable;
import farpoint.study.table.TimesTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Does a study, and writes its tables and its page. */
final class StudyRun {
    private static final String TABLE = "table.md";
    private static final String TIMES = "times.md";
    private static final String PAGE = "report.html";

    private final StudySettings settings;
    private final Consumer<String> report;

    /**
     * A study.
     *
     * @param report told how the data was understood, what cannot be run, and how far it is
     */
    StudyRun(StudySettings settings, Consumer<String> report) {
        this.settings = settings;
        this.report = report;
    }

    /**
     * Does what has not been done, and writes all files.
     *
     * @return the tables, in Markdown
     * @throws InvalidInputException if the data or a setting cannot be used, the folder is not one of this study, or a
     *     file of it cannot be written
     */
    String run() throws IOException {
        List<ChosenDetector> detectors = settings.detectors();
        List<Mixture> mixtures = settings.mixtures();
        ComputeContext context =
                ComputeContext.withDefaults().withThreads(settings.values().get(StudySettings.PARALLEL));
        Source source = settings.source(context);
        StudyPlan plan = new StudyPlan(source.sets(), detectors, mixtures, settings.seeds());
        if (plan.runs().isEmpty()) {
            throw new InvalidInputException(
                    "There is nothing to run: %s", plan.notes().get(0));
        }
        Map<String, String> kept = kept(source, plan);
        String name = settings.folder(source);
        try (StudyFolder folder = StudyFolder.open(UserFiles.path(name), kept)) {
            requireWritable(folder);
            List<String> notes = new ArrayList<>(source.notes());
            notes.addAll(plan.notes());
            notes.forEach(report);
            report.accept("Results go to the folder '" + name
                    + "'; if the study is stopped, the same command goes on with it.");
            Map<Run, Outcome> outcomes = new StudyRunner(plan, folder, report).run(context);
            return write(folder, plan, new Told(kept, notes), outcomes);
        }
    }

    /** So that no run is made for tables or a page that cannot be written. */
    private static void requireWritable(StudyFolder folder) {
        AtomicFile.requireWritable(folder.file(TABLE));
        AtomicFile.requireWritable(folder.file(TIMES));
        Report.requireWritable(folder.file(PAGE));
    }

    /** All that results depend on. */
    private Map<String, String> kept(Source source, StudyPlan plan) {
        Map<String, String> own = Map.of(
                "study",
                settings.kind().word(),
                "version",
                Version.current(),
                "detectors",
                plan.detectors().stream().map(ChosenDetector::label).collect(Collectors.joining(", ")),
                "pollution",
                shares(plan.mixtures().stream().map(Mixture::pollution).toList()),
                "labels",
                shares(plan.mixtures().stream().map(Mixture::labels).toList()),
                "seeds",
                String.valueOf(plan.seeds()));
        return joined(source.identity(), own);
    }

    /**
     * Both, by name.
     *
     * @throws IllegalStateException if a name is in both, as one of the values would not be kept
     */
    static Map<String, String> joined(Map<String, String> identity, Map<String, String> own) {
        Map<String, String> all = new TreeMap<>(identity);
        own.forEach((name, value) -> {
            if (all.put(name, value) != null) {
                throw new IllegalStateException("two settings are named " + name);
            }
        });
        return all;
    }

    private static String shares(List<Double> shares) {
        return shares.stream().distinct().map(Mixture::percent).collect(Collectors.joining(", "));
    }

    /** What tables and page tell beside results: all that these depend on, and sentences for readers. */
    private record Told(Map<String, String> settings, List<String> notes) {}

    private String write(StudyFolder folder, StudyPlan plan, Told told, Map<Run, Outcome> outcomes) throws IOException {
        List<RunResult> results = plan.filled(outcomes);
        String title = "Study of " + settings.in();
        String table = StudyTable.title(title) + StudyTable.of(plan, outcomes, told.notes()) + "\n"
                + DifferencesText.of(plan, results);
        String times = TimesTable.of(plan, outcomes);
        folder.write(TABLE, table);
        folder.write(TIMES, times);
        if (!results.isEmpty()) {
            List<StudyInput.Setting> rows = told.settings().entrySet().stream()
                    .map(entry -> new StudyInput.Setting(entry.getKey(), entry.getValue()))
                    .toList();
            List<String> notes = new ArrayList<>(told.notes());
            notes.addAll(Footnotes.failures(plan, outcomes));
            List<String> detectors =
                    plan.detectors().stream().map(ChosenDetector::label).toList();
            StudyPage.write(
                    new StudyInput(title, rows, detectors, results, plan.measured(outcomes), notes), folder.file(PAGE));
        }
        return table + "## Times\n\n" + times;
    }
}
