package farpoint.neighbors.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** The catalogue of metrics, by the words that users type. */
public enum MetricKind {
    /** Root of the sum of squared differences. */
    EUCLIDEAN("root of the sum of squared differences", p -> Metrics.EUCLIDEAN),
    /** Sum of squared differences. */
    SQUARED_EUCLIDEAN("the same without the root", p -> Metrics.SQUARED_EUCLIDEAN),
    /** Sum of absolute differences. */
    MANHATTAN("sum of absolute differences", p -> Metrics.MANHATTAN),
    /** Largest absolute difference. */
    CHEBYSHEV("largest absolute difference", p -> Metrics.CHEBYSHEV),
    /** Root of the sum of powers of absolute differences. */
    MINKOWSKI("p-th root of the sum of absolute differences to the power of p", Metrics::minkowski, 3, 1.5),
    /** One minus the cosine of the angle. */
    COSINE(
            "1 minus the cosine of the angle, and 1 to rows of zeros only, which have no direction",
            p -> Metrics.COSINE),
    /** Sum of absolute differences, each divided by the sum of the absolute values. */
    CANBERRA("sum of absolute differences, each divided by the sum of the absolute values", p -> new Canberra());

    private final String meaning;
    private final DoubleFunction<Metric> make;
    private final double[] exponents;

    MetricKind(String meaning, DoubleFunction<Metric> make, double... exponents) {
        this.meaning = meaning;
        this.make = make;
        this.exponents = exponents;
    }

    /**
     * The metric whose text this is; none if no metric of the catalogue has it.
     *
     * @param text as {@link Metric#toString} gives it
     */
    public static Optional<Metric> named(String text) {
        return Arrays.stream(values())
                .map(kind -> kind.metric(exponent(text)))
                .filter(metric -> metric.toString().equals(text))
                .findFirst();
    }

    /** The number at the end of a text; if there is none, one that does for metrics without a parameter. */
    private static double exponent(String text) {
        String last = text.substring(text.lastIndexOf(' ') + 1);
        return last.matches("\\d+\\.\\d+(E\\d+)?") ? Math.max(1, Double.parseDouble(last)) : 1;
    }

    /** What the distance is, in words. */
    public String meaning() {
        return meaning;
    }

    /**
     * The metric.
     *
     * @param exponent p of the Minkowski distance; no other has a parameter
     */
    public Metric metric(double exponent) {
        return make.apply(exponent);
    }

    /** The metric, or some of them if there is a parameter. */
    List<Metric> examples() {
        return exponents.length == 0
                ? List.of(metric(0))
                : Arrays.stream(exponents).mapToObj(make).toList();
    }
}
