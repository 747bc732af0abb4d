package farpoint.modelfile;

import farpoint.Explanations;
import farpoint.Provenance;
import farpoint.TrainedDetector;
import farpoint.data.Attribute;
import farpoint.data.LeftOut;
import farpoint.run.Plural;
import java.util.List;

/** What a model file is, as text for the user. */
public final class ModelDescription {
    private static final int SHOWN_ATTRIBUTES = 20;

    private ModelDescription() {}

    /** One line for each fact: detector, parameters, training data, origin and threshold. */
    public static String of(ModelFile model) {
        return of(model.detector()) + "Threshold: " + model.threshold().text() + "\n";
    }

    /** The same without the threshold. */
    public static String of(TrainedDetector detector) {
        StringBuilder text = new StringBuilder();
        Provenance provenance = detector.provenance();
        line(text, "Detector", provenance.detector());
        provenance.parameters().forEach((name, value) -> line(text, "  " + name, value));
        line(text, "Trained on", count(provenance.rows(), "row") + ", " + count(provenance.attributes(), "attribute"));
        line(text, "Attributes", attributes(detector.preprocessing().attributes()));
        List<LeftOut> leftOut = detector.preprocessing().leftOut();
        if (!leftOut.isEmpty()) {
            text.append(LeftOut.sentence(leftOut)).append('\n');
        }
        List<String> dropped = detector.preprocessing().droppedAttributes();
        if (!dropped.isEmpty()) {
            line(text, "Constant in training, not used", String.join(", ", dropped));
        }
        detector.summary().forEach((label, value) -> line(text, label, value));
        detector.sample()
                .ifPresent(kept -> line(
                        text,
                        "Training rows in it",
                        "a sample of " + kept.rows().rows() + ", which later rows are compared with"));
        if (!provenance.engine().isEmpty()) {
            line(text, "Engine", provenance.engine());
        }
        List<String> first = Explanations.ofTraining(detector, Double::toString);
        if (!first.isEmpty()) {
            text.append("Most outlying of the rows trained on:\n  ")
                    .append(String.join("\n  ", first))
                    .append('\n');
        }
        line(text, "Written by", "Farpoint " + provenance.version() + ", Java " + provenance.java());
        return text.toString();
    }

    private static void line(StringBuilder text, String label, Object value) {
        text.append(label).append(": ").append(value).append('\n');
    }

    private static String count(long count, String noun) {
        return count + " " + Plural.of(count, noun);
    }

    private static String attributes(List<Attribute> attributes) {
        List<String> names = attributes.stream()
                .limit(SHOWN_ATTRIBUTES)
                .map(a -> a.isNominal() ? a.name() + " " + a.categories() : a.name())
                .toList();
        return String.join(", ", names) + (attributes.size() > SHOWN_ATTRIBUTES ? ", ..." : "");
    }
}
