package farpoint.study.table;

import farpoint.study.ChosenDetector;
import farpoint.study.Outcome;
import farpoint.study.Run;
import farpoint.study.RunResult;
import farpoint.study.StudyPlan;
import farpoint.study.StudySet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** How long fitting and scoring took, in seconds of a run on one thread. These are no results: they differ from run to run. */
public final class TimesTable {
    private TimesTable() {}

    /** The text, in Markdown. */
    public static String of(StudyPlan plan, Map<Run, Outcome> outcomes) {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("seconds a run"));
        plan.sets().forEach(set -> head.add(set.name()));
        head.add("all runs");
        lines.add(head);
        List<RunResult> measured = plan.measured(outcomes);
        for (ChosenDetector detector : plan.detectors()) {
            List<RunResult> results = measured.stream()
                    .filter(result -> result.detector().equals(detector.label()))
                    .toList();
            List<String> line = new ArrayList<>(List.of(detector.label()));
            for (StudySet set : plan.sets()) {
                line.add(mean(results, result -> result.set().equals(set.name())));
            }
            line.add(String.format(
                    Locale.ROOT,
                    "%.1f",
                    results.stream().mapToDouble(RunResult::seconds).sum()));
            lines.add(line);
        }
        return Markdown.table(lines);
    }

    private static String mean(List<RunResult> results, Predicate<RunResult> chosen) {
        double[] seconds =
                results.stream().filter(chosen).mapToDouble(RunResult::seconds).toArray();
        return seconds.length == 0
                ? "-"
                : String.format(
                        Locale.ROOT, "%.2f", Arrays.stream(seconds).average().orElseThrow());
    }
}
