package farpoint.weka.tab.view;

import farpoint.weka.tab.plot.PlainText;
import farpoint.weka.tab.plot.TabKey;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontMetrics;
import javax.swing.JTable;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.DefaultTableModel;

/** A row beside the ordinary rows that are most like it; what differs notably is bold, after ≠. */
final class SimilarTable {
    private final DefaultTableModel model = new DefaultTableModel();
    private final JTable table = new JTable(model);
    private WhyReport report;

    SimilarTable() {
        table.setDefaultEditor(Object.class, null);
        table.setDefaultRenderer(Object.class, new Cell());
        table.getAccessibleContext().setAccessibleName("The row and ordinary rows like it");
        table.setFillsViewportHeight(true);
        PlainText.inTable(table);
        TabKey.leaves(table);
    }

    JTable table() {
        return table;
    }

    void show(WhyReport next) {
        report = next;
        model.setDataVector(new Object[0][], new Object[0]);
        if (next == null) {
            return;
        }
        model.addColumn("attribute");
        model.addColumn("row " + (next.why().row() + 1));
        for (int row : next.similar()) {
            model.addColumn("like row " + (row + 1));
        }
        for (WhyReport.Line line : next.lines()) {
            Object[] cells = new Object[2 + next.similar().length];
            cells[0] = line.name();
            cells[1] = line.text();
            System.arraycopy(line.others(), 0, cells, 2, line.others().length);
            model.addRow(cells);
        }
        FontMetrics font = table.getFontMetrics(table.getFont());
        table.setRowHeight(font.getHeight() * 5 / 4);
    }

    private boolean differs(int line, int column) {
        int other = column - 2;
        return report != null && other >= 0 && report.lines().get(line).differs()[other];
    }

    /** A cell. */
    private final class Cell extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        Cell() {
            PlainText.in(this);
        }

        @Override
        public Component getTableCellRendererComponent(
                JTable owner, Object value, boolean isSelected, boolean hasFocus, int line, int column) {
            Component cell = super.getTableCellRendererComponent(owner, value, isSelected, hasFocus, line, column);
            boolean isOther = differs(line, owner.convertColumnIndexToModel(column));
            cell.setFont(owner.getFont().deriveFont(isOther ? Font.BOLD : Font.PLAIN));
            setText(isOther ? "≠ " + value : String.valueOf(value));
            return cell;
        }
    }
}
