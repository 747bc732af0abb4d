package farpoint.ensemble;

import farpoint.state.State;
import farpoint.stats.Quantiles;
import java.util.Arrays;

/**
 * A robust scale of a member's scores, learnt from its training scores: z = (t - location) / scale, where t is the logarithm of
 * the score or, for scores that may be negative, an inverse hyperbolic sine, which is a logarithm far out. It increases
 * strictly and is finite for every score, far beyond those of training too, so that nothing ties there.
 *
 * @param offset what is added to scores of a member that gives none below 0; 0 for others
 * @param centre of the scores that may be negative
 * @param unit of the same, positive
 * @param location the median of t
 * @param scale the interquartile range of t, or its range if that is nothing; 0 if all training scores are the same
 */
record LogScale(double offset, double centre, double unit, double location, double scale) {
    /** The offset is this share of the median of the positive scores. */
    private static final double OFFSET_SHARE = 0.01;

    /** Logarithms differ by less only where rounding differs. */
    private static final double NOTHING = 1e-12;

    /** Where a square would leave the range of numbers. */
    private static final double LARGE = 1e150;

    private static final double LN2 = StrictMath.log(2);

    /**
     * Learns from training scores.
     *
     * @param scores at least one, finite; left as they are
     * @param lowerBound a number that no score of the member is below
     */
    static LogScale fit(double[] scores, double lowerBound) {
        LogScale transform = lowerBound >= 0 ? logarithm(scores) : sine(scores);
        double[] t = Arrays.stream(scores).map(transform::transformed).toArray();
        double location = Quantiles.median(t.clone());
        double scale = Quantiles.interquartileRange(t.clone());
        if (scale <= NOTHING) {
            scale = Arrays.stream(t).max().orElseThrow()
                    - Arrays.stream(t).min().orElseThrow();
        }
        return new LogScale(transform.offset, transform.centre, transform.unit, location, scale <= NOTHING ? 0 : scale);
    }

    private static LogScale logarithm(double[] scores) {
        double[] positive = Arrays.stream(scores).filter(s -> s > 0).toArray();
        double offset = positive.length == 0 ? 1 : OFFSET_SHARE * Quantiles.median(positive);
        return new LogScale(Math.max(offset, Double.MIN_NORMAL), 0, 1, 0, 0);
    }

    private static LogScale sine(double[] scores) {
        double centre = Quantiles.median(scores.clone());
        double unit = Quantiles.interquartileRange(scores.clone());
        if (!(unit > 0)) {
            unit = Arrays.stream(scores).max().orElseThrow()
                    - Arrays.stream(scores).min().orElseThrow();
        }
        return new LogScale(0, centre, unit > 0 ? Math.min(unit, Double.MAX_VALUE) : 1, 0, 0);
    }

    /** Whether all training scores are the same, so that they tell nothing. */
    boolean isConstant() {
        return scale == 0;
    }

    /** A score on this scale, finite. */
    double z(double score) {
        return (transformed(score) - location) / (isConstant() ? 1 : scale);
    }

    private double transformed(double score) {
        return offset > 0 ? logarithm(Math.max(score, 0), offset) : sine(score);
    }

    private static double logarithm(double score, double offset) {
        double sum = score + offset;
        return Double.isInfinite(sum) ? StrictMath.log(score / 2 + offset / 2) + LN2 : StrictMath.log(sum);
    }

    private double sine(double score) {
        double half = Math.abs(score / 2 - centre / 2);
        double ratio = half / unit * 2;
        double size = ratio < LARGE
                ? StrictMath.log1p(ratio + ratio * ratio / (1 + Math.sqrt(1 + ratio * ratio)))
                : StrictMath.log(half) - StrictMath.log(unit) + 2 * LN2;
        return Math.signum(score - centre) * size;
    }

    /** Writes what {@link #readFrom} needs. */
    void writeTo(State state) {
        state.put("offset", offset).put("centre", centre).put("unit", unit);
        state.put("location", location).put("scale", scale);
    }

    /** Reads what {@link #writeTo} wrote. */
    static LogScale readFrom(State state) {
        LogScale read = new LogScale(
                state.number("offset"),
                state.number("centre"),
                state.number("unit"),
                state.number("location"),
                state.number("scale"));
        if (!(read.offset >= 0 && read.unit > 0 && read.scale >= 0)) {
            throw State.damaged("the scale of a member is %s", read);
        }
        return read;
    }
}
