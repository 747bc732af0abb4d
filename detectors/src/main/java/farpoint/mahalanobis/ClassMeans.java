package farpoint.mahalanobis;

import farpoint.data.DataMatrix;
import farpoint.data.RowClasses;
import farpoint.run.InvalidInputException;

/** Column means by class. A class of one row takes the overall mean; one without rows has none. */
final class ClassMeans {
    private static final int MIN_ROWS = 2;

    private final double[][] means;

    ClassMeans(DataMatrix rows, RowClasses classes, double[] overall) {
        int d = rows.columns();
        int[] counts = new int[classes.names().size()];
        double[][] sums = new double[counts.length][d];
        int labelled = 0;
        for (int i = 0; i < rows.rows(); i++) {
            int id = classes.ids()[i];
            if (id != RowClasses.MISSING) {
                labelled++;
                counts[id]++;
                for (int j = 0; j < d; j++) {
                    sums[id][j] += rows.value(i, j);
                }
            }
        }
        if (labelled < MIN_ROWS) {
            throw new InvalidInputException("The class is missing in all but %d of the training rows.", labelled);
        }
        means = new double[counts.length][];
        for (int c = 0; c < counts.length; c++) {
            means[c] = counts[c] == 0 ? null : counts[c] < MIN_ROWS ? overall : divided(sums[c], counts[c]);
        }
    }

    /** One mean a class, or null for a class that has no rows. */
    double[][] means() {
        return means;
    }

    private static double[] divided(double[] sum, int count) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] /= count;
        }
        return sum;
    }
}
