package farpoint.cli;

import farpoint.InvalidInputException;
import farpoint.Provenance;
import farpoint.data.Attribute;
import farpoint.modelfile.ModelFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code describe MODEL}: prints what a model file is. */
final class DescribeCommand {
    private static final int SHOWN_ATTRIBUTES = 20;

    private DescribeCommand() {}

    static void run(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new InvalidInputException("Name one model file: ./farpoint describe MODEL.");
        }
        System.out.print(text(ModelFile.read(Path.of(arguments[0]))));
    }

    static String text(ModelFile model) {
        StringBuilder text = new StringBuilder();
        Provenance provenance = model.detector().provenance();
        line(text, "Detector", provenance.detector());
        provenance.parameters().forEach((name, value) -> line(text, "  " + name, value));
        line(text, "Trained on", provenance.rows() + " rows, " + provenance.attributes() + " attributes");
        line(text, "Attributes", attributes(model.detector().preprocessing().attributes()));
        List<String> dropped = model.detector().preprocessing().droppedAttributes();
        if (!dropped.isEmpty()) {
            line(text, "Constant in training, not used", String.join(", ", dropped));
        }
        model.detector().summary().forEach((label, value) -> line(text, label, value));
        line(text, "Threshold", model.threshold().value());
        line(text, "Engine", provenance.engine());
        line(text, "Written by", "Farpoint " + provenance.version() + ", Java " + provenance.java());
        return text.toString();
    }

    private static void line(StringBuilder text, String label, Object value) {
        text.append(label).append(": ").append(value).append('\n');
    }

    private static String attributes(List<Attribute> attributes) {
        List<String> names = attributes.stream()
                .limit(SHOWN_ATTRIBUTES)
                .map(a -> a.isNominal() ? a.name() + " " + a.categories() : a.name())
                .toList();
        return String.join(", ", names) + (attributes.size() > SHOWN_ATTRIBUTES ? ", ..." : "");
    }
}
