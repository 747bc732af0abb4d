package farpoint.opencl;

import org.jocl.Sizeof;

/**
 * The heaps of a batch of query rows on the device, with float or double values: one for each of the parts into which the
 * reference rows are dealt out, and then one in which these are merged.
 */
final class Heaps {
    private static final int GROUP = 64;

    private final OpenClSession session;
    private final boolean isDouble;
    private final int parts;
    private final OpenClBuffer values;
    private final OpenClBuffer indices;
    private final OpenClBuffer mergedValues;
    private final OpenClBuffer mergedIndices;

    /**
     * Room for heaps.
     *
     * @param room what they belong to
     * @param entries entries of a heap, of all rows together
     * @param parts heaps a row
     * @param isDouble whether values are double
     */
    Heaps(BufferGroup room, long entries, int parts, boolean isDouble) {
        this.session = room.session();
        this.isDouble = isDouble;
        this.parts = parts;
        this.values = room.buffer(parts * entries * valueSize(), false);
        this.indices = room.buffer(parts * entries * Sizeof.cl_int, false);
        this.mergedValues = parts == 1 ? values : room.buffer(entries * valueSize(), false);
        this.mergedIndices = parts == 1 ? indices : room.buffer(entries * Sizeof.cl_int, false);
    }

    private int valueSize() {
        return isDouble ? Sizeof.cl_double : Sizeof.cl_float;
    }

    /** The heaps that kernels fill, rows x parts x entries. */
    OpenClBuffer values() {
        return values;
    }

    OpenClBuffer indices() {
        return indices;
    }

    /** Starts to merge the heaps of each row; null if there is one only. */
    OpenClEvent merge(int rows, int entriesPerRow) {
        if (parts == 1) {
            return null;
        }
        OpenClKernel merge =
                session.kernel("merge_heaps", "-DREAL=" + (isDouble ? "double" : "float"), "heap.cl", "merge.cl");
        merge.arguments()
                .with(rows)
                .with(entriesPerRow)
                .with(parts)
                .with(values)
                .with(indices)
                .with(mergedValues)
                .with(mergedIndices);
        return merge.launch(new long[] {(long) ScreenShape.ceil(rows, GROUP) * GROUP}, new long[] {GROUP});
    }

    /** The merged heaps, rows x entries. */
    OpenClBuffer mergedValues() {
        return mergedValues;
    }

    OpenClBuffer mergedIndices() {
        return mergedIndices;
    }
}
