package farpoint.opencl;

import farpoint.opencl.ShapeText.Axis;
import java.util.List;

/**
 * Screening on a CPU device: a work-item works alone, on register tiles.
 *
 * @param width floats a vector
 * @param vectors vectors of reference rows a register tile
 * @param queries query rows a register tile
 * @param item query rows a work-item, in register tiles: they share what is read of the reference rows
 * @param seed reference rows from which query rows get a first limit; 0 for none
 * @param batch as in {@link ScreenShape#batch}
 */
record CpuShape(int width, int vectors, int queries, int item, int seed, int batch) implements ScreenShape {
    static final String KIND = "cpu";
    static final List<Axis> AXES = List.of(
            new Axis("width", List.of(4, 8, 16)),
            new Axis("vectors", List.of(1, 2, 3, 4)),
            new Axis("queries", List.of(2, 4, 6, 8, 12)),
            new Axis("item", List.of(1, 2, 4, 8, 16)),
            new Axis("seed", List.of(0, 512, 1024, 2048)),
            new Axis("batch", List.of(0, 2048)));

    private static final int WIDEST = 16;
    private static final int NARROWEST = 4;
    private static final int QUERIES = 6;
    private static final int SEED = 1024;
    private static final int MOST_TILES = 8;
    private static final int SMALL_BATCH = 256;

    /** Checks that there are programs for these values. */
    CpuShape {
        ShapeText.of(KIND, AXES, width, vectors, queries, item, seed, batch);
    }

    static ScreenShape of(int... values) {
        return new CpuShape(values[0], values[1], values[2], values[3], values[4], values[5]);
    }

    /**
     * What a device gets untuned: its own width, work-items as large as leave work for all units in a small batch, and a first
     * limit where offers to the heaps take longer than a sample.
     */
    static CpuShape of(OpenClDevice device, SizeClass size) {
        int seed = size == SizeClass.MANY ? 0 : SEED;
        int tiles = SMALL_BATCH / Math.max(1, device.computeUnits()) / QUERIES;
        return new CpuShape(
                width(device), 2, QUERIES, Integer.highestOneBit(Math.max(1, Math.min(tiles, MOST_TILES))), seed, 0);
    }

    /** The width of vectors that a device says to have, as far as there are programs for it. */
    static int width(OpenClDevice device) {
        return Math.max(NARROWEST, Math.min(Integer.highestOneBit(device.floatWidth()), WIDEST));
    }

    @Override
    public String file() {
        return "screen_cpu.cl";
    }

    @Override
    public String options() {
        return "-DREAL=float -DPANEL=" + panel() + " -DWIDTH=" + width + " -DVECTORS=" + vectors + " -DQUERIES="
                + queries + " -DITEM=" + rowsAnItem() + " -DSEED=" + seed;
    }

    private int rowsAnItem() {
        return item * queries;
    }

    @Override
    public int panel() {
        return vectors * width;
    }

    @Override
    public int parts(int rows, int units) {
        return 1;
    }

    @Override
    public OpenClEvent launch(OpenClKernel kernel, int rows, int parts) {
        return kernel.launch(new long[] {ScreenShape.ceil(rows, rowsAnItem())}, new long[] {1});
    }

    /** Tiles that do not fit into the registers of any processor are of no use. */
    @Override
    public boolean fits(OpenClDevice device) {
        return (long) vectors * width * queries <= 32 * WIDEST;
    }

    @Override
    public ShapeText text() {
        return ShapeText.of(KIND, AXES, width, vectors, queries, item, seed, batch);
    }

    @Override
    public List<List<ScreenShape>> variations() {
        return text().variations(AXES, CpuShape::of);
    }

    @Override
    public String toString() {
        return text().toString();
    }
}
