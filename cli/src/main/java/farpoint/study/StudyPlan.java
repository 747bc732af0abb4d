package farpoint.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a study runs: each detector on each set with each mixture of training rows and each seed, as far as a set has outliers
 * enough. A detector that ignores labels runs once for all shares of labels: it does not see the labelled rows, and all others
 * are the same.
 */
public final class StudyPlan {
    private final List<StudySet> sets;
    private final List<ChosenDetector> detectors;
    private final List<Mixture> mixtures;
    private final int seeds;
    private final Map<String, List<Division>> divisions = new LinkedHashMap<>();

    /**
     * A plan.
     *
     * @param sets with different names
     * @param detectors with different labels
     * @param mixtures what is among the normal training rows
     * @param seeds their number; they begin with 1
     * @throws farpoint.run.InvalidInputException if a set cannot be divided
     */
    public StudyPlan(List<StudySet> sets, List<ChosenDetector> detectors, List<Mixture> mixtures, int seeds) {
        this.sets = List.copyOf(sets);
        this.detectors = List.copyOf(detectors);
        this.mixtures = List.copyOf(mixtures);
        this.seeds = seeds;
        for (StudySet set : sets) {
            divisions.put(
                    set.name(),
                    IntStream.rangeClosed(1, seeds)
                            .mapToObj(seed -> Division.of(set, seed))
                            .toList());
        }
    }

    /** The sets, in the order of tables. */
    public List<StudySet> sets() {
        return sets;
    }

    /** The detectors, in the order of tables. */
    public List<ChosenDetector> detectors() {
        return detectors;
    }

    /** What is among the normal training rows, in the order of tables. */
    public List<Mixture> mixtures() {
        return mixtures;
    }

    /** The number of seeds, which begin with 1. */
    public int seeds() {
        return seeds;
    }

    /** The rows of a set by a seed. */
    public Division division(String set, int seed) {
        return divisions.get(set).get(seed - 1);
    }

    /** Whether a set has outliers enough, by every seed. */
    public boolean isPossible(String set, Mixture mixture) {
        return divisions.get(set).stream().allMatch(division -> division.allows(mixture));
    }

    /** The detector of a label. */
    ChosenDetector detector(String label) {
        return detectors.stream()
                .filter(d -> d.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** The run that says what a detector does with a mixture: for those that ignore labels, the one without any. */
    public Run run(String set, ChosenDetector detector, Mixture mixture, int seed) {
        Mixture seen = detector.usesLabels() ? mixture : new Mixture(mixture.pollution(), 0);
        return new Run(set, detector.label(), seen, seed);
    }

    /** All runs, one seed after the other, so that a study that is stopped has some of each detector. */
    public List<Run> runs() {
        Set<Run> runs = new LinkedHashSet<>();
        for (int seed = 1; seed <= seeds; seed++) {
            for (StudySet set : sets) {
                for (Mixture mixture : mixtures) {
                    if (isPossible(set.name(), mixture)) {
                        for (ChosenDetector detector : detectors) {
                            runs.add(run(set.name(), detector, mixture, seed));
                        }
                    }
                }
            }
        }
        return new ArrayList<>(runs);
    }

    /** What was measured, in the order of the runs. */
    public List<RunResult> measured(Map<Run, Outcome> outcomes) {
        return runs().stream()
                .map(outcomes::get)
                .filter(outcome -> outcome != null)
                .flatMap(outcome -> outcome.measured().stream())
                .toList();
    }

    /** What was measured, with the runs of detectors that ignore labels repeated for each share of labels. */
    public List<RunResult> filled(Map<Run, Outcome> outcomes) {
        List<RunResult> filled = new ArrayList<>();
        for (StudySet set : sets) {
            for (Mixture mixture : mixtures) {
                if (isPossible(set.name(), mixture)) {
                    detectors.forEach(detector -> IntStream.rangeClosed(1, seeds)
                            .mapToObj(seed -> outcomes.get(run(set.name(), detector, mixture, seed)))
                            .filter(outcome -> outcome != null)
                            .forEach(outcome ->
                                    outcome.measured().ifPresent(result -> filled.add(with(result, mixture)))));
                }
            }
        }
        return filled;
    }

    private static RunResult with(RunResult r, Mixture mixture) {
        return new RunResult(
                r.set(),
                r.detector(),
                mixture.pollution(),
                mixture.labels(),
                r.seed(),
                r.rocAuc(),
                r.averagePrecision(),
                r.precisionAtN(),
                r.seconds());
    }

    /** What readers should know before they look at numbers, a sentence each. */
    public List<String> notes() {
        return PlanNotes.of(this);
    }
}
