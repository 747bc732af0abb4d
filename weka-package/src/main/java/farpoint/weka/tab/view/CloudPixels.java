package farpoint.weka.tab.view;

import farpoint.weka.tab.plot.Axis;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/**
 * Where the rows are in an image: those with both values inside the axes, those that miss one in a strip beside them.
 *
 * @param x values of the rows
 * @param y values of the rows
 * @param shownX the part of the first axis that is shown
 * @param shownY the part of the second axis that is shown
 * @param strip the width of the strips of missing values, on the left and at the bottom, in pixels; 0 for none
 * @param width of the image with the strips, in pixels
 * @param height of the image with the strips, in pixels
 */
record CloudPixels(PlotColumn x, PlotColumn y, Axis shownX, Axis shownY, int strip, int width, int height) {
    /** A row that is not to be seen. */
    static final int OUTSIDE = -1;

    /** The place of a row's pixel, from the upper left line by line; {@link #OUTSIDE} if it is not in the image. */
    int pixel(int row) {
        int column = column(row);
        int line = line(row);
        return column < 0 || line < 0 || column >= width || line >= height ? OUTSIDE : line * width + column;
    }

    private int column(int row) {
        double position = x.positions()[row];
        if (Double.isNaN(position)) {
            return (int) (strip * (0.2 + 0.6 * PlotColumn.fraction(row)));
        }
        double share = (position - shownX.from()) / (shownX.to() - shownX.from());
        return share < 0 || share > 1 ? OUTSIDE : strip + (int) (share * (width - strip - 1));
    }

    private int line(int row) {
        double position = y.positions()[row];
        if (Double.isNaN(position)) {
            return height - 1 - (int) (strip * (0.2 + 0.6 * PlotColumn.fraction(~row)));
        }
        double share = (position - shownY.from()) / (shownY.to() - shownY.from());
        return share < 0 || share > 1 ? OUTSIDE : (int) ((1 - share) * (height - strip - 1));
    }

    /** The rows whose pixels are in a shape, ascending. */
    int[] inside(Shape shape) {
        BufferedImage mask = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = mask.createGraphics();
        g.fill(shape);
        g.dispose();
        byte[] in = ((DataBufferByte) mask.getRaster().getDataBuffer()).getData();
        int[] rows = new int[x.positions().length];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            int pixel = pixel(row);
            if (pixel != OUTSIDE && in[pixel] != 0) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }
}
