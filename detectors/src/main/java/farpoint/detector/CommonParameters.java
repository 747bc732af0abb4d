package farpoint.detector;

import farpoint.data.Scaling;
import farpoint.neighbors.metric.MetricKind;
import farpoint.params.Parameter;
import farpoint.params.Words;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Parameters that several detectors share. */
public final class CommonParameters {
    /** Seed of every random choice. */
    public static final Parameter<Integer> SEED = Parameter.ofInt(
            "seed",
            1,
            Integer.MIN_VALUE,
            "Seed of all random choices. The same seed gives the same scores, bit for bit, on any number of threads.");

    /** Distance between rows, for detectors that search neighbours. */
    public static final Parameter<MetricKind> METRIC = Parameter.ofChoice(
            "metric",
            MetricKind.EUCLIDEAN,
            Arrays.stream(MetricKind.values())
                    .map(kind -> Words.of(kind) + " (" + kind.meaning() + ")")
                    .collect(Collectors.joining(", ", "Distance between rows, after scaling: ", ".")));

    /**
     * The parameter of the Minkowski distance. Up to 16 the powers of all differences between 1e-19 and 1e19 are in the
     * range of doubles, which is more than scaled attributes have digits.
     */
    public static final Parameter<Double> MINKOWSKI_EXPONENT = Parameter.ofDouble(
            "minkowski-exponent",
            3,
            "[1, 16]",
            "Exponent p of the distance minkowski: with 1 it is manhattan, with 2 euclidean; with more than 16 it would hardly"
                    + " differ from chebyshev, and powers of differences would leave the range of numbers. No other distance"
                    + " uses it.");

    private CommonParameters() {}

    /**
     * The user's word that no outliers are among the training rows.
     *
     * @param effect what the detector makes of it, as the end of a sentence
     */
    public static Parameter<Boolean> cleanTraining(String effect) {
        return Parameter.ofFlag("clean-training", "Says that the training data has no outliers in it: " + effect + ".");
    }

    /** Scaling of the numeric attributes, with the detector's own default. */
    public static Parameter<Scaling> scaling(Scaling defaultValue) {
        return Parameter.ofChoice(
                "scaling",
                defaultValue,
                "Scaling of the numeric attributes before anything else: robust (median and median absolute deviation),"
                        + " standard (mean and standard deviation), power (the same after a power, from logarithm to none, that"
                        + " makes positive values that are skewed to the right symmetric), min-max (training range to [0, 1])"
                        + " or none.");
    }
}
