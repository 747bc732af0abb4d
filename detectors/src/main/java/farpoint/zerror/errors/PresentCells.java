package farpoint.zerror.errors;

import farpoint.covariance.MahalanobisMetric;
import farpoint.data.DataMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The precision matrix of the present values of a row, by elimination of the missing ones: with present columns O and missing
 * ones M, the precision of the present ones alone is P_OO - P_OM P_MM^-1 P_MO. Errors by it are those that arise if each
 * missing value is replaced by what the present ones let expect, and their units allow for what is not known.
 */
final class PresentCells {
    /** A smaller share of its own precision means that a missing column is determined by other missing ones. */
    private static final double MIN_PIVOT = 1e-12;

    private final double[] solved;
    private final List<double[]> eliminated = new ArrayList<>();

    /**
     * Eliminates.
     *
     * @param centred values less their location, 0 where they are missing
     * @param missing the columns that are missing
     */
    PresentCells(MahalanobisMetric metric, double[] centred, int[] missing) {
        solved = times(metric, centred);
        for (int column : missing) {
            double[] unit = new double[centred.length];
            unit[column] = 1;
            double[] direction = times(metric, unit);
            double precision = direction[column];
            for (double[] earlier : eliminated) {
                subtract(earlier, earlier[column], direction);
            }
            double pivot = direction[column];
            if (pivot > MIN_PIVOT * precision) {
                for (int j = 0; j < direction.length; j++) {
                    direction[j] /= Math.sqrt(pivot);
                }
                subtract(direction, solved[column] / Math.sqrt(pivot), solved);
                eliminated.add(direction);
            }
        }
    }

    /** The columns of a row that are missing. */
    static int[] missing(DataMatrix rows, int row) {
        return IntStream.range(0, rows.columns())
                .filter(j -> rows.isStandIn(row, j))
                .toArray();
    }

    /** The present ones' precision matrix times their values less their location. */
    double[] solved() {
        return solved;
    }

    /**
     * The block of the present ones' precision matrix for some of them.
     *
     * @param block the block of the whole precision matrix, width x width, row-major
     * @param from the first column
     */
    double[] block(double[] block, int from, int width) {
        double[] reduced = block.clone();
        for (double[] direction : eliminated) {
            for (int i = 0; i < width; i++) {
                for (int j = 0; j < width; j++) {
                    reduced[i * width + j] -= direction[from + i] * direction[from + j];
                }
            }
        }
        return reduced;
    }

    private static double[] times(MahalanobisMetric metric, double[] vector) {
        double[] whitened = new double[vector.length];
        double[] product = new double[vector.length];
        metric.whiten(vector, whitened);
        metric.backSolve(whitened, product);
        return product;
    }

    private static void subtract(double[] direction, double factor, double[] from) {
        for (int j = 0; j < from.length; j++) {
            from[j] -= factor * direction[j];
        }
    }
}
