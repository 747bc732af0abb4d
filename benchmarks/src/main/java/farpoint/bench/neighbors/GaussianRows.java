package farpoint.bench.neighbors;

import farpoint.data.DataMatrix;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Independent standard normal values, the same for every candidate. */
public final class GaussianRows {
    private final DataMatrix matrix;

    /** Makes n x d values. */
    public GaussianRows(int n, int d) {
        SplittableRandom random = new SplittableRandom(1);
        double[] values = new double[n * d];
        Arrays.setAll(values, i -> random.nextGaussian());
        matrix = DataMatrix.of(n, d, values);
    }

    /** The values. */
    public DataMatrix matrix() {
        return matrix;
    }

    /** The values as an array of rows. */
    public double[][] rows() {
        double[][] rows = new double[matrix.rows()][];
        Arrays.setAll(rows, matrix::row);
        return rows;
    }
}
