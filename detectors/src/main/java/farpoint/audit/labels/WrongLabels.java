package farpoint.audit.labels;

import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.run.ComputeContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether rows are labelled otherwise than rows like them. Which rows are named is {@link ConfidentLearning}'s word, whether they
 * are more than classes that overlap explain is a test of its own, {@link LabelNoise}, with a null hypothesis that is a model.
 */
public final class WrongLabels implements Check {
    @Override
    public List<Observation> look(Examined data, ComputeContext context) {
        if (data.task().labels().isEmpty()) {
            return List.of();
        }
        Optional<LabelledRows> labelled = LabelledRows.of(data, context);
        if (labelled.isEmpty()) {
            return notLooked("There are less than two labelled rows, or no attribute to compare them by.");
        }
        LabelledRows rows = labelled.get();
        Optional<LabelNoise> noise = LabelNoise.of(
                rows.matrix(),
                rows.classes().ids(),
                rows.classes().names().size(),
                data.task().seed(),
                context);
        return noise.map(found -> List.of(told(data, rows, found)))
                .orElseGet(() -> notLooked(String.format(
                        Locale.ROOT,
                        "The labels need %d rows and 2 to %d classes of at least %d rows.",
                        LabelNoise.FEWEST_ROWS,
                        LabelNoise.MOST_CLASSES,
                        LabelNoise.FEWEST_OF_CLASS)));
    }

    private static List<Observation> notLooked(String reason) {
        return List.of(Observation.notLooked(Question.WRONG_LABELS, reason));
    }

    private static Observation told(Examined data, LabelledRows labelled, LabelNoise noise) {
        ConfidentLearning doubts = labelled.doubts();
        List<MarkedRow> suspects =
                doubts.suspects().stream().map(i -> marked(labelled, i)).toList();
        String by = data.task()
                .learner()
                .map(learner -> "what " + learner.name() + " learns from others")
                .orElse("the rows around them");
        String of = String.format(
                Locale.ROOT,
                data.isSampled() ? "a sample of %d labelled rows" : "%d labelled rows",
                labelled.rows().length);
        String drawn = noise.rows() < labelled.rows().length
                ? String.format(Locale.ROOT, ", by %d of the rows", noise.rows())
                : "";
        return Observation.test(
                Question.WRONG_LABELS,
                noise.model().chance(),
                String.format(
                        Locale.ROOT, "share of wrong labels %.2g", noise.model().share()),
                String.format(
                        Locale.ROOT,
                        "Labels are wrong also where the classes do not meet: about %.2g %% of all (%.2g to %.2g %%%s). Of %s"
                                + " %d clearly contradict %s.",
                        100 * noise.model().share(),
                        100 * noise.model().low(),
                        100 * noise.model().high(),
                        drawn,
                        of,
                        suspects.size(),
                        by),
                String.format(
                        Locale.ROOT,
                        "Of %s %d clearly contradict %s, which classes that overlap explain.",
                        of,
                        suspects.size(),
                        by),
                "Look at the rows named first, and correct the labels that are wrong.",
                List.of(),
                suspects);
    }

    private static MarkedRow marked(LabelledRows labelled, int i) {
        List<String> names = labelled.classes().names();
        return new MarkedRow(
                labelled.rows()[i],
                String.format(
                        Locale.ROOT,
                        "labelled '%s', rows like it are '%s' (margin %.2f)",
                        names.get(labelled.classes().ids()[i]),
                        names.get(labelled.doubts().suggested()[i]),
                        labelled.doubts().margins()[i]));
    }
}
