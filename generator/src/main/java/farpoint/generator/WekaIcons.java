package farpoint.generator;

import farpoint.Detectors;
import farpoint.detector.DetectorSpec;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/**
 * Icons for Weka's KnowledgeFlow, which looks for one by the name of each scheme: a sheet with a group of dots and one that lies
 * apart, for detectors; a sheet with a column that is added, for filters. They are drawn dot by dot, without fonts and smoothing,
 * so that they are the same wherever they are built.
 */
final class WekaIcons {
    /** Width and height of those of Weka's own, nearly. */
    private static final int SIZE = 56;

    private static final String FOLDER = "weka/gui/knowledgeflow/icons/";
    private static final List<String> FILTERS = List.of(
            "unsupervised.outlier.DataAudit",
            "unsupervised.outlier.OutlierScore",
            "unsupervised.outlier.ZErrorFilter",
            "unsupervised.outlier.NeighborImputation",
            "supervised.outlier.SyntheticOutliers");

    private static final int BORDER = 1;
    private static final int PAPER = 2;
    private static final int BLUE = 3;
    private static final int RED = 4;
    private static final int LINE = 5;

    /** None, border, paper, blue, red, line; the first is transparent. */
    private static final byte[][] COLORS = {
        {0, 0x60, (byte) 0xf4, 0x1f, (byte) 0xd6, (byte) 0xc0},
        {0, 0x60, (byte) 0xf4, 0x4e, 0x27, (byte) 0xc0},
        {0, 0x60, (byte) 0xf4, (byte) 0x9b, 0x28, (byte) 0xc0}
    };

    /** Middles of the dots that lie together. */
    private static final int[][] GROUP = {{17, 33}, {24, 29}, {21, 38}, {28, 36}, {15, 41}, {31, 43}, {24, 44}, {34, 34}
    };

    private static final int DOT = 2;
    private static final int OUTLIER = 4;

    private final BufferedImage image = new BufferedImage(
            SIZE,
            SIZE,
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(4, COLORS[0].length, COLORS[0], COLORS[1], COLORS[2], 0));

    private WekaIcons() {
        fill(5, 5, 50, 50, BORDER);
        fill(6, 6, 49, 49, PAPER);
    }

    /** Path to content of all. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> files = new TreeMap<>();
        for (DetectorSpec spec : Detectors.all()) {
            files.put(FOLDER + spec.name() + ".gif", detector());
        }
        files.put(FOLDER + "MaxSoftmaxOutlier.gif", detector());
        for (String filter : FILTERS) {
            files.put(FOLDER + "filters." + filter + ".gif", filter());
        }
        return files;
    }

    private static byte[] detector() {
        WekaIcons icon = new WekaIcons();
        for (int[] dot : GROUP) {
            icon.dot(dot[0], dot[1], DOT, BLUE);
        }
        icon.dot(40, 16, OUTLIER, RED);
        return icon.gif();
    }

    private static byte[] filter() {
        WekaIcons icon = new WekaIcons();
        for (int y = 14; y <= 41; y += 9) {
            icon.fill(10, y, 16, y + 3, BLUE);
            icon.fill(20, y, 26, y + 3, BLUE);
            icon.fill(38, y, 45, y + 3, y == 23 ? RED : LINE);
        }
        icon.fill(31, 8, 32, 47, LINE);
        return icon.gif();
    }

    /** Both ends belong to it. */
    private void fill(int left, int top, int right, int bottom, int color) {
        for (int x = left; x <= right; x++) {
            for (int y = top; y <= bottom; y++) {
                image.getRaster().setSample(x, y, 0, color);
            }
        }
    }

    private void dot(int x, int y, int radius, int color) {
        for (int dx = -radius; dx <= radius; dx++) {
            for (int dy = -radius; dy <= radius; dy++) {
                if (dx * dx + dy * dy <= radius * radius + radius) {
                    image.getRaster().setSample(x + dx, y + dy, 0, color);
                }
            }
        }
    }

    private byte[] gif() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "gif", out)) {
                throw new IllegalStateException("This Java writes no GIF files.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
