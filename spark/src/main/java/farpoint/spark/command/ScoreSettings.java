package farpoint.spark.command;

import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.spark.files.DataSettings;
import farpoint.spark.files.ResultFormat;
import farpoint.spark.score.ScoringOptions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a user sets of a scoring run.
 *
 * @param model the model file
 * @param in the data
 * @param out the folder for results
 * @param values a value for each of {@link #PARAMETERS}
 */
record ScoreSettings(String model, String in, String out, ParameterValues values) {
    /** Where rows go that cannot be scored. */
    static final Parameter<String> REFUSED = Parameter.ofFile(
            "refused",
            "The folder for rows that cannot be scored, such as those with an infinite value, and lines that are no rows: with"
                    + " the reason in outlier_refusal, and the line of text in outlier_line. It is made if there are any, in the"
                    + " format of the results; an earlier one goes if there are none. Empty for the name of --out with"
                    + " \".refused\" behind it.");

    /** Whether such rows are an error. */
    static final Parameter<Boolean> STRICT = Parameter.ofFlag(
            ScoringOptions.STRICT.name(),
            "End with an error and without results at the first row that cannot be scored, as the command line does on files.");

    /** What is passed on to scoring. */
    private static final List<Parameter<?>> PASSED_ON = List.of(
            ScoringOptions.CONTRIBUTIONS, ScoringOptions.REASONS, ScoringOptions.DECIMAL, ScoringOptions.ENGINE);

    /** All. */
    static final List<Parameter<?>> PARAMETERS = Stream.of(
                    List.of(ResultFormat.FORMAT, REFUSED, STRICT), PASSED_ON, DataSettings.PARAMETERS)
            .flatMap(List<? extends Parameter<?>>::stream)
            .collect(Collectors.toUnmodifiableList());

    boolean isStrict() {
        return values.get(STRICT);
    }

    String refused() {
        String said = values.get(REFUSED).trim();
        return said.isEmpty() ? out.replaceFirst("/+$", "") + ".refused" : said;
    }

    ScoringOptions options() {
        ScoringOptions options = ScoringOptions.DEFAULTS.with(ScoringOptions.STRICT, isStrict());
        for (Parameter<?> parameter : PASSED_ON) {
            options = with(options, parameter);
        }
        return options;
    }

    private <T> ScoringOptions with(ScoringOptions options, Parameter<T> parameter) {
        return options.with(parameter, values.get(parameter));
    }
}
