package farpoint.weka.tab.view;

import farpoint.detector.MemberScores;
import farpoint.weka.tab.plot.Chart;
import farpoint.weka.tab.plot.Latest;
import farpoint.weka.tab.plot.Numbers;
import farpoint.weka.tab.plot.Palette;
import farpoint.weka.tab.plot.Plot;
import farpoint.weka.tab.result.RunResult;
import farpoint.weka.tab.result.Selection;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.swing.JComponent;

/** What the members of an ensemble say of the selected rows, each on a scale that all of them share. */
public final class MembersView implements ResultView {
    /** More rows are not drawn. */
    private static final int MOST = 6;

    private final Followed followed = new Followed();
    private final Latest latest = new Latest(e -> this.say("The members' scores were not found: " + e.getMessage()));
    private final Chart chart = new Chart("Members of the ensemble", 50, 10, this::draw);
    private final WhenShown whenShown = new WhenShown(chart, this::ask);
    private RunResult result;
    private String message = "";
    private Shown shown;

    /**
     * What is drawn.
     *
     * @param rows some of the selected rows
     * @param selected how many are selected
     * @param members what the members say of all rows, or of these
     * @param places of the rows in that
     */
    private record Shown(int[] rows, int selected, MemberScores members, int[] places) {}

    /** Shows nothing yet. */
    public MembersView() {
        show(null);
    }

    @Override
    public JComponent component() {
        return chart;
    }

    @Override
    public void show(RunResult next) {
        followed.end();
        result = next;
        if (next != null) {
            followed.add(next.selection().changes(), whenShown::run);
        }
        latest.cancel();
        whenShown.run();
    }

    private void ask() {
        latest.cancel();
        if (result == null || result.model().memberNames().isEmpty()) {
            say(result == null ? "There is no run." : "The detector of this run has no members.");
            return;
        }
        Selection selection = result.selection();
        if (selection.lead() == Selection.NONE) {
            say("Select rows to see what each member says of them.");
            return;
        }
        RunResult own = result;
        int[] rows = IntStream.concat(
                        IntStream.of(selection.lead()),
                        IntStream.of(selection.rows()).filter(row -> row != selection.lead()))
                .limit(MOST)
                .toArray();
        int size = selection.size();
        latest.replace(() -> shown(own, rows, size), found -> {
            shown = found;
            message = "";
            chart.describe(text(found, 0));
            chart.repaint();
        });
    }

    private static Shown shown(RunResult own, int[] rows, int selected) throws InterruptedException {
        MemberScores training = own.isTraining() ? own.model().trainingMembers().orElse(null) : null;
        return training != null
                ? new Shown(rows, selected, training, rows)
                : new Shown(
                        rows,
                        selected,
                        own.model().memberScores(own.rows().table().select(rows)),
                        IntStream.range(0, rows.length).toArray());
    }

    private void say(String text) {
        shown = null;
        message = text;
        chart.describe(text);
        chart.repaint();
    }

    private static String text(Shown shown, int i) {
        return "row " + (shown.rows()[i] + 1) + ", disagreement "
                + Numbers.text(shown.members().disagreement(shown.places()[i]), 3);
    }

    private void draw(Graphics2D g, Palette colors, Dimension size) {
        FontMetrics font = g.getFontMetrics();
        int em = font.getHeight();
        g.setColor(colors.text());
        if (shown == null) {
            g.drawString(message, em, 2 * em);
            return;
        }
        int count = shown.members().members().size();
        int width = (size.width - em) / shown.rows().length;
        double most = Arrays.stream(shown.places())
                .mapToDouble(p -> IntStream.range(0, count)
                        .mapToDouble(m -> Math.abs(shown.members().z(p, m)))
                        .max()
                        .orElse(0))
                .max()
                .orElse(1);
        for (int i = 0; i < shown.rows().length; i++) {
            g.setColor(colors.text());
            g.drawString(Plot.shortened(font, text(shown, i), width - em), em + i * width, em * 3 / 2);
            Rectangle2D area = new Rectangle2D.Double(
                    em + i * width, 2 * em, width - em, Math.min(size.height - 3 * em, 1.4 * em * count));
            drawMembers(g, colors, area, shown.places()[i], Math.max(1, most));
        }
        if (shown.selected() > shown.rows().length) {
            String more =
                    Numbers.count(shown.selected() - shown.rows().length) + " further selected rows are not drawn.";
            g.drawString(more, em, size.height - em / 2);
        }
    }

    /** A bar a member from 0, the median of the training rows; their interquartile range is 1. */
    private void drawMembers(Graphics2D g, Palette colors, Rectangle2D area, int place, double most) {
        FontMetrics font = g.getFontMetrics();
        MemberScores members = shown.members();
        int count = members.members().size();
        double height = area.getHeight() / count;
        double zero = area.getX() + area.getWidth() * 0.15;
        double unit = area.getWidth() * 0.85 / most;
        for (int m = 0; m < count; m++) {
            double z = members.z(place, m);
            double top = area.getY() + m * height + 1;
            double length = Math.max(-0.15 * area.getWidth(), z * unit);
            g.setColor(Palette.mix(colors.background(), z > 0 ? colors.flagged() : colors.ordinary(), 0.6));
            g.fill(new Rectangle2D.Double(Math.min(zero, zero + length), top, Math.abs(length), height - 2));
            g.setColor(colors.text());
            String text = Numbers.text(z, 3) + "  " + members.members().get(m);
            g.drawString(
                    Plot.shortened(font, text, (int) (area.getMaxX() - zero) - 4),
                    (float) zero + 4,
                    (float) (top + height / 2) + font.getAscent() / 2f - 2);
        }
        g.setStroke(new BasicStroke(1));
        g.draw(new Line2D.Double(zero, area.getY(), zero, area.getMaxY()));
    }
}
