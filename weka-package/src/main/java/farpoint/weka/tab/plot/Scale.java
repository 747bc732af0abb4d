package farpoint.weka.tab.plot;

import farpoint.chart.SymmetricLog;
import java.util.function.DoubleUnaryOperator;

/**
 * How values lie along an axis: strictly increasing, except {@link #RANK}, which decreases.
 *
 * @param forward the position of a value
 * @param backward the value at a position
 * @param isLogarithmic whether powers of ten are evenly spaced, so that ticks lie there
 * @param note what to add to an axis' name; empty for nothing
 */
public record Scale(DoubleUnaryOperator forward, DoubleUnaryOperator backward, boolean isLogarithmic, String note) {
    /** Values as they are. */
    public static final Scale LINEAR = new Scale(v -> v, p -> p, false, "");

    /** Counts: log(1 + v), so that 0 has a place. */
    public static final Scale COUNT = new Scale(Math::log1p, Math::expm1, true, "logarithmic");

    /** Ranks from 1, the first farthest out, by their logarithm. */
    public static final Scale RANK = new Scale(v -> -Math.log10(v), p -> Math.pow(10, -p), true, "logarithmic");

    /** Positive numbers by their logarithm. */
    public static final Scale LOG = new Scale(Math::log10, p -> Math.pow(10, p), true, "logarithmic");

    /**
     * Linear near a center and logarithmic far from it, on both sides.
     *
     * @param center the value at 0
     * @param unit how far from it the scale is about linear, positive
     */
    public static Scale symmetricLog(double center, double unit) {
        SymmetricLog log = new SymmetricLog(center, unit);
        return new Scale(log::of, log::value, false, "symmetric log");
    }

    /** What suits values: linear, or symmetric-logarithmic if they reach far beyond most of them.
     *
     * @param lowest the lowest value
     * @param quartiles the 25 %, 50 % and 75 % quantiles
     * @param highest the highest value
     */
    public static Scale suited(double lowest, double[] quartiles, double highest) {
        double unit = quartiles[2] - quartiles[0];
        if (!Double.isFinite(highest - lowest)) {
            return symmetricLog(quartiles[1], Math.max(highest, -lowest) / 1000);
        }
        boolean isWide = highest / 2 - lowest / 2 > WIDE / 2 * unit;
        return isWide && unit > 0 ? symmetricLog(quartiles[1], unit) : LINEAR;
    }

    /** A range of so many interquartile ranges leaves most values in a narrow strip. */
    private static final double WIDE = 30;

    /** The position of a value. */
    public double of(double value) {
        return forward.applyAsDouble(value);
    }

    /** The value at a position. */
    public double value(double position) {
        return backward.applyAsDouble(position);
    }

    /** An axis' name with the scale's note. */
    public String named(String name) {
        return note.isEmpty() ? name : name + " (" + note + ")";
    }
}
