package farpoint.weka.tab.view;

import farpoint.weka.tab.plot.Axis;
import farpoint.weka.tab.plot.Chart;
import farpoint.weka.tab.plot.Latest;
import farpoint.weka.tab.plot.Numbers;
import farpoint.weka.tab.plot.Palette;
import farpoint.weka.tab.plot.Plot;
import farpoint.weka.tab.result.RunResult;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * The rows of a run in two columns, with which rows are flagged, selected and marked. The dots are drawn on another thread; until
 * they are there the earlier ones are shown.
 */
final class CloudChart {
    private final Chart chart;
    private final CloudMouse mouse;
    private final Latest latest = new Latest(e -> this.failed(e));
    private final WhenShown shown;
    private RunResult result;
    private PlotColumn x;
    private PlotColumn y;
    private Axis shownX;
    private Axis shownY;
    private boolean hasMissing;
    private Drawn drawn;
    private String message = "";

    /**
     * What was drawn.
     *
     * @param cloud the dots
     * @param overlay what is above them
     * @param palette their colors
     */
    private record Drawn(CloudImage cloud, BufferedImage overlay, Palette palette) {}

    CloudChart(String name, int columns, int lines) {
        chart = new Chart(name, columns, lines, this::draw);
        mouse = new CloudMouse(this, chart);
        shown = new WhenShown(chart, this::render);
        chart.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                refresh();
            }
        });
        chart.tips(e -> mouse.tip(e));
    }

    Chart chart() {
        return chart;
    }

    CloudMouse mouse() {
        return mouse;
    }

    /** Shows nothing but a sentence. */
    void say(String text) {
        latest.cancel();
        message = text;
        result = null;
        drawn = null;
        chart.describe(text);
        chart.repaint();
    }

    /** Shows rows. */
    void show(RunResult next, PlotColumn nextX, PlotColumn nextY) {
        result = next;
        x = nextX;
        y = nextY;
        hasMissing = x.hasMissing() || y.hasMissing();
        drawn = null;
        message = "Drawing " + Numbers.count(next.scores().length) + " rows …";
        chart.describe(next.rows().size() + " rows by " + x.axis().name() + " and "
                + y.axis().name()
                + ". A click selects a row, a drag those around; the wheel zooms, control and a drag move.");
        look(x.axis(), y.axis());
    }

    /** Shows a part of the axes. */
    void look(Axis partOfX, Axis partOfY) {
        shownX = partOfX;
        shownY = partOfY;
        refresh();
    }

    /** Shows all. */
    void lookAtAll() {
        if (result != null) {
            look(x.axis(), y.axis());
        }
    }

    /** Draws anew what has changed. */
    void refresh() {
        shown.run();
    }

    private void render() {
        if (result == null || chart.getWidth() <= 0) {
            return;
        }
        RunResult own = result;
        double scale = scale();
        CloudPixels pixels = pixels(scale);
        CloudOverlay overlay = CloudOverlay.of(own);
        Palette colors = Palette.of(chart);
        Drawn before = drawn;
        latest.follow(
                () -> {
                    boolean isSame = before != null
                            && before.cloud().pixels().equals(pixels)
                            && before.palette().equals(colors);
                    CloudImage cloud = isSame ? before.cloud() : CloudImage.of(own, pixels, colors, scale);
                    return new Drawn(cloud, overlay.draw(own, cloud, colors, scale), colors);
                },
                found -> {
                    if (own == result) {
                        drawn = found;
                        chart.repaint();
                    }
                });
    }

    private void failed(Exception e) {
        say("Nothing could be drawn: " + e);
    }

    private double scale() {
        GraphicsConfiguration screen = chart.getGraphicsConfiguration();
        return screen == null ? 1 : screen.getDefaultTransform().getScaleX();
    }

    private CloudPixels pixels(double scale) {
        Rectangle all = plot().area();
        int strip = (int) Math.round(strip() * scale);
        int width = (int) Math.round((all.width + strip()) * scale);
        int height = (int) Math.round((all.height + strip()) * scale);
        return new CloudPixels(x, y, shownX, shownY, strip, Math.max(strip + 2, width), Math.max(strip + 2, height));
    }

    private int strip() {
        return hasMissing ? chart.getFontMetrics(chart.getFont()).getHeight() * 3 / 2 : 0;
    }

    /** The axes, without the strips of missing values. */
    Plot plot() {
        FontMetrics font = chart.getFontMetrics(chart.getFont());
        Dimension size = chart.getSize();
        Plot plot = Plot.in(size, font, shownX, shownY);
        Rectangle area = new Rectangle(plot.area());
        area.x += strip();
        area.width = Math.max(1, area.width - strip());
        area.height = Math.max(1, area.height - strip());
        return new Plot(area, shownX, shownY, strip());
    }

    /** From the chart's coordinates to the image's. */
    private AffineTransform toImage() {
        Rectangle area = plot().area();
        double scale = scale();
        AffineTransform transform = AffineTransform.getScaleInstance(scale, scale);
        transform.translate(strip() - area.x, -area.y);
        return transform;
    }

    /** The row at a point, or -1. */
    int rowAt(int px, int py, int reach) {
        if (drawn == null) {
            return -1;
        }
        double[] at = {px, py};
        toImage().transform(at, 0, at, 0, 1);
        return drawn.cloud().rowNear((int) at[0], (int) at[1], (int) Math.round(reach * scale()));
    }

    /** The rows in a shape of the chart's coordinates. */
    int[] inside(Shape shape) {
        return pixels(scale()).inside(toImage().createTransformedShape(shape));
    }

    RunResult result() {
        return result;
    }

    boolean isReady() {
        return drawn != null && !latest.isBusy();
    }

    private void draw(Graphics2D g, Palette colors, Dimension size) {
        if (result == null || drawn == null) {
            g.setColor(colors.text());
            g.drawString(
                    message,
                    g.getFontMetrics().getHeight(),
                    2 * g.getFontMetrics().getHeight());
        }
        if (result == null) {
            return;
        }
        Plot plot = plot();
        plot.drawAxes(g, colors);
        if (hasMissing) {
            g.setColor(colors.minor());
            int em = g.getFontMetrics().getHeight();
            g.drawRect(plot.area().x - strip(), plot.area().y, strip(), plot.area().height + strip());
            g.drawRect(
                    plot.area().x - strip(), plot.area().y + plot.area().height, plot.area().width + strip(), strip());
            g.drawString("?", plot.area().x - strip() + em / 2, plot.area().y + em);
        }
        if (drawn != null) {
            CloudPixels pixels = drawn.cloud().pixels();
            AffineTransform place = new AffineTransform();
            place.translate(plot.area().x - strip(), plot.area().y);
            place.scale(
                    (plot.area().width + strip()) / (double) pixels.width(),
                    (plot.area().height + strip()) / (double) pixels.height());
            g.drawImage(drawn.cloud().image(), place, null);
            g.drawImage(drawn.overlay(), place, null);
        }
        mouse.draw(g, colors);
    }
}
