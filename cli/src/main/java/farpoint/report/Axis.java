package farpoint.report;

import farpoint.chart.RoundTicks;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of values along a side of a chart.
 *
 * @param title what the values are
 * @param scale how they are laid out
 * @param low the least value that has room
 * @param high the greatest one
 */
public record Axis(String title, ValueScale scale, double low, double high) {
    private static final int TICKS = 5;

    /** For some finite values, at least one. */
    public static Axis of(String title, double[] values) {
        return of(title, ValueScale.of(values), values);
    }

    /** For some finite values, at least one, by a scale. */
    public static Axis of(String title, ValueScale scale, double[] values) {
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        return new Axis(title, scale, low, high);
    }

    /** From 0 to 1. */
    public static Axis ofShares(String title) {
        return new Axis(title, ValueScale.PLAIN, 0, 1);
    }

    /** Where a value is: 0 for the lowest, 1 for the highest. */
    public double place(double value) {
        // Halves of the largest doubles have a difference.
        double start = scale.of(low) / 2;
        double length = scale.of(high) / 2 - start;
        double place = length > 0 ? (scale.of(value) / 2 - start) / length : 0.5;
        return Math.max(0, Math.min(1, place));
    }

    /** Round values along the axis, in order. */
    public List<Double> ticks() {
        if (!(scale.of(high) > scale.of(low))) {
            return List.of(low);
        }
        if (scale == ValueScale.COUNTS || scale == ValueScale.RANKS) {
            return powers();
        }
        return scale.logarithmic() ? spread() : RoundTicks.even(low, high, TICKS);
    }

    private List<Double> powers() {
        List<Double> ticks = new ArrayList<>();
        if (low == 0) {
            ticks.add(0.0);
        }
        for (double power = 1; power <= high; power *= 10) {
            ticks.add(power);
        }
        return ticks;
    }

    /** Equally far from each other as they are drawn. */
    private List<Double> spread() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i < TICKS; i++) {
            double fraction = (double) i / (TICKS - 1);
            double value = scale.inverse(scale.of(low) * (1 - fraction) + scale.of(high) * fraction);
            if (Double.isFinite(value)) {
                double round = new BigDecimal(value).round(new MathContext(2)).doubleValue();
                if (Double.isFinite(round) && !ticks.contains(round)) {
                    ticks.add(round);
                }
            }
        }
        return ticks;
    }
}
