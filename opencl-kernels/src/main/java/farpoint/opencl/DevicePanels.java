package farpoint.opencl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jocl.Sizeof;

/**
 * Reference rows on the device, in blocks of {@link KernelPlan#panel}, column by column, cut into segments that fit into a buffer. They
 * stay there if the device has room for all of them; if not, they are brought there segment by segment for each use. The rows
 * are read through a function, so that float and double values are packed by the same code.
 */
final class DevicePanels implements AutoCloseable {
    private final OpenClSession session;
    private final Source source;
    private final int panel;
    private final int allBlocks;
    private final List<Segment> resident = new ArrayList<>();
    private int blocksASegment;

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
    record Segment(int firstRow, int rows, int blocks, OpenClBuffer panels, OpenClBuffer norms)
            implements AutoCloseable {
        @Override
        public void close() {
            panels.close();
            norms.close();
        }
    }

    DevicePanels(OpenClSession session, Source source, KernelPlan plan) {
        this.session = session;
        this.source = source;
        this.panel = plan.panel();
        this.allBlocks = (source.rows() + panel - 1) / panel;
        long blockBytes = (long) source.columns() * panel * (source.isDouble() ? Sizeof.cl_double : Sizeof.cl_float);
        long largestArray = Integer.MAX_VALUE / 2 / ((long) source.columns() * panel);
        this.blocksASegment =
                (int) Math.max(1, Math.min(Math.min(plan.segmentBytes() / blockBytes, largestArray), allBlocks));
        if (blockBytes * allBlocks <= plan.residentBytes()) {
            keepAll();
        }
    }

    private void keepAll() {
        try {
            for (int block = 0; block < allBlocks; block += blocksASegment) {
                resident.add(pack(block, Math.min(blocksASegment, allBlocks - block)));
            }
        } catch (OpenClException e) {
            close();
            if (!OpenCl.isOutOfMemory(e)) {
                throw e;
            }
        }
    }

    /** Hands over one segment after the other. */
    void forEach(Consumer<Segment> use) {
        resident.forEach(use);
        int block = resident.isEmpty() ? 0 : allBlocks;
        while (block < allBlocks) {
            try (Segment segment = packWhatFits(block)) {
                use.accept(segment);
                block += segment.blocks();
            }
        }
    }

    private Segment packWhatFits(int block) {
        while (true) {
            try {
                return pack(block, Math.min(blocksASegment, allBlocks - block));
            } catch (OpenClException e) {
                if (!OpenCl.isOutOfMemory(e) || blocksASegment == 1) {
                    throw e;
                }
                blocksASegment /= 2;
            }
        }
    }

    private Segment pack(int firstBlock, int blocks) {
        int first = firstBlock * panel;
        int rows = Math.min(blocks * panel, source.rows() - first);
        int columns = source.columns();
        double[] panels = new double[blocks * columns * panel];
        double[] norms = new double[blocks * panel];
        for (int r = 0; r < norms.length; r++) {
            boolean exists = r < rows;
            norms[r] = exists ? source.norms().at(first + r) : source.filler();
            int place = r / panel * columns * panel + r % panel;
            for (int j = 0; exists && j < columns; j++) {
                panels[place + j * panel] = source.values().at(first + r, j);
            }
        }
        OpenClBuffer uploaded = upload(panels);
        try {
            return new Segment(first, rows, blocks, uploaded, upload(norms));
        } catch (OpenClException e) {
            uploaded.close();
            throw e;
        }
    }

    private OpenClBuffer upload(double[] values) {
        if (source.isDouble()) {
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
        resident.forEach(Segment::close);
        resident.clear();
    }
}
