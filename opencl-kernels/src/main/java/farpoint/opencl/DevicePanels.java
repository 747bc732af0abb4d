package farpoint.opencl;

import java.util.ArrayList;
import java.util.List;
import org.jocl.Sizeof;

/**
 * Reference rows on the device, in blocks of {@link #PANEL}, column by column, cut into segments that fit into a buffer. The
 * rows are read through a function, so that float and double values are packed by the same code.
 */
final class DevicePanels implements AutoCloseable {
    /** Rows a block; the kernels are built with this. */
    static final int PANEL = 64;

    private final List<Segment> segments = new ArrayList<>();

    /**
     * Rows to pack.
     *
     * @param rows number of rows
     * @param columns number of columns
     * @param isDouble whether values are double on the device
     * @param values rows x columns
     * @param norms a number for each row
     * @param filler the number for rows that fill up the last block
     */
    record Source(int rows, int columns, boolean isDouble, Values values, Norms norms, double filler) {}

    /** A value of a row. */
    @FunctionalInterface
    interface Values {
        double at(int row, int column);
    }

    /** The number that belongs to a row. */
    @FunctionalInterface
    interface Norms {
        double at(int row);
    }

    /** Part of the rows on the device. */
    record Segment(int firstRow, int rows, int blocks, OpenClBuffer panels, OpenClBuffer norms) {}

    DevicePanels(OpenClSession session, Source source, long segmentBytes) {
        int bytes = source.isDouble() ? Sizeof.cl_double : Sizeof.cl_float;
        long blockBytes = (long) source.columns() * PANEL * bytes;
        int allBlocks = (source.rows() + PANEL - 1) / PANEL;
        long largestArray = Integer.MAX_VALUE / 2 / ((long) source.columns() * PANEL);
        int most = (int) Math.max(1, Math.min(Math.min(segmentBytes / blockBytes, largestArray), allBlocks));
        try {
            for (int block = 0; block < allBlocks; block += most) {
                segments.add(pack(session, source, block, Math.min(most, allBlocks - block)));
            }
        } catch (OpenClException e) {
            close();
            throw e;
        }
    }

    List<Segment> segments() {
        return segments;
    }

    private static Segment pack(OpenClSession session, Source source, int firstBlock, int blocks) {
        int first = firstBlock * PANEL;
        int rows = Math.min(blocks * PANEL, source.rows() - first);
        int columns = source.columns();
        double[] panels = new double[blocks * columns * PANEL];
        double[] norms = new double[blocks * PANEL];
        for (int r = 0; r < norms.length; r++) {
            boolean exists = r < rows;
            norms[r] = exists ? source.norms().at(first + r) : source.filler();
            int place = r / PANEL * columns * PANEL + r % PANEL;
            for (int j = 0; exists && j < columns; j++) {
                panels[place + j * PANEL] = source.values().at(first + r, j);
            }
        }
        return new Segment(
                first,
                rows,
                blocks,
                upload(session, panels, source.isDouble()),
                upload(session, norms, source.isDouble()));
    }

    private static OpenClBuffer upload(OpenClSession session, double[] values, boolean isDouble) {
        if (isDouble) {
            return session.buffer((long) values.length * Sizeof.cl_double, true).write(values, 0, values.length);
        }
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return session.buffer((long) floats.length * Sizeof.cl_float, true).write(floats, 0, floats.length);
    }

    @Override
    public void close() {
        for (Segment segment : segments) {
            segment.panels().close();
            segment.norms().close();
        }
        segments.clear();
    }
}
