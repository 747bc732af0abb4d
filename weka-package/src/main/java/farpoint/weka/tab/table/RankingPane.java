package farpoint.weka.tab.table;

import farpoint.threshold.Threshold;
import farpoint.weka.tab.plot.Latest;
import farpoint.weka.tab.plot.Numbers;
import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.RunResult;
import farpoint.weka.tab.result.Selection;
import farpoint.weka.tab.view.ResultView;
import java.awt.BorderLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.event.ListSelectionEvent;
import javax.swing.event.ListSelectionListener;

/** The ranking with what chooses its rows. Sorting, filtering and searching are done off the event thread. */
public final class RankingPane implements ResultView {
    private final RankingModel model = new RankingModel();
    private final RankingTable table = new RankingTable(model);
    private final RowChoice choice = new RowChoice(this::refresh);
    private final Latest ordering;
    private final ReasonLoader reasons = new ReasonLoader(table, model);
    private final JPanel panel = new JPanel(new BorderLayout(0, 4));
    private final List<Runnable> followed = new ArrayList<>();
    private final ListSelectionListener selecting = this::selectedHere;

    private RankingColumn sort;
    private boolean ascending;
    private boolean hasWidths;
    private boolean isFollowing;

    /** An empty ranking. */
    public RankingPane() {
        ordering = new Latest(failed -> choice.tell(String.valueOf(failed.getMessage())));
        JScrollPane scroll = new JScrollPane(table);
        scroll.getViewport().addChangeListener(event -> reasons.viewChanged());
        panel.add(choice.component(), BorderLayout.NORTH);
        panel.add(scroll, BorderLayout.CENTER);
        table.getSelectionModel().addListSelectionListener(selecting);
        table.getTableHeader().addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                int column = table.columnAtPoint(event.getPoint());
                if (column >= 0 && event.getButton() == MouseEvent.BUTTON1) {
                    sortBy(model.column(table.convertColumnIndexToModel(column)));
                }
            }
        });
    }

    @Override
    public JComponent component() {
        return panel;
    }

    /** The menu of the rows. */
    public void setMenu(JPopupMenu menu) {
        table.setComponentPopupMenu(menu);
    }

    @Override
    public void show(RunResult result) {
        followed.forEach(Runnable::run);
        followed.clear();
        ordering.cancel();
        following(() -> model.show(result));
        hasWidths = false;
        sort = null;
        if (result == null) {
            choice.tell("");
            return;
        }
        sort = model.column(0);
        ascending = true;
        followed.add(result.cut().changes().follow(this::cutChanged));
        followed.add(result.marks().changes().follow(this::marksChanged));
        followed.add(result.selection().changes().follow(this::selectionChanged));
        refresh();
    }

    private void cutChanged() {
        table.repaint();
        boolean matters = sort.kind() == RankingColumn.Kind.CONFIDENCE
                || choice.filter() == RowFilter.FLAGGED
                || choice.filter() == RowFilter.UNDECIDED;
        if (matters) {
            refresh();
        }
    }

    private void marksChanged() {
        table.repaint();
        if (sort.kind() == RankingColumn.Kind.MARK || choice.filter() == RowFilter.MARKED) {
            refresh();
        }
    }

    /** Sorts by a column, or the other way round if it is sorted by it. */
    private void sortBy(RankingColumn column) {
        if (column.kind() == RankingColumn.Kind.REASONS) {
            return;
        }
        ascending = column.equals(sort) ? !ascending : !column.startsHigh();
        sort = column;
        refresh();
    }

    private void refresh() {
        RunResult result = model.result();
        if (result == null) {
            return;
        }
        RowOrder.Wish wish = new RowOrder.Wish(sort, ascending, choice.filter(), choice.search());
        Threshold cut = result.cut().threshold();
        Mark[] marks = result.marks().all();
        List<RankingColumn> columns = model.columns();
        choice.tell("...");
        ordering.replace(() -> RowOrder.of(result, columns, wish, cut, marks), order -> ordered(result, order));
    }

    private void ordered(RunResult result, RowOrder order) {
        following(() -> model.setOrder(order));
        if (!hasWidths) {
            hasWidths = true;
            table.fitColumns();
        }
        table.showSort(sort, ascending);
        choice.tell(count(result));
        if (result.selection().size() == 0 && model.getRowCount() > 0) {
            result.selection().set(model.rowAt(0));
        } else {
            selectionChanged();
        }
        reasons.viewChanged();
    }

    private String count(RunResult result) {
        int all = result.scores().length;
        int attributes = result.rows().used().length + result.rows().beside().length;
        String hidden = attributes <= RankingColumn.MOST_ATTRIBUTES
                ? ""
                : "; the first " + RankingColumn.MOST_ATTRIBUTES + " of " + Numbers.count(attributes) + " attributes";
        return Numbers.count(model.getRowCount()) + " of " + Numbers.count(all) + " rows" + hidden;
    }

    private void selectedHere(ListSelectionEvent event) {
        if (isFollowing || event.getValueIsAdjusting() || model.result() == null) {
            return;
        }
        int place = table.getSelectionModel().getLeadSelectionIndex();
        boolean has = place >= 0
                && place < model.getRowCount()
                && table.getSelectionModel().isSelectedIndex(place);
        int lead = has ? model.rowAt(place) : Selection.NONE;
        isFollowing = true;
        model.result().selection().set(Arrays.stream(table.selectedHere()), lead);
        isFollowing = false;
        table.repaint();
    }

    /** Somebody else has selected rows. */
    private void selectionChanged() {
        if (isFollowing) {
            return;
        }
        RunResult result = model.result();
        following(() -> {
            table.getSelectionModel().removeListSelectionListener(selecting);
            table.takeSelection(result);
            table.getSelectionModel().addListSelectionListener(selecting);
        });
        int lead = result.selection().lead();
        if (lead >= 0 && model.placeOf(lead) >= 0) {
            table.reveal(model.placeOf(lead));
        }
    }

    private void following(Runnable change) {
        isFollowing = true;
        change.run();
        isFollowing = false;
    }
}
