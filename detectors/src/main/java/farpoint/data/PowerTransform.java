package farpoint.data;

import farpoint.state.State;
import farpoint.stats.Quantiles;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * A power that makes the central part of a column of positive values, such as amounts and distances, as straight as can be on a
 * normal probability plot: ((v / unit)^p - 1) / p, and the logarithm for p = 0. G. Box, D. Cox, 1964, "An analysis of
 * transformations"; chosen by the correlation of J. Filliben, 1975, "The probability plot correlation coefficient test for
 * normality", of the central 90 % only, so that outliers have no say (as J. Raymaekers, P. Rousseeuw, 2021, "Transforming
 * variables to central normality", ask). p is 0, .05, ..., 1: columns that are not skewed to the right are left as they are.
 * Below the smallest training value it goes on straight, so that no later value is out of its range.
 *
 * @param exponent p, from 0 to 1; 1 leaves the values as they are
 * @param unit positive
 * @param from the smallest training value, positive
 */
record PowerTransform(double exponent, double unit, double from) {
    /** Leaves the values as they are. */
    static final PowerTransform NONE = new PowerTransform(1, 1, 1);

    /** Fewer different values are grades or counts rather than amounts. */
    private static final int FEWEST_VALUES = 20;

    /** Smaller shares of the median are zeros with noise, and their powers leave the range of numbers. */
    private static final double LEAST_RATIO = 1e-100;

    private static final int STEPS = 20;
    private static final int MOST_QUANTILES = 1000;
    private static final double CENTRAL = 0.9;

    /**
     * Chooses the power.
     *
     * @param values at least one, none missing; left as they are
     */
    static PowerTransform fit(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = Quantiles.ofSorted(sorted, 0.5);
        if (!(sorted[0] / median >= LEAST_RATIO)
                || Arrays.stream(sorted).distinct().count() < FEWEST_VALUES) {
            return NONE;
        }
        double[] shares = shares(Math.min(values.length, MOST_QUANTILES));
        double[] central = Arrays.stream(shares)
                .map(share -> Quantiles.ofSorted(sorted, share))
                .toArray();
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double[] expected =
                Arrays.stream(shares).map(normal::inverseCumulativeProbability).toArray();
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> new PowerTransform((double) (STEPS - step) / STEPS, median, sorted[0]))
                .map(power -> new Straightness(power, power.straightness(central, expected)))
                .reduce((best, next) -> next.correlation() > best.correlation() ? next : best)
                .map(Straightness::power)
                .filter(power -> power.exponent() < 1)
                .orElse(NONE);
    }

    private record Straightness(PowerTransform power, double correlation) {}

    /** Probabilities at equal distances in the central part. */
    private static double[] shares(int count) {
        return IntStream.range(0, count)
                .mapToDouble(i -> (1 - CENTRAL) / 2 + CENTRAL * (i + 0.5) / count)
                .toArray();
    }

    /** The correlation with the quantiles of a normal distribution; not a number where all values are the same. */
    private double straightness(double[] central, double[] expected) {
        double[] transformed = Arrays.stream(central).map(this::apply).toArray();
        return new PearsonsCorrelation().correlation(transformed, expected);
    }

    /** Whether it leaves the values as they are. */
    boolean isNone() {
        return exponent == 1;
    }

    double apply(double value) {
        if (isNone()) {
            return value;
        }
        double inside = Math.max(value, from);
        return power(inside / unit) + (value < from ? (value - from) / unit * slope(from / unit) : 0);
    }

    private double power(double ratio) {
        return exponent == 0 ? StrictMath.log(ratio) : (StrictMath.pow(ratio, exponent) - 1) / exponent;
    }

    private double slope(double ratio) {
        return StrictMath.pow(ratio, exponent - 1);
    }

    void writeTo(State state) {
        if (!isNone()) {
            state.put("exponent", exponent).put("unit", unit).put("from", from);
        }
    }

    static PowerTransform readFrom(State state) {
        if (!state.has("exponent")) {
            return NONE;
        }
        PowerTransform read = new PowerTransform(state.number("exponent"), state.number("unit"), state.number("from"));
        if (!(read.exponent >= 0 && read.exponent < 1 && read.unit > 0 && read.from > 0)) {
            throw State.damaged("a power transform is %s", read);
        }
        return read;
    }
}
