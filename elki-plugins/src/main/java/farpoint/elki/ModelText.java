package farpoint.elki;

import elki.result.Metadata;
import elki.result.textwriter.TextWriteable;
import elki.result.textwriter.TextWriterStream;
import farpoint.TrainedDetector;
import farpoint.modelfile.ModelDescription;
import farpoint.modelfile.ModelFile;
import farpoint.threshold.Threshold;
import java.util.List;
import java.util.Optional;

/** What there is to tell about a fitted detector, such as its losses in training, as a result that ELKI writes out. */
public final class ModelText implements TextWriteable {
    private static final String NAME = "model";

    private final String text;

    private ModelText(String text) {
        this.text = text;
    }

    /**
     * Adds the text to the results below another.
     *
     * @param threshold of the flags beside the scores, if there are some
     * @param labels names of the columns that the detector does not see, since they hold text
     */
    static void add(TrainedDetector trained, Optional<Threshold> threshold, List<String> labels, Object result) {
        String description = threshold
                .map(t -> ModelDescription.of(new ModelFile(trained, t)))
                .orElseGet(() -> ModelDescription.of(trained));
        ModelText text = new ModelText(
                labels.isEmpty() ? description : description + "Text, kept as labels: " + String.join(", ", labels));
        Metadata.of(text).setLongName(NAME);
        Metadata.hierarchyOf(result).addChild(text);
    }

    @Override
    public void writeToText(TextWriterStream out, String label) {
        text.lines().forEach(out::commentPrintLn);
        out.flush();
    }

    @Override
    public String toString() {
        return text;
    }
}
