package farpoint.weka.tab.view;

import farpoint.weka.tab.plot.Numbers;
import farpoint.weka.tab.plot.Palette;
import farpoint.weka.tab.plot.Plot;
import farpoint.weka.tab.plot.Symbol;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Draws a line for each attribute: its name, its contribution as a bar with the standard error on either side, and its value among
 * those of ordinary rows.
 */
final class WhyBars {
    /** Where the strip has the 5 % and 95 % quantiles, as shares of its width. */
    private static final double LOW = 0.2;

    private static final double HIGH = 0.8;

    private final WhyReport report;
    private final double least;
    private final double most;

    WhyBars(WhyReport report) {
        this.report = report;
        double low = 0;
        double high = 0;
        for (WhyReport.Line line : report.lines()) {
            low = Math.min(low, line.contribution() - line.error());
            high = Math.max(high, line.contribution() + line.error());
        }
        least = low;
        most = high > low ? high : low + 1;
    }

    static int lineHeight(FontMetrics font) {
        return font.getHeight() * 3 / 2;
    }

    static int height(FontMetrics font, int lines) {
        return lineHeight(font) * (lines + 1) + font.getHeight() / 2;
    }

    void draw(Graphics2D g, Palette colors, Dimension size) {
        FontMetrics font = g.getFontMetrics();
        int em = font.getHeight();
        int names = size.width / 4;
        int bars = size.width * 3 / 8;
        int strips = size.width - names - bars;
        int base = em;
        g.setColor(colors.minor());
        g.drawString(Plot.shortened(font, "contribution to the score", bars - em), names + em / 2, base);
        g.drawString(Plot.shortened(font, "its value among ordinary rows", strips - em), names + bars + em / 2, base);
        int height = lineHeight(font);
        for (int i = 0; i < report.lines().size(); i++) {
            WhyReport.Line line = report.lines().get(i);
            double middle = height * (i + 1.5);
            float text = (float) middle + font.getAscent() / 2f - 1;
            String name = Plot.shortened(font, line.name(), names - em);
            g.setColor(colors.text());
            g.drawString(name, names - font.stringWidth(name) - em / 3, text);
            drawBar(g, colors, new Rectangle2D.Double(names, middle - em * 0.45, bars - em * 1.0, em * 0.9), line);
            Rectangle2D strip = new Rectangle2D.Double(names + bars, middle - em * 0.3, strips * 0.55, em * 0.6);
            drawUsual(g, colors, strip, line);
            String value = Plot.shortened(font, line.text(), (int) (strips * 0.42 - em / 2.0));
            g.setColor(colors.text());
            g.drawString(value, (float) strip.getMaxX() + em / 2f, text);
        }
    }

    private void drawBar(Graphics2D g, Palette colors, Rectangle2D area, WhyReport.Line line) {
        double zero = x(area, 0);
        double end = x(area, line.contribution());
        g.setColor(line.contribution() > 0 ? colors.flagged() : colors.ordinary());
        g.fill(new Rectangle2D.Double(
                Math.min(zero, end), area.getY(), Math.max(1, Math.abs(end - zero)), area.getHeight()));
        g.setColor(colors.text());
        g.setStroke(new BasicStroke(1));
        g.draw(new Line2D.Double(zero, area.getY() - 3, zero, area.getMaxY() + 3));
        if (line.error() > 0) {
            double from = x(area, line.contribution() - line.error());
            double to = x(area, line.contribution() + line.error());
            double middle = area.getCenterY();
            g.setStroke(new BasicStroke(1.5f));
            g.draw(new Line2D.Double(from, middle, to, middle));
            g.draw(new Line2D.Double(from, middle - 3, from, middle + 3));
            g.draw(new Line2D.Double(to, middle - 3, to, middle + 3));
        }
    }

    private double x(Rectangle2D area, double contribution) {
        return area.getX() + area.getWidth() * (contribution - least) / (most - least);
    }

    private static void drawUsual(Graphics2D g, Palette colors, Rectangle2D strip, WhyReport.Line line) {
        if (line.quantiles().length == 0 || Double.isNaN(line.value())) {
            String often = Numbers.percent(line.share()) + (Double.isNaN(line.value()) ? " miss it" : " have it");
            double height = strip.getHeight() * 1.7;
            double top = strip.getCenterY() - height / 2;
            g.setColor(colors.grid());
            g.fill(new Rectangle2D.Double(strip.getX(), top, strip.getWidth(), height));
            g.setColor(Palette.mix(colors.background(), colors.ordinary(), 0.6));
            g.fill(new Rectangle2D.Double(strip.getX(), top, strip.getWidth() * line.share(), height));
            g.setColor(colors.text());
            FontMetrics font = g.getFontMetrics();
            String text = Plot.shortened(font, often, (int) strip.getWidth());
            g.drawString(text, (float) strip.getX() + 3, (float) strip.getCenterY() + font.getAscent() / 2f - 1);
            return;
        }
        double[] q = line.quantiles();
        g.setColor(colors.grid());
        g.fill(span(strip, q, q[0], q[4], strip.getHeight() / 2));
        g.setColor(Palette.mix(colors.background(), colors.ordinary(), 0.6));
        g.fill(span(strip, q, q[1], q[3], strip.getHeight()));
        double median = position(strip, q, q[2]);
        g.setColor(colors.text());
        g.setStroke(new BasicStroke(2));
        g.draw(new Line2D.Double(median, strip.getY(), median, strip.getMaxY()));
        drawValue(g, colors, strip, line);
    }

    /** A dot; an arrow where it is farther out than the strip reaches. */
    private static void drawValue(Graphics2D g, Palette colors, Rectangle2D strip, WhyReport.Line line) {
        double share = share(line.quantiles(), line.value());
        double y = strip.getCenterY();
        double radius = strip.getHeight() * 0.45;
        g.setColor(colors.flagged());
        if (share >= 0 && share <= 1) {
            double x = strip.getX() + share * strip.getWidth();
            g.setColor(colors.background());
            Symbol.DOT.draw(g, x, y, radius + 1.5);
            g.setColor(colors.flagged());
            Symbol.DOT.draw(g, x, y, radius);
            return;
        }
        double tip = share > 1 ? strip.getMaxX() : strip.getX();
        double back = share > 1 ? -2 * radius : 2 * radius;
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(tip, y);
        arrow.lineTo(tip + back, y - radius);
        arrow.lineTo(tip + back, y + radius);
        arrow.closePath();
        g.fill(arrow);
    }

    private static Rectangle2D span(Rectangle2D strip, double[] q, double from, double to, double height) {
        double left = position(strip, q, from);
        return new Rectangle2D.Double(
                left, strip.getCenterY() - height / 2, Math.max(1, position(strip, q, to) - left), height);
    }

    private static double position(Rectangle2D strip, double[] q, double value) {
        return strip.getX() + share(q, value) * strip.getWidth();
    }

    /** Where a value is along the strip; outside of 0 to 1 it is beyond. */
    static double share(double[] q, double value) {
        double width = q[4] - q[0];
        if (!(width > 0)) {
            return value == q[0] ? (LOW + HIGH) / 2 : value > q[0] ? 2 : -1;
        }
        return LOW + (HIGH - LOW) * (value - q[0]) / width;
    }
}
