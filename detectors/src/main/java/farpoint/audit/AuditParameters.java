package farpoint.audit;

import farpoint.params.Parameter;
import java.util.List;

/** Parameters of an audit, the same in all hosts. */
public final class AuditParameters {
    /** The share of false findings. */
    public static final Parameter<Double> RATE = Parameter.ofDouble(
            "false-discovery-rate",
            0.05,
            "(0, 0.5]",
            "The share of false alarms that is allowed among the findings that are tests. Facts, such as a constant attribute,"
                    + " do not depend on it.");

    /** The most rows that are compared with each other. */
    public static final Parameter<Integer> MOST_ROWS = Parameter.ofInt(
            "compared-rows",
            100_000,
            100,
            "Of more rows so many are drawn where each row is compared with each other one; what is told of a sample says so.");

    /** The seed. */
    public static final Parameter<Integer> SEED = Parameter.ofInt(
            "seed",
            1,
            Integer.MIN_VALUE,
            "Seed of what is drawn: a sample of the rows, and the orders and labels that tests compare with.");

    /** All. */
    public static final List<Parameter<?>> ALL = List.of(RATE, MOST_ROWS, SEED);

    private AuditParameters() {}
}
