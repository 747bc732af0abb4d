package farpoint.opencl;

import farpoint.neighbors.metric.DeviceCode;
import org.jocl.Sizeof;

/**
 * Which kernels a device gets and how much work a launch: on CPU devices a work-item takes whole register tiles, on others a
 * work-group shares tiles in local memory.
 *
 * @param isCpu whether the kernels for CPU devices are used
 * @param floatWidth floats a vector on a CPU device: 4, 8 or 16
 * @param doubleWidth doubles a vector: 1, 2, 4 or 8
 * @param queriesPerItem query rows a work-item takes on a CPU device: a multiple of {@value #QUERIES_PER_TILE}
 * @param segmentBytes largest size of a buffer for reference rows
 * @param residentBytes reference rows of so many bytes in all stay on the device
 * @param launchWork multiplications a launch, so that a run can be stopped in between
 */
record KernelPlan(
        boolean isCpu,
        int floatWidth,
        int doubleWidth,
        int queriesPerItem,
        long segmentBytes,
        long residentBytes,
        long launchWork) {
    private static final int QUERIES_PER_TILE = 6;
    private static final int MOST_QUERIES_PER_ITEM = 48;
    private static final int GPU_TILE = 64;
    private static final int GPU_SIDE = 16;
    private static final int GPU_EXACT_LANES = 8;
    private static final long CPU_LAUNCH = 10_000_000_000L;
    private static final long GPU_LAUNCH = 200_000_000_000L;
    private static final long HEAP_ENTRIES = 1 << 24;
    private static final int MIN_BATCH = 256;

    /** The plan for a device. */
    static KernelPlan of(OpenClDevice device) {
        boolean isCpu = device.type() == OpenClDevice.Type.CPU || device.largestWorkGroup() < GPU_SIDE * GPU_SIDE;
        int floatWidth = Math.max(4, Math.min(Integer.highestOneBit(device.floatWidth()), 16));
        int doubleWidth = Math.max(1, Math.min(Integer.highestOneBit(device.doubleWidth()), 8));
        long launch = isCpu ? CPU_LAUNCH : GPU_LAUNCH;
        // A segment is also small enough for the smallest batch not to take longer than a launch should.
        long segment =
                Math.min(Math.min(device.largestBuffer(), device.memory() / 4), launch / MIN_BATCH * Sizeof.cl_float);
        return new KernelPlan(
                isCpu,
                floatWidth,
                doubleWidth,
                queriesPerItem(device.computeUnits()),
                segment,
                device.memory() / 2,
                launch);
    }

    /**
     * Many, so that they share what is read of the reference rows, but no more than leave work for all units in a small
     * batch.
     */
    private static int queriesPerItem(int computeUnits) {
        int tiles = MIN_BATCH / Math.max(1, computeUnits) / QUERIES_PER_TILE;
        return Math.max(1, Math.min(tiles, MOST_QUERIES_PER_ITEM / QUERIES_PER_TILE)) * QUERIES_PER_TILE;
    }

    /** Reference rows a block. On a CPU device what one register tile reads lies together, for the first-level cache. */
    int panel() {
        return isCpu ? 2 * floatWidth : GPU_TILE;
    }

    /** Heaps that the screening keeps for a query row; after {@link #merge} the first holds the result. */
    int heapsPerRow() {
        return isCpu ? 1 : 4;
    }

    /** Work-items a group for kernels in which a work-item works alone. */
    int groupSize() {
        return isCpu ? 1 : 64;
    }

    OpenClKernel screen(OpenClSession session) {
        String file = isCpu ? "screen_cpu.cl" : "screen_gpu.cl";
        return session.kernel("screen", screenOptions(), "heap.cl", file);
    }

    /** The kernel that merges a row's heaps; null if there is one only. */
    OpenClKernel merge(OpenClSession session) {
        return isCpu ? null : session.kernel("merge_heaps", screenOptions(), "heap.cl", "screen_gpu.cl");
    }

    /** The kernel that searches in double arithmetic by a metric. */
    OpenClKernel exact(OpenClSession session, DeviceCode metric) {
        String options = "-DREAL=double -DPANEL=" + panel() + " -DWIDTH=" + doubleWidth + " -DSUMS="
                + exactLanes() / doubleWidth;
        String macros = "#define ADD_COLUMN(sum, x, y) (" + metric.column()
                + ")\n#define COMPARISON(sum, norm_x, norm_y) (" + metric.comparison() + ")\n";
        return session.kernelWith(macros, "exact_nearest", options, "heap.cl", "exact.cl");
    }

    /** Reference rows that a work-item adds up at a time: on a CPU device a whole block, for more sums hide more latency. */
    private int exactLanes() {
        return isCpu ? panel() : GPU_EXACT_LANES;
    }

    private String screenOptions() {
        return "-DREAL=float -DPANEL=" + panel() + " -DWIDTH=" + floatWidth + " -DQUERIES=" + QUERIES_PER_TILE
                + " -DITEM=" + queriesPerItem;
    }

    void runScreen(OpenClKernel screen, int queries) {
        if (isCpu) {
            screen.run((queries + queriesPerItem - 1) / queriesPerItem, 1);
        } else {
            screen.runSquares((queries + GPU_TILE - 1) / GPU_TILE, GPU_SIDE);
        }
    }

    /** Query rows a launch, for reference rows of so many bytes each. */
    int batchRows(int references, int rowBytes, int entriesPerRow) {
        long segment = Math.min((long) references * rowBytes, segmentBytes);
        long byWork = launchWork / Math.max(1, segment / Sizeof.cl_float);
        long byMemory = HEAP_ENTRIES / entriesPerRow;
        return (int) Math.max(1, Math.min(Math.max(byWork, MIN_BATCH), Math.max(byMemory, 1)));
    }
}
