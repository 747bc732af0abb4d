package farpoint.weka.tab.view;

import farpoint.weka.tab.plot.Axis;
import farpoint.weka.tab.plot.Palette;
import farpoint.weka.tab.plot.Plot;
import farpoint.weka.tab.plot.Scale;
import farpoint.weka.tab.result.RunResult;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws the scores of a run, and the threshold on them, as a histogram or as a curve of the sorted scores. */
final class ScoreChart {
    private static final int BINS = 60;

    /** If a bin has more rows, one with a single row would not be seen beside it. */
    private static final int STEEP = 50;

    /** An axis that ended below would have ticks between whole numbers. */
    private static final int LEAST_COUNT = 6;

    /** Scores beyond all numbers are drawn so many pixels above the others. */
    private static final int BEYOND = 8;

    private final RunResult result;
    private final boolean isCurve;
    private final ScoreBins bins;

    /** Which pixels have a selected row; null if that is to be found out. */
    private boolean[] ticks;

    ScoreChart(RunResult result, boolean isCurve) {
        this.result = result;
        this.isCurve = isCurve;
        bins = ScoreBins.of(result, BINS);
    }

    ScoreBins bins() {
        return bins;
    }

    boolean isCurve() {
        return isCurve;
    }

    /** The axes on a component, and room at the end of the scores for those beyond all numbers. */
    Plot plot(Dimension size, FontMetrics font) {
        Axis scores = Axis.of("score", bins.scale(), bins.low(), bins.high());
        if (isCurve) {
            Axis ranks = Axis.of("rank", Scale.RANK, 1, Math.max(2, result.scores().length));
            Plot plot = Plot.in(size, font, ranks, scores);
            Rectangle area = new Rectangle(plot.area());
            int beyond = beyond(font);
            area.y += beyond;
            area.height -= beyond;
            return new Plot(area, ranks, scores);
        }
        Scale scale = bins.most() > STEEP ? Scale.COUNT : Scale.LINEAR;
        double high = scale.of(Math.max(LEAST_COUNT, bins.most())) * 1.05;
        Axis counts = new Axis("rows", scale, 0, high, List.of());
        Plot plot = Plot.in(size, font, scores, counts);
        Rectangle area = new Rectangle(plot.area());
        area.width -= beyond(font);
        return new Plot(area, scores, counts);
    }

    private int beyond(FontMetrics font) {
        return bins.infinite() > 0 ? 2 * font.getHeight() : 0;
    }

    void draw(Graphics2D g, Palette colors, Dimension size) {
        Plot plot = plot(size, g.getFontMetrics());
        plot.drawAxes(g, colors);
        if (isCurve) {
            drawCurve(g, colors, plot);
        } else {
            drawBins(g, colors, plot);
        }
        drawSelection(g, colors, plot);
        drawThreshold(g, colors, plot);
    }

    /** Flagged rows are hatched besides their color. */
    private void drawBins(Graphics2D g, Palette colors, Plot plot) {
        double cut = plot.px(result.cut().threshold().value());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        for (int b = 0; b < bins.counts().length; b++) {
            double left = plot.px(bins.edge(b));
            double right = Math.max(left + 1, plot.px(bins.edge(b + 1)));
            if (bins.low() == bins.high()) {
                left -= 10;
                right += 10;
            }
            drawBar(g, colors, plot, left, right, bins.counts()[b], cut);
        }
        if (bins.infinite() > 0) {
            int em = g.getFontMetrics().getHeight();
            double left = plot.area().getMaxX() + em * 0.6;
            drawBar(g, colors, plot, left, left + em, bins.infinite(), cut);
            g.setColor(colors.text());
            g.drawString("∞", (float) left + em / 4f, (float) plot.area().getMaxY() + em);
        }
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    private void drawBar(Graphics2D g, Palette colors, Plot plot, double left, double right, int count, double cut) {
        if (count == 0) {
            return;
        }
        double top = plot.py(count);
        double bottom = plot.area().getMaxY();
        double middle = Math.max(left, Math.min(right, cut));
        g.setColor(colors.ordinary());
        g.fill(new Rectangle2D.Double(left, top, middle - left, bottom - top));
        Rectangle2D flagged = new Rectangle2D.Double(middle, top, right - middle, bottom - top);
        g.setColor(colors.flagged());
        g.fill(flagged);
        hatch(g, colors, flagged);
        g.setColor(colors.background());
        g.setStroke(new BasicStroke(0.5f));
        g.draw(new Rectangle2D.Double(left, top, right - left, bottom - top));
    }

    private static void hatch(Graphics2D g, Palette colors, Rectangle2D bar) {
        if (bar.isEmpty()) {
            return;
        }
        Graphics2D inside = (Graphics2D) g.create();
        inside.clip(bar);
        inside.setColor(Palette.mix(colors.flagged(), colors.background(), 0.45));
        inside.setStroke(new BasicStroke(1));
        for (double y = bar.getMaxY() + bar.getWidth(); y > bar.getY(); y -= 5) {
            inside.draw(new Line2D.Double(bar.getX(), y, bar.getMaxX(), y - bar.getWidth()));
        }
        inside.dispose();
    }

    private void drawCurve(Graphics2D g, Palette colors, Plot plot) {
        int n = result.scores().length;
        int flagged = result.cut().flagged();
        g.setStroke(new BasicStroke(2));
        g.setColor(colors.ordinary());
        g.draw(curve(plot, Math.max(1, flagged), n));
        g.setStroke(new BasicStroke(4));
        g.setColor(colors.flagged());
        g.draw(curve(plot, 1, flagged));
        if (bins.infinite() > 0) {
            g.setColor(colors.text());
            g.drawString("∞", plot.area().x + 4, plot.area().y - 4);
        }
    }

    /** The scores of some ranks: of each while they are apart, then of one a pixel. */
    private Path2D curve(Plot plot, int first, int end) {
        Path2D path = new Path2D.Double();
        for (int rank = first; rank <= end; rank = next(plot, rank, end)) {
            double x = plot.px(rank);
            double y = Math.max(plot.area().y - BEYOND, plot.py(result.score(result.rowAt(rank - 1))));
            if (rank == first) {
                path.moveTo(x, y);
            }
            path.lineTo(x, y);
        }
        return path;
    }

    private static int next(Plot plot, int rank, int end) {
        int onNextPixel = (int) Math.floor(plot.xAt(plot.px(rank) - 1));
        return rank == end ? end + 1 : Math.min(end, Math.max(rank + 1, onNextPixel));
    }

    /** A tick for each pixel that has a selected row. */
    private void drawSelection(Graphics2D g, Palette colors, Plot plot) {
        int length = g.getFontMetrics().getHeight() / 2;
        Rectangle area = plot.area();
        if (ticks == null || ticks.length != area.width + 1) {
            ticks = ticks(plot);
        }
        g.setColor(colors.selected());
        g.setStroke(new BasicStroke(2));
        for (int pixel = 0; pixel < ticks.length; pixel++) {
            if (ticks[pixel]) {
                int x = area.x + pixel;
                g.drawLine(x, area.y + area.height - length, x, area.y + area.height);
            }
        }
    }

    private boolean[] ticks(Plot plot) {
        boolean[] taken = new boolean[plot.area().width + 1];
        for (int row : result.selection().rows()) {
            double at = isCurve ? plot.px(result.placeOf(row) + 1) : plot.px(result.score(row));
            taken[(int) Math.max(0, Math.min(taken.length - 1, Math.round(at) - plot.area().x))] = true;
        }
        return taken;
    }

    /** To be told when other rows are selected. */
    void selected() {
        ticks = null;
    }

    private void drawThreshold(Graphics2D g, Palette colors, Plot plot) {
        double at = position(plot);
        Rectangle area = plot.area();
        Color line = colors.handle();
        g.setColor(line);
        g.setStroke(new BasicStroke(2));
        Path2D grip = new Path2D.Double();
        if (isCurve) {
            g.draw(new Line2D.Double(area.x, at, area.getMaxX(), at));
            triangle(grip, area.x, at, 7, 0);
        } else {
            g.draw(new Line2D.Double(at, area.y, at, area.getMaxY()));
            triangle(grip, at, area.y, 0, 7);
        }
        g.fill(grip);
    }

    private static void triangle(Path2D path, double x, double y, int dx, int dy) {
        path.moveTo(x + dx + dx / 2.0, y + dy + dy / 2.0);
        path.lineTo(x - dy, y - dx);
        path.lineTo(x + dy, y + dx);
        path.closePath();
    }

    /** The pixel of the threshold, across its line; kept at the rim if it is outside. */
    double position(Plot plot) {
        double value = result.cut().threshold().value();
        Rectangle area = plot.area();
        return isCurve
                ? Math.max(area.y, Math.min(area.getMaxY(), plot.py(value)))
                : Math.max(area.x, Math.min(area.getMaxX(), plot.px(value)));
    }
}
