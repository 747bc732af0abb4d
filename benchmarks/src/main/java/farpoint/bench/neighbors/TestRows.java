package farpoint.bench.neighbors;

import farpoint.data.DataMatrix;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Random rows, the same for every candidate. */
public final class TestRows {
    private static final int CLUSTERS = 50;
    private static final double SPREAD = 10;

    private final DataMatrix matrix;
    private final boolean isClustered;

    /**
     * Makes n x d values.
     *
     * @param n number of rows
     * @param d number of columns
     * @param isClustered whether the rows are standard normal around 50 centres, which are ten times as far apart, instead of
     *     around the origin
     */
    public TestRows(int n, int d, boolean isClustered) {
        SplittableRandom random = new SplittableRandom(1);
        double[] centers = new double[CLUSTERS * d];
        if (isClustered) {
            Arrays.setAll(centers, i -> SPREAD * random.nextGaussian());
        }
        double[] values = new double[n * d];
        for (int i = 0; i < n; i++) {
            int center = random.nextInt(CLUSTERS) * d;
            for (int j = 0; j < d; j++) {
                values[i * d + j] = centers[center + j] + random.nextGaussian();
            }
        }
        this.matrix = DataMatrix.of(n, d, values);
        this.isClustered = isClustered;
    }

    /** The values. */
    public DataMatrix matrix() {
        return matrix;
    }

    /** Whether the rows lie in clusters. */
    public boolean isClustered() {
        return isClustered;
    }

    /** The values as an array of rows. */
    public double[][] rows() {
        double[][] rows = new double[matrix.rows()][];
        Arrays.setAll(rows, matrix::row);
        return rows;
    }
}
