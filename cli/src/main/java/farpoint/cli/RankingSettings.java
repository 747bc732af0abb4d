package farpoint.cli;

import farpoint.RunParameters;
import farpoint.cli.command.LearningOptions;
import farpoint.cli.command.Program;
import farpoint.detector.DetectorText;
import farpoint.files.AtomicFile;
import farpoint.files.UserFiles;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.report.Report;
import farpoint.run.InvalidInputException;
import farpoint.stream.DataStreams;
import farpoint.stream.ScoringSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a user sets of a ranking.
 *
 * @param in a file, or {@value DataStreams#STANDARD} for standard input
 * @param out a file, or {@value DataStreams#STANDARD} for standard output
 * @param values a value for each of {@link #PARAMETERS}
 */
record RankingSettings(String in, String out, ParameterValues values) {
    /** How many rows are printed. */
    static final Parameter<Integer> TOP =
            Parameter.ofInt("top", 0, 0, "Print only so many rows, the most outlying ones; 0 for all.");

    /** How many rows are explained; many people look at as many. */
    static final Parameter<Integer> EXPLAIN =
            Parameter.ofInt(RunParameters.EXPLAIN.name(), 100, 0, RunParameters.EXPLAIN.description() + " 0 for none.");

    /** Whether the report tells if the data is in order. */
    static final Parameter<Boolean> AUDIT = Parameter.ofFlag(
            "audit",
            "Say on the page that --report names whether the rows are in order, as the command audit does: what is suspicious, and"
                    + " of ranked rows what is odd about them besides. With a fast detector the run takes about a third longer.");

    /** What runs by a model file do not have. */
    static final List<Parameter<?>> OWN = Stream.of(
                    List.of(LearningOptions.DETECTOR, TOP, EXPLAIN, RunParameters.SURE_REASONS, LearningOptions.IGNORE),
                    RunParameters.FLAGGING,
                    List.of(RunParameters.SHARE, Report.FILE, AUDIT, RunParameters.SAVE_MODEL, RunParameters.ENGINE))
            .flatMap(List<? extends Parameter<?>>::stream)
            .collect(Collectors.toUnmodifiableList());

    /** All, with how CSV is written, and the number of threads. */
    static final List<Parameter<?>> PARAMETERS =
            Stream.concat(OWN.stream(), ScoringSettings.PARAMETERS.stream()).collect(Collectors.toUnmodifiableList());

    /**
     * The detector and its parameters.
     *
     * @throws InvalidInputException if there is none, or it needs more than rows
     */
    DetectorText detector() {
        return LearningOptions.detector(values.get(LearningOptions.DETECTOR));
    }

    /** Names of attributes that are not looked at. */
    Set<String> ignored() {
        return LearningOptions.names(values.get(LearningOptions.IGNORE));
    }

    /** Where the model goes. */
    Optional<Path> modelFile() {
        return file(RunParameters.SAVE_MODEL);
    }

    /** Where the report goes. */
    Optional<Path> reportFile() {
        return file(Report.FILE);
    }

    private Optional<Path> file(Parameter<String> parameter) {
        String file = values.get(parameter);
        return file.isEmpty() ? Optional.empty() : Optional.of(UserFiles.path(file));
    }

    /** @throws InvalidInputException if a file cannot be written, or would replace another one of the run, or there is no report */
    void requireFiles() {
        if (values.get(AUDIT) && reportFile().isEmpty()) {
            throw new InvalidInputException(
                    "The option --%s is for the page that --%s names; without one, there is the command audit.",
                    AUDIT.name(), Report.FILE.name());
        }
        DataStreams.requireOther(in, out);
        Map<Path, String> written = new HashMap<>();
        if (!out.equals(DataStreams.STANDARD)) {
            AtomicFile.requireWritable(UserFiles.path(out));
            written.put(absolute(UserFiles.path(out)), "the ranking");
        }
        modelFile().ifPresent(model -> {
            requireOther(model, "the model", written);
            AtomicFile.requireWritable(model);
        });
        reportFile().ifPresent(report -> {
            requireOther(report, "the report", written);
            Report.requireWritable(report);
        });
    }

    private void requireOther(Path file, String what, Map<Path, String> written) {
        DataStreams.requireOther(in, file.toString());
        String other = written.put(absolute(file), what);
        if (other != null) {
            throw new InvalidInputException("The file '%s' cannot be both %s and %s.", file, other, what);
        }
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** The command that does the same, with what differs from the defaults, as a shell takes it. */
    String command() {
        StringBuilder command =
                new StringBuilder(Program.name()).append(" score ").append(quoted(in));
        if (!out.equals(DataStreams.STANDARD)) {
            command.append(" --out ").append(quoted(out));
        }
        for (Parameter<?> parameter : PARAMETERS) {
            String value = parameter.text(values.get(parameter));
            if (!value.equals(parameter.text(parameter.defaultValue()))) {
                command.append(" --").append(parameter.name()).append(parameter.isFlag() ? "" : " " + quoted(value));
            }
        }
        return command.toString();
    }

    static String quoted(String word) {
        return word.matches("[\\w./:=+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
