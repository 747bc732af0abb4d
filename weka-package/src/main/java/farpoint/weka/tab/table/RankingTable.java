package farpoint.weka.tab.table;

import farpoint.weka.tab.plot.PlainText;
import farpoint.weka.tab.plot.TabKey;
import farpoint.weka.tab.result.RunResult;
import java.awt.FontMetrics;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import javax.swing.DefaultListSelectionModel;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableColumn;

/**
 * The table of the ranking. Which rows are painted as selected says the run's selection, which all views share; the table's own
 * model of selected places only takes what a person does. Never stored.
 */
@SuppressWarnings("serial")
final class RankingTable extends JTable {
    private static final int SAMPLE = 40;
    private static final int NARROWEST = 44;
    private static final int WIDEST = 260;
    private static final int BARS_WIDTH = 300;
    private static final int PADDING = 14;
    private static final int MOST_GROUPS = 100_000;

    private final RankingModel model;

    RankingTable(RankingModel model) {
        super(model);
        this.model = model;
        setAutoResizeMode(AUTO_RESIZE_OFF);
        setFillsViewportHeight(true);
        setAutoCreateColumnsFromModel(true);
        setDefaultRenderer(String.class, new RankingRenderer());
        getTableHeader().setReorderingAllowed(true);
        PlainText.inTable(this);
        TabKey.leaves(this);
        getAccessibleContext().setAccessibleName("Ranking of the rows, the most outlying first");
        // Without these, Home and End go to the first and last column.
        keys("HOME", "selectFirstRow");
        keys("END", "selectLastRow");
    }

    private void keys(String key, String action) {
        getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key), action);
    }

    /** The fonts of a look and feel say how high rows are. */
    @Override
    public void updateUI() {
        super.updateUI();
        setRowHeight(getFontMetrics(getFont()).getHeight() + 4);
    }

    @Override
    public boolean isRowSelected(int place) {
        RunResult result = model == null ? null : model.result();
        return result != null
                && place >= 0
                && place < getRowCount()
                && result.selection().contains(model.rowAt(place));
    }

    /** The rows of the data at the places that a person has selected in this table. */
    int[] selectedHere() {
        return Arrays.stream(getSelectedRows()).map(model::rowAt).toArray();
    }

    /**
     * Takes over what was selected elsewhere. A new model, filled before anybody listens, takes a hundred thousand groups of
     * selected places in a moment; of more only the first, as nobody adds to these by hand.
     */
    void takeSelection(RunResult result) {
        DefaultListSelectionModel places = new DefaultListSelectionModel();
        places.setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        int from = -1;
        int groups = 0;
        for (int place = 0; place <= getRowCount() && groups < MOST_GROUPS; place++) {
            boolean selected = place < getRowCount() && result.selection().contains(model.rowAt(place));
            if (selected && from < 0) {
                from = place;
            } else if (!selected && from >= 0) {
                places.addSelectionInterval(from, place - 1);
                from = -1;
                groups++;
            }
        }
        int lead = result.selection().lead();
        int leadPlace = lead < 0 ? -1 : model.placeOf(lead);
        if (leadPlace >= 0) {
            places.addSelectionInterval(leadPlace, leadPlace);
        }
        setSelectionModel(places);
        repaint();
    }

    /** Brings a place into view. */
    void reveal(int place) {
        int x = getVisibleRect().x;
        Rectangle cell = getCellRect(place, 0, true);
        scrollRectToVisible(new Rectangle(x, cell.y, 1, cell.height));
    }

    /** Makes columns as wide as their headings and first rows. */
    void fitColumns() {
        FontMetrics cells = getFontMetrics(getFont());
        FontMetrics headings = getFontMetrics(getTableHeader().getFont());
        for (int c = 0; c < getColumnCount(); c++) {
            TableColumn column = getColumnModel().getColumn(c);
            RankingColumn shown = model.column(column.getModelIndex());
            int width = headings.stringWidth(shown.name() + " ▲");
            for (int place = 0; place < Math.min(SAMPLE, getRowCount()); place++) {
                width = Math.max(width, cells.stringWidth(model.getValueAt(place, column.getModelIndex())));
            }
            boolean bars = shown.kind() == RankingColumn.Kind.REASONS;
            int fitting = Math.min(WIDEST, Math.max(NARROWEST, width + PADDING));
            column.setPreferredWidth(bars ? BARS_WIDTH * cells.getHeight() / 16 : fitting);
        }
    }

    /** Shows in the headings by what the rows are sorted. */
    void showSort(RankingColumn sort, boolean ascending) {
        for (int c = 0; c < getColumnCount(); c++) {
            TableColumn column = getColumnModel().getColumn(c);
            RankingColumn shown = model.column(column.getModelIndex());
            column.setHeaderValue(shown.name() + (!shown.equals(sort) ? "" : ascending ? " ▲" : " ▼"));
        }
        getTableHeader().repaint();
    }

    /** The menu is for the row under the pointer, or for all that are selected if it is one of them. */
    @Override
    public Point getPopupLocation(MouseEvent event) {
        int place = event == null ? -1 : rowAtPoint(event.getPoint());
        if (place >= 0 && !isRowSelected(place)) {
            setRowSelectionInterval(place, place);
        }
        return super.getPopupLocation(event);
    }

    @Override
    protected JTableHeader createDefaultTableHeader() {
        return new JTableHeader(columnModel) {
            @Override
            public String getToolTipText(MouseEvent event) {
                int column = columnAtPoint(event.getPoint());
                return column < 0
                        ? null
                        : PlainText.tip(
                                model.column(convertColumnIndexToModel(column)).tip() + "; click to sort");
            }
        };
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        int place = rowAtPoint(event.getPoint());
        int column = columnAtPoint(event.getPoint());
        return place < 0 || column < 0 ? null : PlainText.tip(tip(place, convertColumnIndexToModel(column)));
    }

    private String tip(int place, int column) {
        RunResult result = model.result();
        int row = model.rowAt(place);
        return switch (model.column(column).kind()) {
            case RANK -> {
                int ties = result.tiedWith(row);
                yield ties == 0 ? null : "tied with " + ties + (ties == 1 ? " other" : " others");
            }
            case SCORE -> Double.toString(result.score(row));
            case PROBABILITY -> Double.toString(result.cut().threshold().probability(result.score(row)));
            default -> {
                String text = model.getValueAt(place, column);
                yield text.isEmpty() ? null : text;
            }
        };
    }
}
