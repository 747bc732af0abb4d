package farpoint.opencl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jocl.Sizeof;

/**
 * Reference rows on the device, in blocks, column by column, cut into segments that fit
 * into a buffer. They stay there if the device has room for all of them; if not, they are brought there segment by
 * segment for each use.
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
     * @param packing brings the values to the device
     * @param norms a number for each row
     * @param filler the number for rows that fill up the last block
     */
    record Source(int rows, int columns, boolean isDouble, Packing packing, Norms norms, double filler) {}

    /** Brings rows to the device, in the order of the kernels. */
    @FunctionalInterface
    interface Packing {
        /**
         * Packs and uploads.
         *
         * @param first the first row
         * @param rows number of rows
         * @param panel rows a block
         * @param size values, those of rows that fill up the last block included
         */
        OpenClBuffer upload(OpenClSession session, int first, int rows, int panel, int size);
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

    /**
     * Brings rows to the device, if they can stay.
     *
     * @param session the device
     * @param source the rows
     * @param panel rows a block
     * @param plan how much the device takes
     */
    DevicePanels(OpenClSession session, Source source, int panel, KernelPlan plan) {
        this.session = session;
        this.source = source;
        this.panel = panel;
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

    /** Whether all rows stay on the device; if not, what uses a segment must be done when it is handed back. */
    boolean stay() {
        return !resident.isEmpty();
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
        double[] norms = new double[blocks * panel];
        for (int r = 0; r < norms.length; r++) {
            norms[r] = r < rows ? source.norms().at(first + r) : source.filler();
        }
        int size = blocks * source.columns() * panel;
        OpenClBuffer uploaded = source.packing().upload(session, first, rows, panel, size);
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

    /** Packs rows of a row-major array of floats. */
    static Packing floats(float[] values, int columns) {
        return (session, first, rows, panel, size) -> {
            float[] packed = new float[size];
            for (int r = 0; r < rows; r++) {
                int place = r / panel * columns * panel + r % panel;
                for (int j = 0; j < columns; j++) {
                    packed[place + j * panel] = values[(first + r) * columns + j];
                }
            }
            return session.buffer((long) size * Sizeof.cl_float, true).write(packed, 0, size);
        };
    }

    /** Packs rows of a row-major array of doubles. */
    static Packing doubles(double[] values, int columns) {
        return (session, first, rows, panel, size) -> {
            double[] packed = new double[size];
            for (int r = 0; r < rows; r++) {
                int place = r / panel * columns * panel + r % panel;
                for (int j = 0; j < columns; j++) {
                    packed[place + j * panel] = values[(first + r) * columns + j];
                }
            }
            return session.buffer((long) size * Sizeof.cl_double, true).write(packed, 0, size);
        };
    }

    @Override
    public void close() {
        resident.forEach(Segment::close);
        resident.clear();
    }
}
