package farpoint.weka.tab.table;

import farpoint.explanation.Reason;
import farpoint.weka.tab.plot.Palette;
import farpoint.weka.tab.plot.PlainText;
import farpoint.weka.tab.result.RunResult;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Insets;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;

/** Draws the cells of the ranking: flagged rows have a tint, and reasons are bars. Never stored. */
@SuppressWarnings("serial")
final class RankingRenderer extends DefaultTableCellRenderer {
    /** How much of a color is in the tint of a cell. */
    private static final double FLAGGED_TINT = 0.13;

    private static final double TRACK_TINT = 0.12;
    private static final double BAR_TINT = 0.5;

    private static final int BARS = 3;
    private static final int GAP = 4;

    private transient List<Reason> bars = List.of();
    private transient RunResult result;

    RankingRenderer() {
        PlainText.in(this);
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean selected, boolean focused, int place, int column) {
        super.getTableCellRendererComponent(table, value, selected, focused, place, column);
        RankingModel model = (RankingModel) table.getModel();
        RankingColumn shown = model.column(table.convertColumnIndexToModel(column));
        result = model.result();
        int row = model.rowAt(place);
        boolean isBars = shown.kind() == RankingColumn.Kind.REASONS;
        List<Reason> known = isBars ? result.knownReasons(row) : null;
        bars = known == null ? List.of() : known;
        setHorizontalAlignment(shown.isNumeric(result) ? SwingConstants.RIGHT : SwingConstants.LEFT);
        if (!selected) {
            boolean flagged = result.cut().flags(result.score(row));
            Color ground = table.getBackground();
            setBackground(flagged ? Palette.mix(ground, Palette.of(table).flagged(), FLAGGED_TINT) : ground);
        }
        if (!focused) {
            setBorder(BorderFactory.createEmptyBorder(1, 4, 1, 4));
        }
        return this;
    }

    @Override
    protected void paintComponent(Graphics g) {
        if (bars.isEmpty()) {
            super.paintComponent(g);
            return;
        }
        // The text of the cell is what is read out, and the bars are what is seen.
        g.setColor(getBackground());
        g.fillRect(0, 0, getWidth(), getHeight());
        Insets edge = getInsets();
        int width = (getWidth() - edge.left - edge.right) / BARS;
        int height = getHeight() - edge.top - edge.bottom;
        for (int i = 0; i < Math.min(BARS, bars.size()); i++) {
            Graphics part = g.create(edge.left + i * width, edge.top, width - GAP, height);
            bar(part, bars.get(i), width - GAP, height);
            part.dispose();
        }
    }

    /** The share of an attribute, with its name. */
    private void bar(Graphics g, Reason reason, int width, int height) {
        Color bar = Palette.of(this).ordinary();
        g.setColor(Palette.mix(getBackground(), bar, TRACK_TINT));
        g.fillRect(0, 1, width, height - 2);
        g.setColor(Palette.mix(getBackground(), bar, BAR_TINT));
        g.fillRect(0, 1, (int) Math.round(width * reason.share()), height - 2);
        g.setColor(getForeground());
        g.setFont(getFont());
        String name = result.rows().attribute(reason.attribute()).name();
        int ascent = g.getFontMetrics().getAscent();
        g.drawString(name, 2, (height - g.getFontMetrics().getHeight()) / 2 + ascent);
    }
}
