package farpoint.study.table;

import farpoint.study.ChosenDetector;
import farpoint.study.Mixture;
import farpoint.study.Outcome;
import farpoint.study.Run;
import farpoint.study.StudyPlan;
import farpoint.study.StudySet;
import farpoint.study.compare.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What was measured: for each set and measure a table of detectors, with a column for each mixture of training rows, and the means
 * over the sets. Times are not in it, so that the same study makes the same text.
 */
public final class StudyTable {
    static final String NOT_RUN = "-";

    private final StudyPlan plan;
    private final Map<Run, Outcome> outcomes;
    private final List<String> notes;
    private final Footnotes footnotes = new Footnotes();

    private StudyTable(StudyPlan plan, Map<Run, Outcome> outcomes, List<String> notes) {
        this.plan = plan;
        this.outcomes = outcomes;
        this.notes = notes;
    }

    /** The heading of a study, in Markdown; a title may hold any name of a file. */
    public static String title(String title) {
        return "# " + Markdown.plain(title) + "\n\n";
    }

    /** The text, in Markdown, with the notes of the plan. */
    public static String of(StudyPlan plan, Map<Run, Outcome> outcomes) {
        return of(plan, outcomes, plan.notes());
    }

    /**
     * The text, in Markdown.
     *
     * @param notes what readers should know before they look at numbers, a sentence each
     */
    public static String of(StudyPlan plan, Map<Run, Outcome> outcomes, List<String> notes) {
        return new StudyTable(plan, outcomes, notes).text();
    }

    private String text() {
        StringBuilder text =
                new StringBuilder("Columns: pollution / labels, the shares of outliers without a label and of"
                        + " labelled ones among the training rows. " + numbers()
                        + ", on the same test rows in all columns.\n\n");
        notes.forEach(note -> text.append("- ").append(Markdown.plain(note)).append('\n'));
        text.append(notes.isEmpty() ? "" : "\n");
        for (StudySet set : plan.sets()) {
            text.append("## ").append(Markdown.plain(set.name())).append("\n\n");
            measures(text, (detector, mixture, measure) -> cell(set, detector, mixture, measure));
        }
        if (plan.sets().size() > 1) {
            text.append("## Mean of the sets\n\n");
            text.append(new MeansTable(plan, outcomes, plan.mixtures(), footnotes).text());
        }
        return text.append(footnotes.text()).toString();
    }

    private String numbers() {
        return plan.seeds() == 1 ? "One seed" : "Mean ± standard deviation over " + plan.seeds() + " seeds";
    }

    /** What stands in a cell of the table of a measure. */
    @FunctionalInterface
    private interface CellText {
        String of(ChosenDetector detector, Mixture mixture, Measure measure);
    }

    private void measures(StringBuilder text, CellText cells) {
        for (Measure measure : Measure.values()) {
            List<List<String>> lines = new ArrayList<>();
            lines.add(line(measure.text(), StudyTable::heading));
            for (ChosenDetector detector : plan.detectors()) {
                lines.add(line(detector.label(), mixture -> cells.of(detector, mixture, measure)));
            }
            text.append(Markdown.table(lines));
        }
    }

    private List<String> line(String first, Function<Mixture, String> cell) {
        List<String> line = new ArrayList<>(List.of(first));
        plan.mixtures().forEach(mixture -> line.add(cell.apply(mixture)));
        return line;
    }

    static String heading(Mixture mixture) {
        return Mixture.percent(mixture.pollution()) + " / " + Mixture.percent(mixture.labels());
    }

    private String cell(StudySet set, ChosenDetector detector, Mixture mixture, Measure measure) {
        if (!plan.isPossible(set.name(), mixture)) {
            return NOT_RUN;
        }
        List<Outcome> seeds = IntStream.rangeClosed(1, plan.seeds())
                .mapToObj(seed -> outcomes.get(plan.run(set.name(), detector, mixture, seed)))
                .toList();
        double[] values = seeds.stream()
                .flatMap(outcome -> outcome.measured().stream())
                .mapToDouble(measure::of)
                .toArray();
        if (values.length < plan.seeds()) {
            // A mean over some of the seeds would stand beside others as if it were over the same test rows.
            return NOT_RUN + footnotes.marks(seeds);
        }
        return MeanAndDeviation.text(values);
    }
}
