package farpoint.neighbors.metric;

/**
 * Sum of {@code Math.pow(|a - b|, p)}, and {@code Math.pow} of it with 1 / p. The function is non-decreasing by its
 * documentation, so that boxes are bounded.
 */
final class Minkowski extends Metric {
    private final double exponent;

    Minkowski(double exponent) {
        this.exponent = exponent;
    }

    @Override
    public double add(double sum, double a, double b) {
        return sum + Math.pow(Math.abs(a - b), exponent);
    }

    @Override
    public boolean hasRoot() {
        return true;
    }

    @Override
    public double distance(double comparison) {
        return Math.pow(comparison, 1 / exponent);
    }

    @Override
    public boolean boundsBoxes() {
        return true;
    }

    @Override
    public String toString() {
        return "minkowski " + exponent;
    }
}
