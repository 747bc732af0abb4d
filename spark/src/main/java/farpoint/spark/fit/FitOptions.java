package farpoint.spark.fit;

import farpoint.RunParameters;
import farpoint.cli.command.LearningOptions;
import farpoint.detector.DetectorText;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import farpoint.spark.score.ScoringOptions;
import farpoint.spark.table.TableSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a user can say of learning on Spark.
 *
 * @param values a value for each of {@link #PARAMETERS}
 */
public record FitOptions(ParameterValues values) {
    /** What {@link #SAMPLE} is if the user leaves it open. */
    static final int OPEN = -1;

    /** How many rows make a sample where the user leaves it open. */
    static final int USUAL_SAMPLE = 100_000;

    /** The key. */
    public static final Parameter<String> KEY = Parameter.ofName(
            "key",
            "The column that has another value in each row, such as a running number: rows are learnt from in its order, and it is"
                    + " no attribute. Empty for the order in which Spark reads the rows, with which samples and last bits may differ"
                    + " when files or partitions change.");

    /** How many rows are learnt from. */
    public static final Parameter<Integer> SAMPLE = Parameter.ofInt(
            "sample",
            OPEN,
            OPEN,
            "How many rows to learn from, drawn at random; 0 for all. -1 for all where the detector learns from rows where they"
                    + " lie, or keeps all of them, as KNNDistance and FastLOF do, and else for at most 100000, since other"
                    + " detectors need their rows in the driver.");

    /** What a sample is drawn by. */
    public static final Parameter<Integer> SAMPLE_SEED =
            Parameter.ofInt("sample-seed", 1, 0, "Seed of the random sample of rows.");

    /** All of them. */
    public static final List<Parameter<?>> PARAMETERS = Stream.concat(
                    Stream.<Parameter<?>>of(
                            LearningOptions.DETECTOR,
                            KEY,
                            LearningOptions.IGNORE,
                            ScoringOptions.DECIMAL,
                            SAMPLE,
                            SAMPLE_SEED),
                    RunParameters.FLAGGING.stream())
            .collect(Collectors.toUnmodifiableList());

    /** The defaults. */
    public static final FitOptions DEFAULTS = new FitOptions(ParameterValues.defaultsOf(PARAMETERS));

    /**
     * Options as users type them.
     *
     * @param options values by name; those that are missing have their defaults
     * @throws InvalidInputException if there is no such option, or a value is not allowed
     */
    public static FitOptions of(Map<String, String> options) {
        return new FitOptions(ParameterValues.parse(PARAMETERS, options));
    }

    /** The same with another value of one of {@link #PARAMETERS}. */
    public <T> FitOptions with(Parameter<T> parameter, T value) {
        return new FitOptions(values.with(parameter, value));
    }

    /** The detector and its parameters. */
    DetectorText detector() {
        return LearningOptions.detector(values.get(LearningOptions.DETECTOR));
    }

    /** What is said of the columns. */
    TableSettings table() {
        return new TableSettings(
                Optional.of(values.get(KEY)).filter(name -> !name.isEmpty()),
                LearningOptions.names(values.get(LearningOptions.IGNORE)),
                values.get(ScoringOptions.DECIMAL));
    }
}
