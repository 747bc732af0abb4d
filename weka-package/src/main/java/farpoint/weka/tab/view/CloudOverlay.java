package farpoint.weka.tab.view;

import farpoint.weka.tab.plot.Palette;
import farpoint.weka.tab.plot.Symbol;
import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.RunResult;
import farpoint.weka.tab.result.Selection;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * What changes while a person looks: rows that are flagged, selected and marked. Taken on the event thread, drawn on any.
 *
 * @param flagged how many rows are flagged
 * @param selected the selected rows
 * @param lead the one that is explained
 * @param marks what is said of the rows, one each; empty if nothing is said of any
 */
record CloudOverlay(int flagged, int[] selected, int lead, Mark[] marks) {
    static CloudOverlay of(RunResult result) {
        Selection selection = result.selection();
        Mark[] marks = result.marks().isEmpty() ? new Mark[0] : result.marks().all();
        return new CloudOverlay(result.cut().flagged(), selection.rows(), selection.lead(), marks);
    }

    /** Draws them, the most outlying rows last. Of rows that are nearly on the same spot one is drawn. */
    BufferedImage draw(RunResult result, CloudImage cloud, Palette colors, double scale) {
        CloudPixels pixels = cloud.pixels();
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double radius = cloud.radius() + 2.5 * scale;
        int[] last = spread(IntStream.range(0, flagged).map(result::rowAt), pixels, (int) scale);
        for (int i = last.length - 1; i >= 0; i--) {
            drawFlagged(g, colors, pixels, last[i], radius);
        }
        for (int row : spread(IntStream.of(selected), pixels, (int) scale)) {
            ring(g, colors.selected(), pixels, row, radius + scale, (float) (1.6 * scale));
        }
        IntStream marked = IntStream.range(0, marks.length).filter(row -> marks[row] != Mark.NONE);
        for (int row : spread(marked, pixels, (int) scale)) {
            drawMark(g, colors, pixels, row, radius + 2.5 * scale);
        }
        if (lead != Selection.NONE && pixels.pixel(lead) >= 0) {
            ring(g, colors.text(), pixels, lead, radius + 5 * scale, (float) (1.2 * scale));
        }
        g.dispose();
        return image;
    }

    /** The first rows at each spot. */
    private static int[] spread(IntStream rows, CloudPixels pixels, int spot) {
        int size = Math.max(1, 2 * spot);
        BitSet taken = new BitSet();
        return rows.filter(row -> {
                    int pixel = pixels.pixel(row);
                    if (pixel < 0) {
                        return false;
                    }
                    int x = pixel % pixels.width() / size;
                    int y = pixel / pixels.width() / size;
                    int cell = y * (pixels.width() / size + 1) + x;
                    boolean isFirst = !taken.get(cell);
                    taken.set(cell);
                    return isFirst;
                })
                .toArray();
    }

    private static void drawFlagged(Graphics2D g, Palette colors, CloudPixels pixels, int row, double radius) {
        int pixel = pixels.pixel(row);
        double x = pixel % pixels.width() + 0.5;
        double y = pixel / pixels.width() + 0.5;
        g.setColor(colors.background());
        Symbol.DIAMOND.draw(g, x, y, radius + 1);
        g.setColor(colors.flagged());
        Symbol.DIAMOND.draw(g, x, y, radius);
    }

    private void drawMark(Graphics2D g, Palette colors, CloudPixels pixels, int row, double radius) {
        int pixel = pixels.pixel(row);
        g.setColor(colors.text());
        Symbol symbol =
                marks[row] == Mark.OUTLIER ? Symbol.CROSS : marks[row] == Mark.NORMAL ? Symbol.CIRCLE : Symbol.SQUARE;
        symbol.draw(g, pixel % pixels.width() + 0.5, pixel / pixels.width() + 0.5, radius);
    }

    private static void ring(Graphics2D g, Color color, CloudPixels pixels, int row, double radius, float stroke) {
        int pixel = pixels.pixel(row);
        g.setColor(color);
        g.setStroke(new BasicStroke(stroke));
        double x = pixel % pixels.width() + 0.5;
        double y = pixel / pixels.width() + 0.5;
        g.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }
}
