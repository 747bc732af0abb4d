package farpoint.study.table;

import farpoint.study.ChosenDetector;
import farpoint.study.Mixture;
import farpoint.study.RunResult;
import farpoint.study.StudyPlan;
import farpoint.study.compare.Cell;
import farpoint.study.compare.Comparison;
import farpoint.study.compare.MarkdownTable;
import farpoint.study.compare.Measure;
import java.util.List;

/** Which detectors differ, by ROC AUC, for each share of pollution with the fewest labels; the page has all mixtures. */
public final class DifferencesText {
    private DifferencesText() {}

    /** The text, in Markdown; empty if there is one detector only. */
    public static String of(StudyPlan plan, List<RunResult> results) {
        if (plan.detectors().size() < 2) {
            return "";
        }
        StringBuilder text =
                new StringBuilder("## Which detectors differ\n\nWithout labels, or with the fewest; report.html has"
                        + " all mixtures and measures.\n\n");
        double fewest =
                plan.mixtures().stream().mapToDouble(Mixture::labels).min().orElseThrow();
        List<String> detectors =
                plan.detectors().stream().map(ChosenDetector::label).toList();
        plan.mixtures().stream()
                .filter(mixture -> mixture.labels() == fewest)
                .filter(mixture -> plan.sets().stream().anyMatch(set -> plan.isPossible(set.name(), mixture)))
                .map(mixture -> new Cell(mixture.pollution(), mixture.labels()))
                .forEach(cell -> text.append(MarkdownTable.of(Comparison.of(results, Measure.ROC_AUC, cell, detectors)))
                        .append('\n'));
        return text.toString();
    }
}
