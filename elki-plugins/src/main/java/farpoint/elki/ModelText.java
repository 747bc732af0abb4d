package farpoint.elki;

import elki.result.Metadata;
import elki.result.textwriter.TextWriteable;
import elki.result.textwriter.TextWriterStream;
import farpoint.modelfile.ModelDescription;
import farpoint.modelfile.ModelFile;
import java.util.List;

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
     * @param run the detector, with the threshold of the flags beside the scores and the share of outliers, if there are some
     * @param labels names of the columns that the detector does not see, since they hold text
     */
    static void add(DetectorRun run, List<String> labels, Object result) {
        String description = run.threshold()
                .map(t -> ModelDescription.of(new ModelFile(run.trained(), t)))
                .orElseGet(() -> ModelDescription.of(run.trained()));
        String share = run.more().share().map(s -> s.sentence() + "\n").orElse("");
        String kept = labels.isEmpty() ? "" : "Text, kept as labels: " + String.join(", ", labels);
        ModelText text = new ModelText(description + share + kept);
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
