package farpoint.weka.tab.table;

import farpoint.weka.tab.result.RunResult;
import java.util.List;
import javax.swing.table.AbstractTableModel;

/** The rows of a run in some order, for a table: all cells are made when they are asked for. Never stored. */
@SuppressWarnings("serial")
final class RankingModel extends AbstractTableModel {
    private static final String PENDING = "...";

    private RunResult result;
    private List<RankingColumn> columns = List.of();
    private String unknownReasons = PENDING;
    private RowOrder order = RowOrder.of(new int[0], 0);

    /** Shows another run, none of its rows yet; null for none. */
    void show(RunResult next) {
        result = next;
        unknownReasons = PENDING;
        columns = next == null ? List.of() : RankingColumn.of(next);
        order = RowOrder.of(new int[0], next == null ? 0 : next.scores().length);
        fireTableStructureChanged();
    }

    /** Shows these rows. */
    void setOrder(RowOrder next) {
        order = next;
        fireTableDataChanged();
    }

    /** The run; null for none. */
    RunResult result() {
        return result;
    }

    List<RankingColumn> columns() {
        return columns;
    }

    RankingColumn column(int column) {
        return columns.get(column);
    }

    /** The row of the data at a place of the table. */
    int rowAt(int place) {
        return order.rows()[place];
    }

    /** The place of a row of the data, or {@link RowOrder#HIDDEN}. */
    int placeOf(int row) {
        return order.places()[row];
    }

    @Override
    public int getRowCount() {
        return order.rows().length;
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public String getColumnName(int column) {
        return columns.get(column).name();
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return String.class;
    }

    @Override
    public String getValueAt(int place, int column) {
        String text = columns.get(column).text(result, rowAt(place));
        boolean isUnknown = text.isEmpty() && isReasons(column) && result.knownReasons(rowAt(place)) == null;
        return isUnknown ? unknownReasons : text;
    }

    private boolean isReasons(int column) {
        return columns.get(column).kind() == RankingColumn.Kind.REASONS;
    }

    /** Says instead of reasons why there are none. */
    void setUnknownReasons(String text) {
        unknownReasons = text;
    }
}
