package farpoint.mahalanobis;

/**
 * A mean and a distance from it.
 *
 * @param mean d values
 * @param distance the squared length of a centred row
 */
record Gaussian(double[] mean, CenteredDistance distance) {
    /** The squared distance of a row from the mean. */
    double squaredDistance(double[] row, double[] centred, double[] scratch) {
        centre(row, centred);
        return Math.min(distance.squaredLength(centred, scratch), Double.MAX_VALUE);
    }

    /** Adds {@code sign} times the columns' contributions, which sum to the squared distance. */
    void addContributions(double[] row, double sign, double[] target, int offset) {
        int d = mean.length;
        double[] centred = new double[d];
        double[] solved = new double[d];
        centre(row, centred);
        distance.solve(centred, new double[d], solved);
        for (int j = 0; j < d; j++) {
            target[offset + j] += sign * bounded(centred[j] * solved[j]);
        }
    }

    /** Far beyond the range of doubles the columns' shares cannot be told apart: then they are 0. */
    private static double bounded(double share) {
        return Double.isNaN(share) ? 0 : Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, share));
    }

    private void centre(double[] row, double[] centred) {
        for (int j = 0; j < mean.length; j++) {
            centred[j] = row[j] - mean[j];
        }
    }
}
