package farpoint.neighbors.screening;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The inner loops of the screening: a group of query rows and a block of reference rows, none of which is a hit. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScreeningKernelBenchmark {
    /** Plain Java, or the vector module where there is one. */
    @Param({"plain", "best"})
    public String kernels;

    /** Columns of the rows. */
    @Param({"8", "32", "128"})
    public int columns;

    private ScreeningRows rows;
    private FloatPanels panels;
    private TileKernels loops;
    private float[][] sums;
    private TileKernels.Tile tile;

    /** Makes Gaussian rows. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(1);
        rows = new ScreeningRows(FloatPanels.BLOCK, columns);
        for (int i = 0; i < rows.rows(); i++) {
            double[] row = new double[columns];
            Arrays.setAll(row, j -> random.nextGaussian());
            rows.set(i, row, true);
        }
        loops = (kernels.equals("plain") ? ScreeningKernels.PLAIN : ScreeningKernels.best()).create();
        panels = new FloatPanels(rows, loops);
        sums = new float[BlockScanner.GROUP][FloatPanels.BLOCK];
        tile = new TileKernels.Tile();
        tile.references = panels.count(0);
        tile.norms = panels.halfNorms(0);
        tile.queryLimits = new float[BlockScanner.GROUP];
        Arrays.fill(tile.queryLimits, -1);
        Arrays.fill(tile.limits, Float.NEGATIVE_INFINITY);
        loops.multiply(rows, 0, BlockScanner.GROUP, panels.panel(0), sums);
    }

    /** The products. */
    @Benchmark
    public float[][] product() {
        loops.multiply(rows, 0, BlockScanner.GROUP, panels.panel(0), sums);
        return sums;
    }

    /** The search for hits among the sums. */
    @Benchmark
    public float[][] find() {
        loops.find(sums, BlockScanner.GROUP, tile, ScreeningKernelBenchmark::refuse);
        return sums;
    }

    /** Both at once. */
    @Benchmark
    public float[][] screen() {
        loops.screen(rows, BlockScanner.GROUP, panels.panel(0), sums, tile, ScreeningKernelBenchmark::refuse);
        return sums;
    }

    private static void refuse(int query, int reference, float halfSquare) {
        throw new IllegalStateException("no pair is near enough");
    }
}
