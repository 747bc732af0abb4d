package farpoint.weka.tab.act;

import farpoint.weka.tab.result.RunResult;
import java.awt.event.ActionEvent;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.KeyStroke;

/** Something to do with the run that is shown, or with the rows that are open. */
final class ResultAction extends AbstractAction {
    private static final long serialVersionUID = 1L;

    private final transient Predicate<RunResult> possible;
    private final transient Consumer<RunResult> deed;
    private transient RunResult shown;

    /**
     * An action.
     *
     * @param name for menus
     * @param key what does it by keyboard, as {@link KeyStroke#getKeyStroke(String)} reads it; empty for nothing
     * @param tip what it does, in a sentence
     * @param possible whether it can be done with a run, or null for none, now; asked whenever its selection, marks or cut change
     * @param deed what is done
     */
    ResultAction(String name, String key, String tip, Predicate<RunResult> possible, Consumer<RunResult> deed) {
        super(name);
        this.possible = possible;
        this.deed = deed;
        putValue(Action.SHORT_DESCRIPTION, tip);
        if (!key.isEmpty()) {
            putValue(Action.ACCELERATOR_KEY, KeyStroke.getKeyStroke(key));
        }
        setEnabled(false);
    }

    /** An action that needs a run. */
    static ResultAction ofRun(
            String name, String key, String tip, Predicate<RunResult> possible, Consumer<RunResult> deed) {
        return new ResultAction(name, key, tip, run -> run != null && possible.test(run), deed);
    }

    /** Goes by a run from now on, or by none. */
    void show(RunResult result) {
        shown = result;
        look();
    }

    /** Looks again whether it can be done. */
    void look() {
        setEnabled(possible.test(shown));
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (isEnabled()) {
            deed.accept(shown);
        }
    }
}
