package farpoint.elki;

import elki.result.Metadata;
import elki.result.textwriter.TextWriteable;
import elki.result.textwriter.TextWriterStream;
import farpoint.TrainedDetector;
import farpoint.modelfile.ModelDescription;

/** What there is to tell about a fitted detector, such as its losses in training, as a result that ELKI writes out. */
public final class ModelText implements TextWriteable {
    private static final String NAME = "model";

    private final String text;

    private ModelText(String text) {
        this.text = text;
    }

    /** Adds the text to the results below another. */
    static void add(TrainedDetector trained, Object result) {
        ModelText text = new ModelText(ModelDescription.of(trained));
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
