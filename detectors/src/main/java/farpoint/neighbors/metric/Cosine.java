package farpoint.neighbors.metric;

import farpoint.data.DataMatrix;
import farpoint.stats.BlockedProduct;
import java.util.Arrays;
import java.util.Optional;

/**
 * 1 - a.b / (|a| |b|), at least 0. Where that is not defined, for rows of zeros only and those whose squares leave the range of
 * a double, it is 1, as for directions that have nothing in common.
 */
final class Cosine extends Metric {
    /** Rows that are not longer, nor their inverse, are divided by their norm accurately. */
    private static final double LONGEST = 0x1p400;

    private static final RowNorm NORM = new RowNorm() {
        @Override
        public double of(double[] row, int from, int d) {
            return Math.sqrt(dot(row, from, row, from, d));
        }

        @Override
        public double comparison(double sum, double normA, double normB) {
            double norms = normA * normB;
            double cosine = norms > 0 ? sum / norms : 0;
            return Double.isNaN(cosine) ? 1 : Math.max(0, 1 - cosine);
        }
    };

    @Override
    public double add(double sum, double a, double b) {
        return sum + a * b;
    }

    @Override
    public Optional<RowNorm> rowNorm() {
        return Optional.of(NORM);
    }

    @Override
    public double compare(double[] a, int aFrom, double[] b, int bFrom, int d) {
        return NORM.comparison(dot(a, aFrom, b, bFrom, d), NORM.of(a, aFrom, d), NORM.of(b, bFrom, d));
    }

    private static double dot(double[] a, int aFrom, double[] b, int bFrom, int d) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
            sum += a[aFrom + j] * b[bFrom + j];
        }
        return sum;
    }

    @Override
    public void sums(double[] x, int from, double[][] panel, double[] sums) {
        BlockedProduct.multiply(x, from, panel, sums);
    }

    /** Half the squared distance of unit rows is 1 less their cosine, up to an absolute error of (16 d + 64) 2^-53. */
    @Override
    public Optional<EuclideanForm> euclideanForm() {
        return Optional.of(new EuclideanForm() {
            @Override
            public boolean make(double[] row) {
                return divideByNorm(row);
            }

            @Override
            public double below(double square, int d) {
                return square / 2 - (16 * d + 64) * 0x1p-53;
            }
        });
    }

    private static boolean divideByNorm(double[] row) {
        double norm = NORM.of(row, 0, row.length);
        if (!(norm > 1 / LONGEST && norm < LONGEST)) {
            return false;
        }
        for (int j = 0; j < row.length; j++) {
            row[j] /= norm;
        }
        return true;
    }

    /** Half the squared difference of unit rows, which add up to 1 less the cosine; of other rows, of the rows themselves. */
    @Override
    void terms(double[] a, int aFrom, double[] b, int bFrom, int d, double[] terms) {
        double[] unitA = Arrays.copyOfRange(a, aFrom, aFrom + d);
        double[] unitB = Arrays.copyOfRange(b, bFrom, bFrom + d);
        divideByNorm(unitA);
        divideByNorm(unitB);
        for (int j = 0; j < d; j++) {
            double difference = unitA[j] - unitB[j];
            terms[j] = difference * difference / 2;
        }
    }

    @Override
    public Optional<DeviceCode> deviceCode() {
        return Optional.of(new DeviceCode(
                "sum + y * x",
                "!(norm_x * norm_y > 0.0) || isnan(sum / (norm_x * norm_y)) ? 1.0"
                        + " : fmax(0.0, 1.0 - sum / (norm_x * norm_y))"));
    }

    /**
     * The inner product has d rounded products and sums, each norm half as many of either; and rows of one place, rounded to
     * float, are up to 2^-23 apart.
     */
    @Override
    public double noise(int d) {
        return (2 * d + 8) * 0x1p-53 + 0x1p-46;
    }

    /** Unit rows, rounded to float so that rows of one direction become equal, with few exceptions. */
    @Override
    public DataMatrix places(DataMatrix rows) {
        int d = rows.columns();
        double[] all = new double[rows.rows() * d];
        for (int i = 0; i < rows.rows(); i++) {
            double[] row = rows.row(i);
            boolean isUnit = divideByNorm(row);
            for (int j = 0; j < d; j++) {
                all[i * d + j] = isUnit ? (float) row[j] : row[j];
            }
        }
        return DataMatrix.of(rows.rows(), d, all);
    }

    @Override
    public String toString() {
        return "cosine";
    }
}
