package farpoint.opencl;

import farpoint.neighbors.metric.DeviceCode;

/**
 * How the search in double arithmetic cuts its work: a work-item takes a query row.
 *
 * @param isCpu whether a work-item is a group of its own
 * @param width doubles a vector: 1, 2, 4 or 8
 * @param panel reference rows a block
 */
record ExactShape(boolean isCpu, int width, int panel) {
    private static final int GPU_PANEL = 64;
    private static final int GPU_LANES = 8;
    private static final int GPU_GROUP = 64;
    private static final int GPU_LOAD = 8;
    private static final int MOST_PARTS = 16;

    /** What a device gets. On a CPU device a block is a register tile. */
    static ExactShape of(OpenClDevice device, boolean isCpu) {
        int width = Math.max(1, Math.min(Integer.highestOneBit(device.doubleWidth()), 8));
        return new ExactShape(isCpu, width, isCpu ? 2 * CpuShape.width(device) : GPU_PANEL);
    }

    /** The kernel for a metric. */
    OpenClKernel kernel(OpenClSession session, DeviceCode metric) {
        String macros = "#define ADD_COLUMN(sum, x, y) (" + metric.column()
                + ")\n#define COMPARISON(sum, norm_x, norm_y) (" + metric.comparison() + ")\n";
        return session.kernelWith(macros, "exact_nearest", options(), "heap.cl", "exact.cl");
    }

    private String options() {
        return "-DREAL=double -DPANEL=" + panel + " -DWIDTH=" + width + " -DSUMS=" + lanes() / width;
    }

    /** Reference rows that a work-item adds up at a time: on a CPU device a whole block, for more sums hide more latency. */
    private int lanes() {
        return isCpu ? panel : GPU_LANES;
    }

    /** Work-items that share the reference rows of a query row, where there are more units than rows keep busy. */
    int parts(int rows, int units) {
        return isCpu ? 1 : Math.max(1, Math.min(GPU_LOAD * units / ScreenShape.ceil(rows, GPU_GROUP), MOST_PARTS));
    }

    /** Runs the search for so many query rows and waits. */
    void run(OpenClKernel kernel, int rows, int parts) {
        int group = isCpu ? 1 : GPU_GROUP;
        long items = (long) ScreenShape.ceil(rows, group) * group;
        kernel.launch(new long[] {items, parts}, new long[] {group, 1}).await();
    }
}
