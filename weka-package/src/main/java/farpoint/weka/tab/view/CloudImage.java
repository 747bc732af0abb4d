package farpoint.weka.tab.view;

import farpoint.run.CancelledException;
import farpoint.weka.tab.plot.Palette;
import farpoint.weka.tab.plot.Scale;
import farpoint.weka.tab.result.RunResult;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * All rows as dots, colored by score. Of rows on the same pixel the most outlying one is seen, so that a pixel is painted once,
 * however many rows there are.
 *
 * @param pixels where the rows are
 * @param image the dots on nothing
 * @param rows the row that is seen at each pixel, or -1
 * @param radius of a dot in pixels
 */
record CloudImage(CloudPixels pixels, BufferedImage image, int[] rows, int radius) {
    private static final int SHADES = 256;
    private static final int ROWS_BETWEEN_CHECKS = 1 << 16;

    /**
     * Draws them.
     *
     * @param scale pixels of the image a pixel of the screen's coordinates
     * @throws CancelledException if the thread was interrupted
     */
    static CloudImage of(RunResult result, CloudPixels pixels, Palette colors, double scale) {
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_ARGB);
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] seen = new int[argb.length];
        Arrays.fill(seen, -1);
        int n = result.scores().length;
        int radius = (int) Math.round(scale * radius(n));
        int[] shades = shades(colors);
        Shading shading = Shading.of(result);
        for (int place = 0; place < n; place++) {
            if (place % ROWS_BETWEEN_CHECKS == 0 && Thread.currentThread().isInterrupted()) {
                throw new CancelledException();
            }
            int row = result.rowAt(place);
            int pixel = pixels.pixel(row);
            if (pixel >= 0) {
                int shade = shades[(int) (shading.of(result.score(row)) * (SHADES - 1))];
                dot(argb, seen, pixels.width(), pixel, radius, row, shade);
            }
        }
        return new CloudImage(pixels, image, seen, radius);
    }

    private static double radius(int rows) {
        return rows <= 2_000 ? 3 : rows <= 20_000 ? 2 : rows <= 200_000 ? 1 : 0.5;
    }

    private static int[] shades(Palette colors) {
        int[] shades = new int[SHADES];
        for (int s = 0; s < SHADES; s++) {
            shades[s] = colors.of(s / (SHADES - 1.0)).getRGB();
        }
        return shades;
    }

    private static void dot(int[] argb, int[] seen, int width, int pixel, int radius, int row, int color) {
        int x = pixel % width;
        int y = pixel / width;
        for (int dy = -radius; dy <= radius; dy++) {
            for (int dx = -radius; dx <= radius; dx++) {
                int px = x + dx;
                int at = (y + dy) * width + px;
                boolean isIn = px >= 0 && px < width && at >= 0 && at < argb.length;
                if (isIn && dx * dx + dy * dy <= radius * radius + radius / 2 && seen[at] < 0) {
                    seen[at] = row;
                    argb[at] = color;
                }
            }
        }
    }

    /** The row that is nearest to a pixel, not farther than a few pixels; -1 for none. */
    int rowNear(int x, int y, int reach) {
        int best = -1;
        int least = reach * reach + 1;
        for (int py = Math.max(0, y - reach); py <= Math.min(pixels.height() - 1, y + reach); py++) {
            for (int px = Math.max(0, x - reach); px <= Math.min(pixels.width() - 1, x + reach); px++) {
                int distance = (px - x) * (px - x) + (py - y) * (py - y);
                int row = rows[py * pixels.width() + px];
                if (row >= 0 && distance < least) {
                    least = distance;
                    best = row;
                }
            }
        }
        return best;
    }

    /**
     * How far up a score is from the median to the highest.
     *
     * @param scale of the scores
     * @param from the position of the median
     * @param to the position of the highest
     */
    private record Shading(Scale scale, double from, double to) {
        static Shading of(RunResult result) {
            ScoreBins bins = ScoreBins.of(result, 1);
            int n = result.scores().length;
            double median = n == 0 ? 0 : result.score(result.rowAt(n / 2));
            return new Shading(
                    bins.scale(), bins.scale().of(median), bins.scale().of(bins.high()));
        }

        double of(double score) {
            double share = to > from ? (scale.of(score) - from) / (to - from) : 0;
            return Math.max(0, Math.min(1, share));
        }
    }
}
