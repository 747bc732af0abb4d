package farpoint.data;

import farpoint.stats.MedianDeviation;
import farpoint.stats.Quantiles;
import farpoint.stats.Rounding;
import farpoint.stats.WildValues;
import java.util.Arrays;

/**
 * Scaling of one numeric column: (x - centre) / scale, where x may be a power of the value. Beyond {@link #FAR} it goes on by the logarithm, so that every
 * ranking is kept and no other value is lost in the rounding of sums with the wildest one. Values that lie a million
 * times as far out as all others do not count for centre and scale, which would be theirs alone.
 *
 * @param power what is done first
 * @param centre what is subtracted
 * @param scale what is divided by; 0 for a constant column, which becomes 0
 */
record ColumnScale(PowerTransform power, double centre, double scale) {
    /** Bound of values that are left unscaled: squares of it still add up to a finite number. */
    static final double LIMIT = 1e100;

    /** Scaled values beyond this are far out whatever they are; the largest numbers become 700 times as much. */
    private static final double FAR = 1e8;

    ColumnScale(double centre, double scale) {
        this(PowerTransform.NONE, centre, scale);
    }

    /**
     * Fits the scaling.
     *
     * @param values the column's values, none missing, at least one; reordered
     */
    static ColumnScale fit(double[] values, Scaling scaling) {
        double first = values[0];
        if (Arrays.stream(values).allMatch(v -> v == first)) {
            return new ColumnScale(first, 0);
        }
        if (scaling == Scaling.NONE) {
            return new ColumnScale(0, 1);
        }
        double[] counting = WildValues.without(values);
        double magnitude = Arrays.stream(counting).map(Math::abs).max().orElseThrow();
        return switch (scaling) {
            case NONE -> throw new IllegalStateException("nothing to fit");
            case MIN_MAX -> minMax(counting);
            case STANDARD -> standard(counting, magnitude).atLeast(rareDeviation(counting, magnitude));
            case POWER -> power(counting);
            case ROBUST -> robust(counting, magnitude);
        };
    }

    private static ColumnScale power(double[] values) {
        PowerTransform power = PowerTransform.fit(values);
        double[] transformed = Arrays.stream(values).map(power::apply).toArray();
        ColumnScale standard = fit(transformed, Scaling.STANDARD);
        return new ColumnScale(power, standard.centre, standard.scale);
    }

    /** Whether the training values were all equal. */
    boolean isConstant() {
        return scale == 0;
    }

    double apply(double value) {
        if (scale == 0) {
            return Math.signum(power.apply(value) - centre);
        }
        double scaled = (power.apply(value) - centre) / scale;
        if (Math.abs(scaled) <= FAR) {
            return scaled;
        }
        if (isIdentity()) {
            return Math.max(-LIMIT, Math.min(LIMIT, scaled));
        }
        double finite = Math.min(Math.abs(scaled), Double.MAX_VALUE);
        return Math.signum(scaled) * FAR * (1 + StrictMath.log(finite / FAR));
    }

    private boolean isIdentity() {
        return power.isNone() && centre == 0 && scale == 1;
    }

    private static ColumnScale minMax(double[] values) {
        double min = Arrays.stream(values).min().orElseThrow();
        double max = Arrays.stream(values).max().orElseThrow();
        return new ColumnScale(min, Math.min(max - min, Double.MAX_VALUE));
    }

    private static ColumnScale standard(double[] values, double magnitude) {
        double mean = 0;
        for (double v : values) {
            mean += v / magnitude;
        }
        mean /= values.length;
        double squares = 0;
        for (double v : values) {
            squares += (v / magnitude - mean) * (v / magnitude - mean);
        }
        double deviation = Math.sqrt(squares / values.length);
        return new ColumnScale(mean * magnitude, Math.max(deviation * magnitude, Double.MIN_NORMAL));
    }

    /** The median absolute deviation, or what stands in for it where more than half of the values are equal. */
    private static ColumnScale robust(double[] values, double magnitude) {
        double median = Quantiles.median(values);
        double deviation = MedianDeviation.around(median, values.clone()).orOfRare(Rounding.noise(magnitude));
        if (deviation > 0) {
            return new ColumnScale(median, Math.min(MedianDeviation.standard(deviation), Double.MAX_VALUE));
        }
        return new ColumnScale(median, standard(values, magnitude).scale);
    }

    /**
     * Where more than half of the values are equal, the standard deviation that their deviations would have as Gaussian ones
     * of the same rarity; else 0. The standard deviation of such values is smaller the rarer the others are.
     */
    private static double rareDeviation(double[] values, double magnitude) {
        double unseen = MedianDeviation.of(values.clone()).unseenOfAll(Rounding.noise(magnitude));
        return Math.min(MedianDeviation.standard(unseen), Double.MAX_VALUE);
    }

    private ColumnScale atLeast(double least) {
        return least > scale ? new ColumnScale(power, centre, least) : this;
    }
}
