package farpoint.weka.tab;

import farpoint.weka.tab.result.RunResult;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Point;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ActionEvent;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;

/** The runs so far, as Weka's own tabs list theirs; the selected one is shown. */
final class ResultList {
    private final DefaultListModel<RunResult> results = new DefaultListModel<>();
    private final JList<RunResult> list = new JList<>(results);
    private final JPanel panel = new JPanel(new BorderLayout());

    /**
     * No runs yet.
     *
     * @param show gets the run that is to be shown; null for none
     */
    ResultList(Consumer<RunResult> show) {
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new Names());
        list.setVisibleRowCount(5);
        list.getAccessibleContext().setAccessibleName("Result list");
        list.addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting()) {
                show.accept(list.getSelectedValue());
            }
        });
        list.setComponentPopupMenu(menu());
        list.getInputMap().put(KeyStroke.getKeyStroke("DELETE"), "delete");
        list.getActionMap().put("delete", new Delete());
        panel.setBorder(BorderFactory.createTitledBorder("Result list (right-click for options)"));
        panel.add(new JScrollPane(list));
    }

    JComponent component() {
        return panel;
    }

    /** Adds a run and shows it. */
    void add(RunResult result) {
        results.addElement(result);
        list.setSelectedValue(result, true);
    }

    /** All runs, the first one first. */
    List<RunResult> all() {
        return Collections.list(results.elements());
    }

    /** Copies text. */
    static void copy(String text) {
        StringSelection selection = new StringSelection(text);
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(selection, selection);
    }

    private JPopupMenu menu() {
        // Weka's lists act on what is under the pointer, selected or not.
        JPopupMenu menu = new JPopupMenu() {
            private static final long serialVersionUID = 1L;

            @Override
            public void show(Component invoker, int x, int y) {
                int index = list.locationToIndex(new Point(x, y));
                if (index >= 0) {
                    list.setSelectedIndex(index);
                    super.show(invoker, x, y);
                }
            }
        };
        JMenuItem command = new JMenuItem("Copy command");
        command.addActionListener(event -> copy(list.getSelectedValue().command()));
        menu.add(command);
        JMenuItem delete = new JMenuItem("Delete result");
        delete.addActionListener(event -> delete());
        menu.add(delete);
        return menu;
    }

    private void delete() {
        int index = list.getSelectedIndex();
        if (index >= 0) {
            results.remove(index);
            list.setSelectedIndex(Math.min(index, results.size() - 1));
        }
    }

    private final class Delete extends AbstractAction {
        private static final long serialVersionUID = 1L;

        @Override
        public void actionPerformed(ActionEvent event) {
            delete();
        }
    }

    private static final class Names extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            RunResult result = (RunResult) value;
            super.getListCellRendererComponent(list, result.name(), index, selected, focused);
            setToolTipText(result.command());
            return this;
        }
    }
}
