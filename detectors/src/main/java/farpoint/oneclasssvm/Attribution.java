package farpoint.oneclasssvm;

/**
 * In which columns a row is far from the support vectors that it leans on. A column's contribution is gamma times its squared
 * difference to the support vectors, averaged with the weights coefficient times kernel. A vector that equals the row does not
 * count, as a training row has no distance to itself.
 */
final class Attribution {
    private final Boundary boundary;
    private final Panels panels;
    private final double[] weights;
    private final double[][] squares;

    Attribution(Boundary boundary, Panels panels) {
        this.boundary = boundary;
        this.panels = panels;
        weights = new double[panels.rows()];
        squares = new double[panels.blocks()][];
        for (int b = 0; b < squares.length; b++) {
            squares[b] = new double[panels.size(b)];
        }
    }

    /**
     * Writes the contributions of a row's columns.
     *
     * @param values holds the row
     * @param from where it starts, and where its contributions do
     */
    void write(double[] values, int from, double[] contributions) {
        double sum = weigh(values, from);
        int d = boundary.columns();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                double share = weights[i] / sum * boundary.gamma();
                for (int j = 0; j < d; j++) {
                    double difference = values[from + j] - boundary.vectors()[i * d + j];
                    contributions[from + j] += share * difference * difference;
                }
            }
        }
    }

    /** Sets the weights, in units of the largest kernel so that no row is too far for them; the result is their sum. */
    private double weigh(double[] values, int from) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int b = 0; b < squares.length; b++) {
            panels.squares(values, from, b, squares[b]);
            for (double square : squares[b]) {
                nearest = square > 0 ? Math.min(nearest, square) : nearest;
            }
        }
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double square = squares[i / Panels.BLOCK][i % Panels.BLOCK];
            double kernel = square == nearest ? 1 : GaussianKernel.value(boundary.gamma() * (square - nearest));
            weights[i] = square > 0 ? boundary.coefficients()[i] * kernel : 0;
            sum += weights[i];
        }
        return sum;
    }
}
