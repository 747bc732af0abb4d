package farpoint.weka.tab.act;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where actions lead to.
 *
 * @param preprocess where rows are sent; empty where Weka has none, such as in the KnowledgeFlow
 * @param files asks for files
 * @param sending asks what to send
 */
public record ActionTargets(Supplier<Optional<PreprocessTarget>> preprocess, FileDialogs files, SendingChoice sending) {
    /** With dialogs of Swing. */
    public static ActionTargets of(Supplier<Optional<PreprocessTarget>> preprocess) {
        return new ActionTargets(preprocess, new SwingFileDialogs(), new SendingDialog());
    }
}
