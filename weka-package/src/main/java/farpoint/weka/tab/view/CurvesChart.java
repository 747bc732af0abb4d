package farpoint.weka.tab.view;

import farpoint.weka.tab.plot.Axis;
import farpoint.weka.tab.plot.Numbers;
import farpoint.weka.tab.plot.Palette;
import farpoint.weka.tab.plot.Plot;
import farpoint.weka.tab.plot.Scale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Draws how well two runs rank known outliers first: their ROC curves, and precision by recall beside them.
 *
 * @param names of the runs
 * @param curves of the runs
 */
record CurvesChart(List<String> names, List<RankingCurves> curves) {
    private static final BasicStroke[] STROKES = {
        new BasicStroke(2.5f),
        new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {7, 4}, 0)
    };

    void draw(Graphics2D g, Palette colors, Dimension size) {
        FontMetrics font = g.getFontMetrics();
        int legend = font.getHeight() * (names.size() + 1);
        Dimension half = new Dimension(size.width / 2, size.height - legend);
        Plot roc = Plot.in(half, font, axis("false alarms: share of normal rows"), axis("outliers found"));
        drawCurves(g, colors, roc, true);
        Graphics2D right = (Graphics2D) g.create();
        right.translate(size.width / 2, 0);
        Plot precision = Plot.in(half, font, axis("found share of outliers (recall)"), axis("precision"));
        drawCurves(right, colors, precision, false);
        right.dispose();
        drawLegend(g, colors, size.height - legend + font.getHeight(), size.width);
    }

    private static Axis axis(String name) {
        return new Axis(name, Scale.LINEAR, 0, 1.0001, List.of());
    }

    private void drawCurves(Graphics2D g, Palette colors, Plot plot, boolean isRoc) {
        plot.drawAxes(g, colors);
        Rectangle area = plot.area();
        if (isRoc) {
            g.setColor(colors.minor());
            g.draw(new Line2D.Double(area.x, area.getMaxY(), area.getMaxX(), area.y));
        }
        for (int c = curves.size() - 1; c >= 0; c--) {
            g.setColor(color(colors, c));
            g.setStroke(STROKES[c]);
            g.draw(path(plot, curves.get(c), isRoc));
        }
    }

    private static Shape path(Plot plot, RankingCurves curves, boolean isRoc) {
        Path2D path = new Path2D.Double();
        double[] across = isRoc ? curves.falseAlarms() : curves.found();
        double[] up = isRoc ? curves.found() : curves.precision();
        path.moveTo(plot.px(across[0]), plot.py(up[0]));
        for (int i = 1; i < across.length; i++) {
            if (!isRoc) {
                // Precision is no line between two thresholds; the area below these steps is the average precision.
                path.lineTo(plot.px(across[i - 1]), plot.py(up[i]));
            }
            path.lineTo(plot.px(across[i]), plot.py(up[i]));
        }
        return path;
    }

    private static Color color(Palette colors, int run) {
        return run == 0 ? colors.flagged() : colors.ordinary();
    }

    private void drawLegend(Graphics2D g, Palette colors, int top, int width) {
        FontMetrics font = g.getFontMetrics();
        int em = font.getHeight();
        for (int c = 0; c < curves.size(); c++) {
            int base = top + c * em;
            g.setColor(color(colors, c));
            g.setStroke(STROKES[c]);
            g.draw(new Line2D.Double(em, base - em / 3.0, em * 3, base - em / 3.0));
            g.setColor(colors.text());
            g.drawString(Plot.shortened(font, text(c), width - 4 * em), em * 3.5f, base);
        }
    }

    /** The figures of a run. */
    String text(int run) {
        RankingCurves c = curves.get(run);
        return names.get(run) + ": ROC area " + Numbers.text(c.rocArea()) + ", average precision "
                + Numbers.text(c.averagePrecision()) + ", precision at n " + Numbers.text(c.precisionAtN());
    }
}
