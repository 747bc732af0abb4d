package farpoint.data;

import farpoint.stats.MedianDeviation;
import farpoint.stats.Quantiles;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Scaling of one numeric column: (x - centre) / scale, kept within +-{@link #LIMIT}.
 *
 * @param centre what is subtracted
 * @param scale what is divided by; 0 for a constant column, which becomes 0
 */
record ColumnScale(double centre, double scale) implements Serializable {
    /** Bound of scaled values: far beyond any ranking that matters, and squares of it still add up to a finite number. */
    static final double LIMIT = 1e100;

    /** 1 / Phi^-1(3/4): makes the median absolute deviation of Gaussian values their standard deviation. */
    private static final double MAD_TO_SD = 1.4826022185056018;

    /** A spread below this share of the largest magnitude is rounding noise. */
    private static final double NOISE = 1e-14;

    /**
     * Fits the scaling.
     *
     * @param values the column's values, none missing, at least one; reordered
     */
    static ColumnScale fit(double[] values, Scaling scaling) {
        double magnitude = 0;
        boolean constant = true;
        for (double v : values) {
            magnitude = Math.max(magnitude, Math.abs(v));
            constant &= v == values[0];
        }
        if (constant) {
            return new ColumnScale(values[0], 0);
        }
        return switch (scaling) {
            case NONE -> new ColumnScale(0, 1);
            case MIN_MAX -> minMax(values);
            case STANDARD -> standard(values, magnitude).atLeast(rareDeviation(values, magnitude));
            case ROBUST -> robust(values, magnitude);
        };
    }

    /** Whether the training values were all equal. */
    boolean isConstant() {
        return scale == 0;
    }

    double apply(double value) {
        if (scale == 0) {
            return Math.signum(value - centre);
        }
        double scaled = (value - centre) / scale;
        return Math.max(-LIMIT, Math.min(LIMIT, scaled));
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
        double deviation = MedianDeviation.of(values.clone(), median, noise(magnitude));
        if (deviation > 0) {
            return new ColumnScale(median, Math.min(deviation * MAD_TO_SD, Double.MAX_VALUE));
        }
        return new ColumnScale(median, standard(values, magnitude).scale);
    }

    /**
     * Where more than half of the values are equal, the standard deviation that their deviations would have as Gaussian ones
     * of the same rarity; else 0. The standard deviation of such values is smaller the rarer the others are.
     */
    private static double rareDeviation(double[] values, double magnitude) {
        double[] deviations = values.clone();
        double median = Quantiles.median(deviations);
        double noise = noise(magnitude);
        if (Quantiles.medianAbsoluteDeviation(deviations, median) > noise) {
            return 0;
        }
        return Math.min(MAD_TO_SD * MedianDeviation.ofAllRare(deviations, noise), Double.MAX_VALUE);
    }

    private static double noise(double magnitude) {
        return Math.max(NOISE * magnitude, Double.MIN_NORMAL);
    }

    private ColumnScale atLeast(double least) {
        return least > scale ? new ColumnScale(centre, least) : this;
    }
}
