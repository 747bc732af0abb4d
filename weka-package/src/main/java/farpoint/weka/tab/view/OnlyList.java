package farpoint.weka.tab.view;

import farpoint.weka.tab.plot.Numbers;
import farpoint.weka.tab.result.RunResult;
import farpoint.weka.tab.result.Selection;
import java.awt.BorderLayout;
import java.util.stream.IntStream;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;

/** The rows that one of two runs has among its first n and the other has not; choosing some selects them. */
final class OnlyList {
    private final JLabel title = new JLabel(" ");
    private final DefaultListModel<String> texts = new DefaultListModel<>();
    private final JList<String> list = new JList<>(texts);
    private final JPanel panel = new JPanel(new BorderLayout());
    private int[] rows = {};
    private RunResult selecting;
    private boolean isFollowing;

    OnlyList() {
        title.setLabelFor(list);
        panel.add(title, BorderLayout.NORTH);
        panel.add(new JScrollPane(list), BorderLayout.CENTER);
        list.setPrototypeCellValue("row 1,000,000: place 1,000,000, there 1,000,000");
        list.addListSelectionListener(e -> {
            if (!e.getValueIsAdjusting() && !isFollowing && selecting != null && !list.isSelectionEmpty()) {
                selecting
                        .selection()
                        .set(
                                IntStream.of(list.getSelectedIndices()).map(i -> rows[i]),
                                rows[list.getLeadSelectionIndex()]);
            }
        });
    }

    JComponent component() {
        return panel;
    }

    /**
     * Shows the rows.
     *
     * @param selection the run whose selection is set and followed
     */
    void show(RunResult one, RunResult other, int n, RunResult selection) {
        selecting = selection;
        rows = RankAgreement.only(one, other, n);
        isFollowing = true;
        texts.clear();
        texts.addAll(IntStream.of(rows)
                .mapToObj(row -> "row " + Numbers.count(row + 1L) + ": place " + Numbers.count(one.placeOf(row) + 1L)
                        + ", there " + Numbers.count(other.placeOf(row) + 1L))
                .toList());
        isFollowing = false;
        title.setText("Only in " + one.name() + " (" + Numbers.count(rows.length) + ")");
        title.setToolTipText(title.getText());
        follow();
    }

    /** Shows which of the rows are selected. */
    void follow() {
        if (selecting == null) {
            return;
        }
        Selection selection = selecting.selection();
        isFollowing = true;
        list.setSelectedIndices(IntStream.range(0, rows.length)
                .filter(i -> selection.contains(rows[i]))
                .toArray());
        isFollowing = false;
    }

    void clear() {
        selecting = null;
        rows = new int[0];
        texts.clear();
        title.setText(" ");
    }
}
