package farpoint.weka.tab.view;

import farpoint.audit.AuditReport;
import farpoint.audit.Finding;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Observation.Kind;
import farpoint.report.AuditText;
import farpoint.report.Numbers;
import farpoint.weka.tab.plot.PlainText;
import farpoint.weka.tab.plot.TabKey;
import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.DefaultTableModel;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableColumn;

/** What an audit says, a line each: findings first, then what is in order, and what could not be looked at. */
final class FindingsTable {
    /** Rows of a finding that are named in its text. */
    private static final int MOST_ROWS = 20;

    private static final Object[] HEADINGS = {"", "Question", "p", "Rows", "Answer"};
    private static final int QUESTION = 1;
    private static final int ANSWER = HEADINGS.length - 1;

    private static final int ANSWER_WIDTH = 500;
    private static final int PADDING = 4;

    private final DefaultTableModel model = new DefaultTableModel(HEADINGS, 0);
    private final JTable table = new JTable(model);
    private final List<Line> lines = new ArrayList<>();

    /**
     * A line.
     *
     * @param state what it is: a finding or not
     * @param answer a sentence
     * @param chances of a finding that is a test; empty else
     */
    private record Line(String state, Observation seen, String answer, String chances) {}

    /**
     * An empty table.
     *
     * @param chosen is run when a person has chosen another line
     */
    FindingsTable(Runnable chosen) {
        table.setDefaultEditor(Object.class, null);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setFillsViewportHeight(true);
        table.setAutoResizeMode(JTable.AUTO_RESIZE_LAST_COLUMN);
        table.getAccessibleContext().setAccessibleName("Findings in the data");
        PlainText.inTable(table);
        TabKey.leaves(table);
        table.setRowHeight(table.getFontMetrics(table.getFont()).getHeight() + 4);
        fitColumns();
        table.getSelectionModel().addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting() && table.getSelectedRow() >= 0) {
                chosen.run();
            }
        });
    }

    JTable table() {
        return table;
    }

    void clear() {
        lines.clear();
        model.setRowCount(0);
    }

    void show(AuditReport report) {
        clear();
        for (Finding finding : report.findings()) {
            Observation seen = finding.seen();
            add("finding", seen, seen.sentence(), seen.kind() == Kind.TEST ? AuditText.chances(finding) : "");
        }
        for (Observation seen : report.quiet()) {
            add("in order", seen, seen.kind() == Kind.TEST ? seen.otherwise() : seen.sentence(), "");
        }
        report.notLooked().forEach(seen -> add("not looked at", seen, seen.sentence(), ""));
        fitColumns();
    }

    /** All columns are as wide as what is in them, but the answers, which have what is left; where that is little, questions are cut. */
    private void fitColumns() {
        for (int c = 0; c < ANSWER; c++) {
            TableColumn column = table.getColumnModel().getColumn(c);
            int widest = width(table.getTableHeader().getDefaultRenderer(), HEADINGS[c], -1, c);
            for (int r = 0; r < table.getRowCount(); r++) {
                widest = Math.max(widest, width(table.getCellRenderer(r, c), table.getValueAt(r, c), r, c));
            }
            column.setMinWidth(c == QUESTION ? widest / 2 : widest);
            column.setPreferredWidth(widest);
        }
        table.getColumnModel().getColumn(ANSWER).setPreferredWidth(ANSWER_WIDTH);
    }

    private int width(TableCellRenderer renderer, Object value, int row, int column) {
        Component cell = renderer.getTableCellRendererComponent(table, value, false, false, row, column);
        return cell.getPreferredSize().width + 2 * table.getIntercellSpacing().width + PADDING;
    }

    private void add(String state, Observation seen, String answer, String chances) {
        lines.add(new Line(state, seen, answer, chances));
        model.addRow(new Object[] {
            state,
            seen.question().title(),
            seen.kind() == Kind.TEST ? Numbers.probability(seen.chance()) : "",
            seen.rows().isEmpty() ? "" : Numbers.count(rows(seen).length),
            answer
        });
    }

    /** The rows that the chosen line names, the most important one first. */
    int[] rows() {
        return rows(lines.get(table.getSelectedRow()).seen());
    }

    private static int[] rows(Observation seen) {
        return seen.rows().stream().mapToInt(MarkedRow::row).distinct().toArray();
    }

    /** All that is known of the chosen line. */
    String text() {
        Line line = lines.get(table.getSelectedRow());
        Observation seen = line.seen();
        StringBuilder text =
                new StringBuilder(seen.question().asks()).append('\n').append(line.answer());
        if (!seen.number().isEmpty()) {
            text.append(" (").append(seen.number()).append(')');
        }
        if (!line.chances().isEmpty()) {
            text.append('\n').append(line.chances());
        }
        if (!seen.action().isEmpty()) {
            text.append("\nTo do: ").append(seen.action());
        }
        if (!seen.rows().isEmpty()) {
            text.append('\n').append(named(seen.rows()));
        }
        return text.toString();
    }

    private static String named(List<MarkedRow> rows) {
        String first = rows.stream()
                .limit(MOST_ROWS)
                .map(row -> "Row " + (row.row() + 1) + (row.note().isEmpty() ? "" : ": " + row.note()))
                .collect(Collectors.joining("\n"));
        int more = rows.size() - MOST_ROWS;
        return more > 0 ? first + "\nand " + Numbers.count(more, "more row") : first;
    }
}
