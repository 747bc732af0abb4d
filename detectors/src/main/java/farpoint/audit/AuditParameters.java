package farpoint.audit;

import farpoint.params.Parameter;
import java.util.List;

/** Parameters of an audit, the same in all hosts. */
public final class AuditParameters {
    /** What {@link #AGAINST} says, for annotations of hosts. */
    public static final String AGAINST_TEXT =
            "Another file of the same attributes, such as last month's: whether its rows are here again, and whether these look"
                    + " like those. Empty for none.";

    /** What {@link #OUTLIER_VALUE} says, for annotations of hosts. */
    public static final String OUTLIER_VALUE_TEXT =
            "The label that means outliers, to tell whether labelled outliers are any good to learn from. Empty to go by the names"
                    + " of the labels, where one says it as outlier or fraud do, or as 1 beside 0.";

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

    /** Another file, in hosts that read files. */
    public static final Parameter<String> AGAINST = Parameter.ofFile("against", AGAINST_TEXT);

    /** The label that means outliers, in hosts that know labels by their names. */
    public static final Parameter<String> OUTLIER_VALUE = Parameter.ofName("outlier-value", OUTLIER_VALUE_TEXT);

    /** What all hosts have. */
    public static final List<Parameter<?>> ALL = List.of(RATE, MOST_ROWS, SEED);

    private AuditParameters() {}
}
