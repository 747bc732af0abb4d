package farpoint.spark.score;

import farpoint.RunParameters;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import farpoint.stream.SourceFormat.DecimalSign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a user can say of scoring on Spark.
 *
 * @param values a value for each of {@link #PARAMETERS}
 */
public record ScoringOptions(ParameterValues values) {
    /** The distance engine of each executor. */
    public static final Parameter<String> ENGINE = RunParameters.ENGINE.withDefault("java");

    /** The decimal sign of numbers in strings. */
    public static final Parameter<DecimalSign> DECIMAL = Parameter.ofChoice(
            "decimal", DecimalSign.POINT, "Decimal sign of numbers that stand in columns of strings: point or comma.");

    /** Whether contributions are asked for. */
    public static final Parameter<Boolean> CONTRIBUTIONS = Parameter.ofFlag(
            "contributions",
            "Add the column outlier_contributions: what each attribute contributes to the score. Detectors without a formula"
                    + " for that score some thousand rows for each row.");

    /** Whether sentences are asked for. */
    public static final Parameter<Boolean> REASONS = Parameter.ofFlag(
            "reasons",
            "Add the column outlier_why: a sentence that says which values are high, low, rare or do not go with the others,"
                    + " and how much of the score they make. It takes as long as contributions do.");

    /** Whether rows that cannot be scored fail the job. */
    public static final Parameter<Boolean> STRICT = Parameter.ofFlag(
            "strict",
            "Fail if a row cannot be scored, such as one with an infinite value. Else the row is kept without a score, and the"
                    + " column outlier_refusal says why.");

    /** All of them. */
    public static final List<Parameter<?>> PARAMETERS = List.of(ENGINE, DECIMAL, CONTRIBUTIONS, REASONS, STRICT);

    /** The defaults. */
    public static final ScoringOptions DEFAULTS = new ScoringOptions(ParameterValues.defaultsOf(PARAMETERS));

    /**
     * Options as users type them.
     *
     * @param options values by name; those that are missing have their defaults
     * @throws InvalidInputException if there is no such option, or a value is not allowed
     */
    public static ScoringOptions of(Map<String, String> options) {
        return new ScoringOptions(ParameterValues.parse(PARAMETERS, options));
    }

    /** The same with another value of one of {@link #PARAMETERS}. */
    public <T> ScoringOptions with(Parameter<T> parameter, T value) {
        return new ScoringOptions(values.with(parameter, value));
    }

    /** The columns that are added, in order. */
    List<AddedColumn> added(boolean hasConfidence) {
        List<AddedColumn> added = new ArrayList<>(List.of(AddedColumn.values()));
        removeUnless(hasConfidence, added, AddedColumn.CONFIDENCE);
        removeUnless(values.get(CONTRIBUTIONS), added, AddedColumn.CONTRIBUTIONS);
        removeUnless(values.get(REASONS), added, AddedColumn.WHY);
        removeUnless(!values.get(STRICT), added, AddedColumn.REFUSAL);
        return added;
    }

    private static void removeUnless(boolean wanted, List<AddedColumn> added, AddedColumn column) {
        if (!wanted) {
            added.remove(column);
        }
    }
}
