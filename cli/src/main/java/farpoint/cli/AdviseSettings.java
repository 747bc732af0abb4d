package farpoint.cli;

import farpoint.RunParameters;
import farpoint.cli.command.LearningOptions;
import farpoint.cli.command.Options;
import farpoint.files.UserFiles;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import farpoint.stream.SourceFormat;
import farpoint.stream.Wanted;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a user says of a file that advice is wanted for.
 *
 * @param in a file, or - for standard input
 * @param values a value for each of {@link #PARAMETERS}
 */
record AdviseSettings(String in, ParameterValues values) {
    /** Whether there are outliers to learn from. */
    static final Parameter<Boolean> CLEAN = Parameter.ofFlag(
            "clean", "Say that the rows hold no outliers: new rows are to be scored by what is learnt from these.");

    /** Where the labels are. */
    static final Parameter<String> CLASS = Parameter.ofName(
            "class",
            "Say that an attribute holds labels, which then may decide: rows of one of its values are known to be outliers, and"
                    + " those without a value are not known.");

    /** What means outliers. */
    static final Parameter<String> OUTLIER_VALUE = Parameter.ofName(
            "outlier-value", "The value of that attribute that means outliers, where its name does not say it.");

    /** Where a page goes. */
    static final Parameter<String> REPORT = Parameter.ofFile(
            "report",
            "The advice as an HTML page for people: one file, which needs no network. An earlier page is replaced. Empty for"
                    + " none.");

    /** All. */
    static final List<Parameter<?>> PARAMETERS = Stream.of(
                    List.of(CLEAN, CLASS, OUTLIER_VALUE, LearningOptions.IGNORE, REPORT),
                    SourceFormat.PARAMETERS,
                    RunParameters.COMPUTING)
            .flatMap(List<? extends Parameter<?>>::stream)
            .collect(Collectors.toUnmodifiableList());

    /** The attribute with labels. */
    Optional<String> labels() {
        return Optional.of(values.get(CLASS).trim()).filter(name -> !name.isEmpty());
    }

    /** Refuses a value that means outliers without the attribute that has it. */
    void requireValueOfClass() {
        if (labels().isEmpty() && !values.get(OUTLIER_VALUE).isBlank()) {
            throw new InvalidInputException(
                    "The option --%s names a value of the attribute with labels, which --%s must name.",
                    OUTLIER_VALUE.name(), CLASS.name());
        }
    }

    /** The page. */
    Optional<Path> page() {
        return Optional.of(values.get(REPORT)).filter(name -> !name.isEmpty()).map(UserFiles::path);
    }

    /** Names of attributes that are not looked at, without that of the labels. */
    Set<String> ignored() {
        Set<String> ignored = LearningOptions.names(values.get(LearningOptions.IGNORE));
        ignored.remove(values.get(CLASS).trim());
        return ignored;
    }

    /** What the user says of CSV, in the words of a command line: such as "--decimal" and "comma", or nothing. */
    List<String> formatWords() {
        ParameterValues format = values.only(SourceFormat.PARAMETERS);
        Map<String, String> usual =
                ParameterValues.defaultsOf(SourceFormat.PARAMETERS).asText();
        return format.asText().entrySet().stream()
                .filter(said -> !said.getValue().equals(usual.get(said.getKey())))
                .flatMap(said -> Stream.of(Options.DASHES + said.getKey(), said.getValue()))
                .toList();
    }

    /** Whether the name of the file says that it is ARFF. */
    boolean isArff() {
        return in.toLowerCase(Locale.ROOT).matches(".*\\.arff(\\.gz)?");
    }

    /** The attributes that are looked at. */
    Wanted wanted() {
        return new Wanted(ignored(), Optional.of(new Wanted.Labels(CLASS.name(), labels())), false, false);
    }

    /** Names of all attributes that detectors are not to see. */
    Set<String> hidden() {
        Set<String> hidden = ignored();
        labels().ifPresent(hidden::add);
        return hidden;
    }
}
