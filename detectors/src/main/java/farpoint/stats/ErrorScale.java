package farpoint.stats;

import farpoint.modelfile.State;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Location and scale of errors: the z-error of an error e is (e - location) / scale.
 *
 * @param location centre of the errors
 * @param scale their spread; 1 if they are all equal
 */
public record ErrorScale(double location, double scale) implements Serializable {
    /** 1 / Phi^-1(3/4): makes the median absolute deviation of Gaussian values their standard deviation. */
    private static final double MAD_TO_SD = 1.4826022185056018;

    /** A spread below this share of the largest magnitude is rounding noise. */
    private static final double NOISE = 1e-14;

    /** How location and scale are estimated. */
    public enum Estimator {
        /**
         * Mean and standard deviation (divisor n - 1). A share p of equal outliers reaches at most sqrt((1 - p) / p): from
         * p = 1 / (1 + tau^2) on, they hide below tau.
         */
        MEAN_SD {
            @Override
            ErrorScale estimate(double[] errors, double noise) {
                return meanAndDeviation(errors, noise);
            }
        },
        /** Median and 1.4826 times the median absolute deviation; mean and standard deviation where the latter is 0. */
        MEDIAN_MAD {
            @Override
            ErrorScale estimate(double[] errors, double noise) {
                double[] copy = errors.clone();
                double median = Quantiles.median(copy);
                double mad = MAD_TO_SD * Quantiles.medianAbsoluteDeviation(copy, median);
                return mad > noise ? new ErrorScale(median, mad) : meanAndDeviation(errors, noise);
            }
        };

        abstract ErrorScale estimate(double[] errors, double noise);

        /**
         * Estimates from errors.
         *
         * @param errors at least one finite value; left as they are
         */
        public ErrorScale of(double[] errors) {
            double magnitude = Arrays.stream(errors).map(Math::abs).max().orElseThrow();
            return estimate(errors, Math.max(NOISE * magnitude, Double.MIN_NORMAL));
        }
    }

    /** Checks the values. */
    public ErrorScale {
        if (!Double.isFinite(location) || !(scale > 0)) {
            throw new IllegalArgumentException("location " + location + ", scale " + scale);
        }
    }

    /**
     * The scale of magnitudes, which have their centre at 0: their root mean square.
     *
     * @param magnitudes at least one finite value, not negative
     */
    public static ErrorScale ofMagnitudes(double[] magnitudes) {
        double squares = 0;
        for (double m : magnitudes) {
            squares += m * m;
        }
        double scale = Math.sqrt(squares / magnitudes.length);
        return new ErrorScale(0, scale > 0 ? scale : 1);
    }

    /** The z-error of an error. */
    public double z(double error) {
        return (error - location) / scale;
    }

    /** Writes what {@link #readFrom} needs. */
    public void writeTo(State state) {
        state.put("location", location).put("scale", scale);
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @throws farpoint.InvalidInputException if it does not fit together
     */
    public static ErrorScale readFrom(State state) {
        double scale = state.number("scale");
        if (!(scale > 0)) {
            throw State.damaged("a scale is %s", scale);
        }
        return new ErrorScale(state.number("location"), scale);
    }

    private static ErrorScale meanAndDeviation(double[] errors, double noise) {
        double mean = 0;
        for (double e : errors) {
            mean += e / errors.length;
        }
        double squares = 0;
        for (double e : errors) {
            squares += (e - mean) * (e - mean);
        }
        double deviation = errors.length < 2 ? 0 : Math.sqrt(squares / (errors.length - 1));
        return new ErrorScale(mean, deviation > noise ? deviation : 1);
    }
}
