package farpoint.weka.tab.act;

import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.RunResult;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;

/** All that a person can do with the run that is shown, as actions for menus, buttons and keys. Used on the event thread only. */
public final class OutlierActions {
    private final List<ResultAction> deciding;
    private final List<ResultAction> learning;
    private final List<ResultAction> keeping;
    private final List<Runnable> followed = new ArrayList<>();

    /**
     * The actions.
     *
     * @param host the tab
     * @param targets where rows are sent and files are
     */
    public OutlierActions(ActionHost host, ActionTargets targets) {
        deciding = List.of(
                mark("Mark as outlier", "O", Mark.OUTLIER, "Says that the selected rows are outliers (O)."),
                mark("Mark as normal", "N", Mark.NORMAL, "Says that the selected rows are normal (N)."),
                mark(
                        "Mark as unsure",
                        "U",
                        Mark.UNSURE,
                        "Says that the selected rows were looked at and may be either (U)."),
                mark("Remove mark", "DELETE", Mark.NONE, "Takes back what was said of the selected rows (Delete)."),
                ResultAction.ofRun(
                        "Undo mark",
                        "ctrl Z",
                        "Takes the last mark back (Ctrl+Z).",
                        run -> run.marks().canUndo(),
                        run -> run.marks().undo()));
        learning = new LearningActions(host).all();
        keeping = new KeepingActions(host, targets).all();
    }

    private static ResultAction mark(String name, String key, Mark mark, String tip) {
        return ResultAction.ofRun(name, key, tip, run -> run.selection().size() > 0, run -> run.marks()
                .set(run.selection().rows(), mark));
    }

    /** Marks on the selected rows, and taking them back. */
    public List<Action> deciding() {
        return List.copyOf(deciding);
    }

    /** Next row, and training with the marks. */
    public List<Action> learning() {
        return List.copyOf(learning);
    }

    /** Sending and saving, models, other files, report. */
    public List<Action> keeping() {
        return List.copyOf(keeping);
    }

    private List<ResultAction> all() {
        List<ResultAction> all = new ArrayList<>(deciding);
        all.addAll(learning);
        all.addAll(keeping);
        return all;
    }

    /** Goes by a run from now on; null for none. */
    public void show(RunResult result) {
        followed.forEach(Runnable::run);
        followed.clear();
        all().forEach(action -> action.show(result));
        if (result != null) {
            followed.add(result.selection().changes().follow(this::look));
            followed.add(result.marks().changes().follow(this::look));
            followed.add(result.cut().changes().follow(this::look));
        }
    }

    /** Looks again which actions are possible, as when other rows are opened. */
    public void look() {
        all().forEach(ResultAction::look);
    }

    /** The actions as menus, with their keys. */
    public List<JMenu> menus() {
        return List.of(menu("Mark", deciding), menu("Learn", learning), menu("Keep", keeping));
    }

    private static JMenu menu(String title, List<ResultAction> actions) {
        JMenu menu = new JMenu(title);
        actions.forEach(menu::add);
        return menu;
    }

    /** Makes the keys work in a component and all that is in it, but not while a person types text. */
    public void bind(JComponent component) {
        for (ResultAction action : all()) {
            Object key = action.getValue(Action.ACCELERATOR_KEY);
            if (key != null) {
                component
                        .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                        .put((KeyStroke) key, action);
                component.getActionMap().put(action, new ByKey(action));
            }
        }
    }

    /** The letters are letters in a text field. */
    private static final class ByKey extends AbstractAction {
        private static final long serialVersionUID = 1L;

        private final transient Action action;

        ByKey(Action action) {
            this.action = action;
        }

        @Override
        public boolean isEnabled() {
            boolean typing =
                    KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner() instanceof JTextComponent text
                            && text.isEditable();
            return !typing && action.isEnabled();
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            action.actionPerformed(event);
        }
    }
}
