package farpoint.weka.tab.view;

import farpoint.weka.tab.plot.Chart;
import farpoint.weka.tab.plot.Palette;
import farpoint.weka.tab.plot.Symbol;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** Says what the colors and shapes of a cloud mean. */
final class CloudLegend {
    private static final int SHADES = 32;

    private CloudLegend() {}

    static Chart chart() {
        Chart chart = new Chart("Legend", 50, 2, CloudLegend::draw);
        chart.setFocusable(false);
        chart.describe(
                "Dots are colored by score. Diamonds are flagged rows, rings selected ones. A cross, a circle and a square"
                        + " are marks: outlier, normal, unsure.");
        return chart;
    }

    private static void draw(Graphics2D g, Palette colors, Dimension size) {
        FontMetrics font = g.getFontMetrics();
        int em = font.getHeight();
        double middle = size.height / 2.0;
        float base = (float) middle + font.getAscent() / 2f - 1;
        double x = text(g, colors, "score: low", em / 2.0, base);
        double step = 3.0 * em / SHADES;
        for (int s = 0; s < SHADES; s++) {
            g.setColor(colors.of(s / (SHADES - 1.0)));
            g.fill(new Rectangle2D.Double(x + s * step, middle - em * 0.3, step + 0.5, em * 0.6));
        }
        x = text(g, colors, "high", x + 3.2 * em, base);
        double radius = em * 0.3;
        g.setColor(colors.flagged());
        Symbol.DIAMOND.draw(g, x + em, middle, radius);
        x = text(g, colors, "flagged", x + 1.6 * em, base);
        g.setColor(colors.selected());
        g.setStroke(new BasicStroke(2));
        g.draw(new Ellipse2D.Double(x + em - radius, middle - radius, 2 * radius, 2 * radius));
        x = text(g, colors, "selected", x + 1.6 * em, base);
        x = mark(g, colors, Symbol.CROSS, "outlier", x, middle, base);
        x = mark(g, colors, Symbol.CIRCLE, "normal", x, middle, base);
        mark(g, colors, Symbol.SQUARE, "unsure", x, middle, base);
    }

    private static double mark(
            Graphics2D g, Palette colors, Symbol symbol, String name, double x, double middle, float base) {
        int em = g.getFontMetrics().getHeight();
        g.setColor(colors.text());
        symbol.draw(g, x + em, middle, em * 0.3);
        return text(g, colors, name, x + 1.6 * em, base);
    }

    private static double text(Graphics2D g, Palette colors, String text, double x, float base) {
        g.setColor(colors.text());
        g.drawString(text, (float) x, base);
        return x + g.getFontMetrics().stringWidth(text) + g.getFontMetrics().getHeight() * 0.3;
    }
}
