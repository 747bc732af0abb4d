package farpoint.study;

import farpoint.report.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What readers of a study should know before they look at numbers. */
final class PlanNotes {
    private PlanNotes() {}

    /** What cannot be run, and what is run once only, a sentence each. */
    static List<String> of(StudyPlan plan) {
        List<String> notes = new ArrayList<>();
        plan.sets().forEach(set -> missing(plan, set.name(), notes));
        String blind = plan.detectors().stream()
                .filter(detector -> !detector.usesLabels())
                .map(ChosenDetector::label)
                .collect(Collectors.joining(", "));
        if (!blind.isEmpty() && plan.mixtures().stream().anyMatch(mixture -> mixture.labels() > 0)) {
            notes.add("Labels are ignored, and numbers are the same for all shares of them, with: " + blind + ".");
        }
        return notes;
    }

    private static void missing(StudyPlan plan, String set, List<String> notes) {
        String missing = plan.mixtures().stream()
                .filter(mixture -> !plan.isPossible(set, mixture))
                .map(Mixture::text)
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            int fewest = IntStream.rangeClosed(1, plan.seeds())
                    .map(seed -> plan.division(set, seed).trainingOutliers())
                    .min()
                    .orElseThrow();
            notes.add(set + ": not possible, as there " + (fewest == 1 ? "is " : "are ")
                    + Numbers.count(fewest, "outlier") + " for training: " + missing + ".");
        }
    }
}
