package farpoint.projectiondepth;

/**
 * How columns share in the outlyingness of a row: along a direction u by as much as u_j (x_j - c_j), where c are the columns'
 * medians, leads away from the median of the projections. Columns that lead back to it have no share.
 */
final class DirectionShares {
    private final double[] directions;
    private final double[] center;

    /**
     * Of a model.
     *
     * @param directions directions x columns, row-major
     * @param center the medians of the training rows' columns
     */
    DirectionShares(double[] directions, double[] center) {
        this.directions = directions;
        this.center = center;
    }

    /**
     * Adds a row's contributions, which add up to the sum of the weighted outlyingness.
     *
     * @param ratios its outlyingness along each direction
     * @param isAbove whether its projection is not below the median
     * @param weights of the directions, none negative
     * @param target where they go, from {@code offset}
     */
    void add(double[] row, double[] ratios, boolean[] isAbove, double[] weights, double[] target, int offset) {
        double[] parts = new double[row.length];
        for (int a = 0; a < weights.length; a++) {
            if (weights[a] > 0 && ratios[a] > 0) {
                double sum = parts(a, row, isAbove[a] ? 1 : -1, parts);
                for (int j = 0; j < row.length && sum > 0; j++) {
                    target[offset + j] += weights[a] * ratios[a] * (parts[j] / sum);
                }
            }
        }
    }

    /** How far each column leads away along a direction, divided by the largest of them; returns the sum. */
    private double parts(int a, double[] row, int sign, double[] parts) {
        double largest = 0;
        for (int j = 0; j < row.length; j++) {
            parts[j] = Math.max(0, sign * directions[a * row.length + j] * (row[j] - center[j]));
            largest = Math.max(largest, parts[j]);
        }
        if (largest == 0) {
            return towardsMedian(a, row.length, parts);
        }
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            parts[j] /= largest;
            sum += parts[j];
        }
        return sum;
    }

    /** A row whose columns all lie at their medians is off only where these are; all columns of the direction share alike. */
    private double towardsMedian(int a, int columns, double[] parts) {
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            parts[j] = Math.abs(directions[a * columns + j]);
            sum += parts[j];
        }
        return sum;
    }
}
