package farpoint.chart;

/**
 * A scale that is about linear near a center and logarithmic far from it, on both sides: sign(u) ln(1 + |u|) with u the distance
 * from the center in units.
 *
 * @param center the value at 0
 * @param unit how far from the center the scale is about linear, positive
 */
public record SymmetricLog(double center, double unit) {
    /** The position of a value, which increases with it; finite for finite values. */
    public double of(double value) {
        // Halves of the largest doubles have a difference.
        double u = (value / 2 - center / 2) / unit * 2;
        double near = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, u));
        return Math.copySign(StrictMath.log1p(Math.abs(near)), near);
    }

    /** The value at a position. */
    public double value(double position) {
        return center + unit * Math.copySign(StrictMath.expm1(Math.abs(position)), position);
    }
}
