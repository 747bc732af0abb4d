package farpoint.study.table;

import farpoint.study.ChosenDetector;
import farpoint.study.Mixture;
import farpoint.study.Outcome;
import farpoint.study.Run;
import farpoint.study.RunResult;
import farpoint.study.StudyPlan;
import farpoint.study.StudySet;
import farpoint.study.compare.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Means over sets. Not every set has outliers enough for every column, and means over other sets are no comparison: so there is a
 * table of the sets that have all columns, and one of as many sets as each column has.
 */
public final class MeansTable {
    private final StudyPlan plan;
    private final Map<Run, Outcome> outcomes;
    private final List<Mixture> mixtures;
    private final Footnotes footnotes;

    MeansTable(StudyPlan plan, Map<Run, Outcome> outcomes, List<Mixture> mixtures, Footnotes footnotes) {
        this.plan = plan;
        this.outcomes = outcomes;
        this.mixtures = mixtures;
        this.footnotes = footnotes;
    }

    /**
     * The means over the sets that have outliers enough for all columns, in Markdown: which sets they are, and a table for each
     * measure.
     *
     * @param mixtures the columns
     */
    public static String of(
            StudyPlan plan, Map<Run, Outcome> outcomes, List<Mixture> mixtures, List<Measure> measures) {
        MeansTable means = new MeansTable(plan, outcomes, mixtures, new Footnotes());
        String text = means.common(measures);
        return text + means.footnotes.text();
    }

    /** Both tables for all measures; the second one only where it has other numbers. */
    String text() {
        List<Measure> all = List.of(Measure.values());
        boolean differ = complete().size() < plan.sets().size();
        return common(all) + (differ ? "Over the sets that have a column, other ones in each:\n\n" + each(all) : "");
    }

    private String common(List<Measure> measures) {
        List<StudySet> sets = complete();
        if (sets.isEmpty()) {
            return "No set has outliers enough for all columns.\n\n";
        }
        String names = sets.stream().map(set -> Markdown.plain(set.name())).collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder((sets.size() == 1
                        ? "Of the set that has all columns: "
                        : "Over the " + sets.size() + " sets that have all columns: ")
                + names + ".\n\n");
        for (Measure measure : measures) {
            text.append(table(measure, mixture -> sets, false));
        }
        return text.toString();
    }

    private String each(List<Measure> measures) {
        StringBuilder text = new StringBuilder();
        for (Measure measure : measures) {
            text.append(table(measure, this::possible, true));
        }
        return text.toString();
    }

    private List<StudySet> complete() {
        return plan.sets().stream()
                .filter(set -> mixtures.stream().allMatch(mixture -> plan.isPossible(set.name(), mixture)))
                .toList();
    }

    private List<StudySet> possible(Mixture mixture) {
        return plan.sets().stream()
                .filter(set -> plan.isPossible(set.name(), mixture))
                .toList();
    }

    private String table(Measure measure, Function<Mixture, List<StudySet>> sets, boolean counted) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line(measure.text(), StudyTable::heading));
        if (counted) {
            lines.add(line(
                    "number of sets",
                    mixture -> String.valueOf(sets.apply(mixture).size())));
        }
        for (ChosenDetector detector : plan.detectors()) {
            lines.add(line(detector.label(), mixture -> cell(sets.apply(mixture), detector, mixture, measure)));
        }
        return Markdown.table(lines);
    }

    private List<String> line(String first, Function<Mixture, String> cell) {
        List<String> line = new ArrayList<>(List.of(first));
        mixtures.forEach(mixture -> line.add(cell.apply(mixture)));
        return line;
    }

    /** The mean over the sets by each seed, and over the seeds. */
    private String cell(List<StudySet> sets, ChosenDetector detector, Mixture mixture, Measure measure) {
        double[] means = new double[plan.seeds()];
        List<Outcome> missing = new ArrayList<>();
        for (StudySet set : sets) {
            for (int seed = 1; seed <= means.length; seed++) {
                Outcome outcome = outcomes.get(plan.run(set.name(), detector, mixture, seed));
                Optional<RunResult> result = outcome.measured();
                if (result.isEmpty()) {
                    missing.add(outcome);
                } else {
                    means[seed - 1] += measure.of(result.get()) / sets.size();
                }
            }
        }
        if (sets.isEmpty() || !missing.isEmpty()) {
            return StudyTable.NOT_RUN + footnotes.marks(missing);
        }
        return MeanAndDeviation.text(means);
    }
}
