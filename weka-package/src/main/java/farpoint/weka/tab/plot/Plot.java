package farpoint.weka.tab.plot;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;

/**
 * Two axes on a part of a component.
 *
 * @param area what lies between the axes, in pixels
 * @param x from left to right
 * @param y from bottom to top
 * @param gap what is left free between the area and the labels on its left and below, in pixels
 */
public record Plot(Rectangle area, Axis x, Axis y, int gap) {
    /** The part of a component that labels may take from the area. */
    private static final int LABELS = 5;

    /** Axes with their labels beside the area. */
    public Plot(Rectangle area, Axis x, Axis y) {
        this(area, x, y, 0);
    }

    /** Where the axes have room for their labels. */
    public static Plot in(Dimension size, FontMetrics font, Axis x, Axis y) {
        int em = font.getHeight();
        int widest = y.ticks().stream()
                .mapToInt(tick -> font.stringWidth(shortened(font, tick.text(), size.width / LABELS)))
                .max()
                .orElse(0);
        int left = widest + em * 2;
        int bottom = below(font);
        int top = em / 2;
        int right = em;
        Rectangle area = new Rectangle(
                left, top, Math.max(1, size.width - left - right), Math.max(1, size.height - top - bottom));
        return new Plot(area, x, y);
    }

    /** What labels and name of the first axis take. */
    private static int below(FontMetrics font) {
        return font.getHeight() * 5 / 2;
    }

    /** The pixel of a value of the first axis. */
    public double px(double value) {
        return area.x + x.fraction(value) * area.width;
    }

    /** The pixel of a value of the second axis. */
    public double py(double value) {
        return area.y + (1 - y.fraction(value)) * area.height;
    }

    /** The value of the first axis at a pixel. */
    public double xAt(double pixel) {
        return x.value((pixel - area.x) / area.width);
    }

    /** The value of the second axis at a pixel. */
    public double yAt(double pixel) {
        return y.value(1 - (pixel - area.y) / area.height);
    }

    /** Draws lines, labels and names of the axes. */
    public void drawAxes(Graphics2D g, Palette colors) {
        FontMetrics font = g.getFontMetrics();
        g.setStroke(new BasicStroke(1));
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        drawVertical(g, font, colors);
        drawHorizontal(g, font, colors);
        g.setColor(colors.minor());
        g.draw(area);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    private void drawHorizontal(Graphics2D g, FontMetrics font, Palette colors) {
        double free = Double.NEGATIVE_INFINITY;
        int base = area.y + area.height + gap + font.getAscent() + font.getHeight() / 6;
        for (Axis.Tick tick : x.ticks()) {
            double at = px(tick.value());
            String text = shortened(font, tick.text(), area.width / LABELS);
            int width = font.stringWidth(text);
            if (at - width / 2.0 > free) {
                g.setColor(colors.grid());
                g.draw(new Line2D.Double(at, area.y, at, area.y + area.height));
                g.setColor(colors.text());
                g.drawString(text, (float) (at - width / 2.0), base);
                free = at + width / 2.0 + font.charWidth('m');
            }
        }
        String name = shortened(font, x.scale().named(x.name()), area.width);
        g.setColor(colors.text());
        g.drawString(name, area.x + (area.width - font.stringWidth(name)) / 2, base + font.getHeight());
    }

    private void drawVertical(Graphics2D g, FontMetrics font, Palette colors) {
        double free = Double.POSITIVE_INFINITY;
        int right = area.x - gap - font.getHeight() / 3;
        for (Axis.Tick tick : y.ticks()) {
            double at = py(tick.value());
            if (at < free) {
                g.setColor(colors.grid());
                g.draw(new Line2D.Double(area.x, at, area.x + area.width, at));
                String text = shortened(font, tick.text(), right - font.getHeight() * 4 / 3);
                g.setColor(colors.text());
                g.drawString(text, right - font.stringWidth(text), (float) at + font.getAscent() / 2f - 1);
                free = at - font.getHeight();
            }
        }
        int height = area.y + area.height + gap + below(font);
        String name = shortened(font, y.scale().named(y.name()), height);
        int width = font.stringWidth(name);
        int middle = width <= area.height ? area.y + area.height / 2 : height / 2;
        Graphics2D turned = (Graphics2D) g.create();
        turned.rotate(-Math.PI / 2);
        turned.setColor(colors.text());
        turned.drawString(name, -(middle + width / 2), font.getAscent() + font.getHeight() / 8);
        turned.dispose();
    }

    /** A text, cut at its end where it is too wide. */
    public static String shortened(FontMetrics font, String text, int width) {
        if (font.stringWidth(text) <= width) {
            return text;
        }
        int length = text.length();
        while (length > 1 && font.stringWidth(text.substring(0, length) + "…") > width) {
            length--;
        }
        return text.substring(0, length) + "…";
    }
}
