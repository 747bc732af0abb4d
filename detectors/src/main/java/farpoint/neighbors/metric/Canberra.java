package farpoint.neighbors.metric;

import java.util.Optional;

/**
 * Sum of |a - b| / (|a| + |b|), 0 where both are 0. Computed from half the values, lest sums overflow. A quotient of rounded
 * numbers may decrease where the exact one grows, so that boxes are not bounded.
 */
final class Canberra extends Metric {
    @Override
    public double add(double sum, double a, double b) {
        double halfA = a / 2;
        double halfB = b / 2;
        return sum + Math.abs(halfA - halfB) / Math.max(Math.abs(halfA) + Math.abs(halfB), Double.MIN_VALUE);
    }

    @Override
    public Optional<DeviceCode> deviceCode() {
        return Optional.of(
                new DeviceCode("sum + fabs(y / 2.0 - x / 2.0) / fmax(fabs(y / 2.0) + fabs(x / 2.0), 0x1p-1074)"));
    }

    @Override
    public String toString() {
        return "canberra";
    }
}
