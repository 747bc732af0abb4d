package farpoint.cli;

import farpoint.cli.command.LearningOptions;
import farpoint.cli.command.Program;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.rangeprofile.Preset;
import farpoint.rangeprofile.ProfileSettings;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stream.SourceFormat;
import farpoint.study.ChosenDetector;
import farpoint.study.DetectorList;
import farpoint.study.Mixture;
import farpoint.study.source.FileSource;
import farpoint.study.source.ProfileSource;
import farpoint.study.source.ShippedSource;
import farpoint.study.source.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a user sets of a study.
 *
 * @param kind what it is made on
 * @param in what the user named: a file, or the word of the kind
 * @param values a value for each of {@link #PARAMETERS}
 */
record StudySettings(StudyKind kind, String in, ParameterValues values) {
    /** The detectors. */
    static final Parameter<String> DETECTORS = Parameter.ofList(
            "detectors",
            String.join(", ", DetectorList.DEFAULT),
            "The detectors, separated by commas: name or alias and, after blanks, parameters as name=value; all for every"
                    + " detector there is.");

    /** Outliers without a label. */
    static final Parameter<String> POLLUTION = Parameter.ofList(
            "pollution",
            "",
            "Shares of outliers without a label among the training rows without one, in percent, separated by commas."
                    + byKind(StudyKind::pollution));

    /** Labelled outliers. */
    static final Parameter<String> LABELS = Parameter.ofList(
            "labels",
            "",
            "Shares of labelled outliers among all training rows, in percent, separated by commas."
                    + byKind(StudyKind::labels));

    /** Number of seeds. */
    static final Parameter<Integer> SEEDS = Parameter.ofInt(
            "seeds",
            0,
            0,
            1000,
            "Number of seeds, each with another division into training and test rows. 0 for"
                    + byKind(kind -> String.valueOf(kind.seeds())));

    /** Where results are. */
    static final Parameter<String> OUT = Parameter.ofFile(
            "out",
            "Folder for results. The same command goes on where one was stopped. By default a folder here, study- and what the"
                    + " study is made on.");

    /** How many runs at once. */
    static final Parameter<Integer> PARALLEL = Parameter.ofInt(
            "parallel",
            0,
            0,
            4096,
            "Number of runs at once, each in one thread; 0 for all processors. What is measured does not depend on it.");

    /** The column of labels. */
    static final Parameter<String> CLASS = Parameter.ofName(
            "class",
            "The column that says which rows are outliers, and is not looked at otherwise. By default the one that says so by its"
                    + " name and values, if there is one.");

    /** The value that means outliers. */
    static final Parameter<String> OUTLIER = Parameter.ofName(
            "outlier", "The value of that column that means outliers; needed where the values do not say it.");

    /** Some of the shipped sets. */
    static final Parameter<String> SETS =
            Parameter.ofList("sets", "", "Names of shipped sets, separated by commas; by default all.");

    /** Preset of range profiles. */
    static final Parameter<Preset> PRESET = ProfileSettings.PRESET;

    /** Number of range profiles. */
    static final Parameter<Integer> ROWS = Parameter.ofInt(
            "rows",
            200,
            10,
            100_000,
            "Number of profiles of each of five normal kinds of ships; of each of two outlying kinds there are half as many.");

    /** How range profiles are parted. */
    static final Parameter<ProfileSource.By> SPLIT = Parameter.ofChoice(
            "split",
            ProfileSource.By.AUTO,
            "How profiles are divided into training and test rows: random, hull (the test has hulls of its own), both (as two"
                    + " sets), or auto (random, but by hull with the preset hard).");

    /** What studies of all kinds have. */
    static final List<Parameter<?>> COMMON = List.of(DETECTORS, POLLUTION, LABELS, SEEDS, OUT, PARALLEL);

    /** All. */
    static final List<Parameter<?>> PARAMETERS = Stream.concat(
                    COMMON.stream(), Arrays.stream(StudyKind.values()).flatMap(kind -> kind.options().stream()))
            .collect(Collectors.toUnmodifiableList());

    private static String byKind(Function<StudyKind, String> value) {
        return Arrays.stream(StudyKind.values())
                .map(kind -> " " + value.apply(kind) + " with " + kind.word())
                .collect(Collectors.joining(";", "", "."));
    }

    /**
     * Settings as users type them.
     *
     * @param in what the study is made on
     * @param options values of {@link #PARAMETERS} by name
     * @throws InvalidInputException if a value is not allowed, or an option is one of other kinds of studies
     */
    static StudySettings of(String in, Map<String, String> options) {
        StudyKind kind = StudyKind.of(in);
        for (StudyKind other : StudyKind.values()) {
            for (Parameter<?> option : other.options()) {
                if (options.containsKey(option.name()) && !kind.options().contains(option)) {
                    throw new InvalidInputException(
                            "The option --%s belongs to '%s study %s', and the study is made on '%s'.",
                            option.name(), Program.name(), other.word(), in);
                }
            }
        }
        return new StudySettings(kind, in, ParameterValues.parse(PARAMETERS, options));
    }

    /** The detectors. */
    List<ChosenDetector> detectors() {
        return DetectorList.parse(values.get(DETECTORS));
    }

    /** What is among the normal training rows: the shares of pollution, each with all shares of labels. */
    List<Mixture> mixtures() {
        List<Mixture> mixtures = new ArrayList<>();
        for (double pollution : Percentages.parse(POLLUTION, or(POLLUTION, kind.pollution()))) {
            for (double labels : Percentages.parse(LABELS, or(LABELS, kind.labels()))) {
                mixtures.add(new Mixture(pollution, labels));
            }
        }
        return mixtures;
    }

    private String or(Parameter<String> parameter, String byDefault) {
        return values.get(parameter).isBlank() ? byDefault : values.get(parameter);
    }

    /** The number of seeds. */
    int seeds() {
        return values.get(SEEDS) == 0 ? kind.seeds() : values.get(SEEDS);
    }

    /** Reads or makes the sets. */
    Source source(ComputeContext context) throws IOException {
        return switch (kind) {
            case FILE ->
                new FileSource(
                                in,
                                SourceFormat.of(values.only(SourceFormat.PARAMETERS)),
                                values.get(CLASS),
                                values.get(OUTLIER),
                                LearningOptions.names(values.get(LearningOptions.IGNORE)))
                        .read(context);
            case HRRP -> new ProfileSource(values.get(PRESET), values.get(ROWS), values.get(SPLIT)).make(context);
            case SHIPPED ->
                new ShippedSource(System.getProperty(ShippedSource.FOLDER, ""), words(values.get(SETS))).read(context);
        };
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(String::trim)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The folder for results. */
    String folder(Source source) {
        if (!values.get(OUT).isEmpty()) {
            return values.get(OUT);
        }
        String sets = source.sets().stream().map(set -> set.name()).collect(Collectors.joining("-"));
        if (kind == StudyKind.SHIPPED) {
            return "study-shipped" + (values.get(SETS).isBlank() ? "" : "-" + sets);
        }
        return "study-" + sets;
    }
}
