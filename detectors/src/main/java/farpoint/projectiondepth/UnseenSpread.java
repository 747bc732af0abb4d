package farpoint.projectiondepth;

import farpoint.data.ColumnGroup;
import farpoint.data.DataMatrix;
import farpoint.stats.MedianDeviation;

/**
 * The spread of columns more than half of whose values are equal. A median absolute deviation does not see it: not that of
 * the column, which is 0, and not that of a projection that has the column in it, which then tells of the other columns only.
 * The rows that do differ in such a column would lie far out along each of these directions, outliers or not.
 */
final class UnseenSpread {
    /** Squared deviations, {@link MedianDeviation#unseen}; 0 for a column whose median absolute deviation is not 0. */
    private final double[] squares;

    private final double[] medians;

    private UnseenSpread(double[] squares, double[] medians) {
        this.squares = squares;
        this.medians = medians;
    }

    /** Indicators have no far values; a number that only one row has is nothing ordinary, a category is. */
    static UnseenSpread of(DataMatrix rows) {
        double[] squares = new double[rows.columns()];
        double[] medians = new double[squares.length];
        for (ColumnGroup group : rows.groups()) {
            for (int j = group.from(); j < group.to(); j++) {
                MedianDeviation spread = MedianDeviation.of(column(rows, j));
                double noise = Standardizer.noise(spread.median());
                double unseen = group.isNominal() ? spread.unseenOfAll(noise) : spread.unseen(noise);
                squares[j] = unseen * unseen;
                medians[j] = spread.median();
            }
        }
        return new UnseenSpread(squares, medians);
    }

    /** The columns' medians. */
    double[] medians() {
        return medians;
    }

    private static double[] column(DataMatrix rows, int j) {
        double[] values = new double[rows.rows()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.value(i, j);
        }
        return values;
    }

    /**
     * The square of what a projection's median absolute deviation does not see.
     *
     * @param directions directions x columns, row-major
     * @param j which direction
     */
    double square(double[] directions, int j) {
        double sum = 0;
        for (int c = 0; c < squares.length; c++) {
            double weight = directions[j * squares.length + c];
            sum += weight * weight * squares[c];
        }
        return sum;
    }
}
