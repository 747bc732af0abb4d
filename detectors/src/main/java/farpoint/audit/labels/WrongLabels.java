package farpoint.audit.labels;

import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.data.RowClasses;
import farpoint.run.ComputeContext;
import java.util.Arrays;
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
        if (data.matrix(context).isEmpty()) {
            return notLooked("No attribute is left to compare rows by.");
        }
        int[] ids = data.task().labels().get().ids();
        long count = Arrays.stream(data.sample())
                .filter(i -> ids[i] != RowClasses.MISSING)
                .count();
        if (count < TestedRows.FEWEST) {
            return notLooked(String.format(
                    Locale.ROOT,
                    "%s%d %s a label; a test of labels needs %d.",
                    data.isSampled() ? "Of a sample of " + data.sample().length + " rows " : "",
                    count,
                    count == 1 ? "row has" : "rows have",
                    TestedRows.FEWEST));
        }
        LabelledRows labelled = LabelledRows.of(data, context).orElseThrow();
        return List.of(tested(data, labelled, context));
    }

    private static Observation tested(Examined data, LabelledRows labelled, ComputeContext context) {
        long seed = data.task().seed();
        TestedRows tested = TestedRows.of(labelled.classes(), seed);
        Optional<String> hindrance = tested.hindrance();
        if (hindrance.isPresent()) {
            return Observation.notLooked(Question.WRONG_LABELS, hindrance.get());
        }
        LabelNoise noise = LabelNoise.of(labelled.matrix(), tested, seed, context);
        return noise.model()
                .map(model -> told(data, labelled, tested, model))
                .orElseGet(() -> Observation.notLooked(
                        Question.WRONG_LABELS,
                        String.format(
                                Locale.ROOT,
                                "The attributes tell too little of the labels: of %d rows %d are predicted wrongly, and %d if all"
                                        + " are called by the most frequent label.",
                                tested.rows().length,
                                noise.wrong(),
                                tested.guessedWrongly())));
    }

    private static List<Observation> notLooked(String reason) {
        return List.of(Observation.notLooked(Question.WRONG_LABELS, reason));
    }

    private static Observation told(Examined data, LabelledRows labelled, TestedRows tested, FlipModel model) {
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
        String drawn = tested.rows().length < labelled.rows().length
                ? String.format(Locale.ROOT, ", by %d of the rows", tested.rows().length)
                : "";
        return Observation.test(
                Question.WRONG_LABELS,
                model.chance(),
                String.format(Locale.ROOT, "share of wrong labels %.2g", model.share()),
                String.format(
                        Locale.ROOT,
                        "Labels are wrong also where the classes do not meet: about %.2g %% of all (90 %% interval %.2g to %.2g"
                                + " %%%s). Of %s %d clearly %s %s.",
                        100 * model.share(),
                        100 * model.low(),
                        100 * model.high(),
                        drawn,
                        of,
                        suspects.size(),
                        suspects.size() == 1 ? "contradicts" : "contradict",
                        by),
                String.format(
                        Locale.ROOT,
                        "Of %s %d clearly %s %s; this test cannot tell them from classes that overlap.",
                        of,
                        suspects.size(),
                        suspects.size() == 1 ? "contradicts" : "contradict",
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
