package farpoint.opencl;

import farpoint.opencl.ShapeText.Axis;
import java.util.List;
import org.jocl.Sizeof;

/**
 * Screening on a GPU: work-groups of side x side work-items share tiles in local memory.
 *
 * @param side work-items along each side of a group
 * @param rows query rows a work-item
 * @param columns reference rows a work-item
 * @param depth columns of the data that are in local memory at a time
 * @param queue candidates of a query row that can wait for their place in the heap
 * @param load groups a unit that there should be at least: with fewer query rows, groups share the reference rows
 * @param batch as in {@link ScreenShape#batch}
 */
record GpuShape(int side, int rows, int columns, int depth, int queue, int load, int batch) implements ScreenShape {
    static final String KIND = "gpu";
    static final List<Axis> AXES = List.of(
            new Axis("side", List.of(8, 16)),
            new Axis("rows", List.of(2, 4, 8)),
            new Axis("columns", List.of(2, 4, 8)),
            new Axis("depth", List.of(4, 8, 16, 32)),
            new Axis("queue", List.of(4, 8, 16)),
            new Axis("load", List.of(0, 2, 4, 8)),
            new Axis("batch", List.of(0, 4096, 16384)));

    /** What a device gets untuned. */
    static final GpuShape DEFAULT = new GpuShape(16, 4, 4, 16, 8, 2, 16384);

    private static final int MOST_PARTS = 16;

    /** Checks that there are programs for these values. */
    GpuShape {
        ShapeText.of(KIND, AXES, side, rows, columns, depth, queue, load, batch);
    }

    static ScreenShape of(int... v) {
        return new GpuShape(v[0], v[1], v[2], v[3], v[4], v[5], v[6]);
    }

    @Override
    public String file() {
        return "screen_gpu.cl";
    }

    @Override
    public String options() {
        return "-DREAL=float -DSIDE=" + side + " -DROWS=" + rows + " -DCOLUMNS=" + columns + " -DDEPTH=" + depth
                + " -DQUEUE=" + queue;
    }

    @Override
    public int panel() {
        return side * columns;
    }

    @Override
    public int parts(int queries, int units) {
        int groups = ScreenShape.ceil(queries, side * rows);
        return Math.max(1, Math.min(load * units / groups, MOST_PARTS));
    }

    @Override
    public OpenClEvent launch(OpenClKernel kernel, int queries, int parts) {
        long groups = ScreenShape.ceil(queries, side * rows);
        return kernel.launch(new long[] {groups * side, (long) parts * side}, new long[] {side, side});
    }

    @Override
    public boolean fits(OpenClDevice device) {
        int tile = side * rows;
        int entry = Sizeof.cl_float + Sizeof.cl_int;
        int bytes = depth * (tile + 1 + panel()) * Sizeof.cl_float + tile * (queue + 1) * entry + Sizeof.cl_int;
        return bytes <= device.localMemory() && side * side <= device.largestWorkGroup();
    }

    @Override
    public ShapeText text() {
        return ShapeText.of(KIND, AXES, side, rows, columns, depth, queue, load, batch);
    }

    @Override
    public List<List<ScreenShape>> variations() {
        return text().variations(AXES, GpuShape::of);
    }

    @Override
    public String toString() {
        return text().toString();
    }
}
