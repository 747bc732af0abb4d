package farpoint.cli;

import farpoint.RunParameters;
import farpoint.audit.AuditParameters;
import farpoint.cli.command.LearningOptions;
import farpoint.files.AtomicFile;
import farpoint.files.UserFiles;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.report.Report;
import farpoint.run.InvalidInputException;
import farpoint.stream.DataStreams;
import farpoint.stream.SourceFormat;
import farpoint.stream.Wanted;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a user says of a file that is to be audited.
 *
 * @param in a file, or {@value DataStreams#STANDARD} for standard input
 * @param values a value for each of {@link #PARAMETERS}
 */
record AuditSettings(String in, ParameterValues values) {
    /** Where the labels are. */
    static final Parameter<String> CLASS = Parameter.ofName(
            "class",
            "The attribute with labels: which of them contradict the rows around them, and whether labelled outliers are any good to"
                    + " learn from. All other questions do without it.");

    /** Where a page goes. */
    static final Parameter<String> REPORT = Parameter.ofFile(
            "report",
            "The findings as an HTML page for people, with values of the rows that they name: one file, which needs no network."
                    + " An earlier page is replaced. Empty for none.");

    /** Where the rows go. */
    static final Parameter<String> ROWS = Parameter.ofFile(
            "rows",
            "All rows that findings name as CSV, a line for each row and finding: row (its number in the file, from 1),"
                    + " question, note, and all columns of the file as they were read. An earlier file is replaced. Empty for none.");

    /** What scripts are told. */
    static final Parameter<Boolean> STRICT = Parameter.ofFlag(
            "strict",
            "End with status 2 where there are findings, for scripts; 1 is for errors, as always. Without it, findings end with 0.");

    /** All. */
    static final List<Parameter<?>> PARAMETERS = Stream.of(
                    List.of(
                            AuditParameters.AGAINST,
                            CLASS,
                            AuditParameters.OUTLIER_VALUE,
                            LearningOptions.IGNORE,
                            REPORT,
                            ROWS,
                            STRICT),
                    AuditParameters.ALL,
                    SourceFormat.PARAMETERS,
                    RunParameters.COMPUTING)
            .flatMap(List<? extends Parameter<?>>::stream)
            .collect(Collectors.toUnmodifiableList());

    /** The attribute with labels. */
    Optional<String> labels() {
        return given(CLASS);
    }

    /** The value of it that means outliers, if the user says it. */
    Optional<String> outlierValue() {
        return given(AuditParameters.OUTLIER_VALUE);
    }

    /** The other file. */
    Optional<String> against() {
        return given(AuditParameters.AGAINST);
    }

    /** The page. */
    Optional<Path> page() {
        return given(REPORT).map(UserFiles::path);
    }

    /** The file for rows. */
    Optional<Path> rows() {
        return given(ROWS).map(UserFiles::path);
    }

    private Optional<String> given(Parameter<String> parameter) {
        return Optional.of(values.get(parameter).trim()).filter(text -> !text.isEmpty());
    }

    /**
     * The attributes that are looked at.
     *
     * @param mayLack whether the file may lack the others
     */
    Wanted wanted(boolean mayLack) {
        Set<String> ignored = LearningOptions.names(values.get(LearningOptions.IGNORE));
        return new Wanted(ignored, Optional.of(new Wanted.Labels(CLASS.name(), labels())), mayLack, true);
    }

    /** @throws InvalidInputException if settings contradict each other, or a file cannot be written or would replace another one */
    void require() {
        if (labels().isEmpty() && outlierValue().isPresent()) {
            throw new InvalidInputException(
                    "The option --%s names a value of the attribute with labels, which --%s must name.",
                    AuditParameters.OUTLIER_VALUE.name(), CLASS.name());
        }
        if (in.equals(DataStreams.STANDARD) && against().equals(Optional.of(in))) {
            throw new InvalidInputException("Standard input can be one of the two files only.");
        }
        page().ifPresent(page -> {
            requireOther(page);
            Report.requireWritable(page);
        });
        rows().ifPresent(rows -> {
            requireOther(rows);
            if (rows.toString().equals(DataStreams.STANDARD)) {
                throw new InvalidInputException("The rows need a file, as the findings go to standard output.");
            }
            AtomicFile.requireWritable(rows);
            if (page().map(AuditSettings::absolute).equals(Optional.of(absolute(rows)))) {
                throw new InvalidInputException("The file '%s' cannot be both the page and the rows.", rows);
            }
        });
    }

    private void requireOther(Path written) {
        DataStreams.requireOther(in, written.toString());
        against().ifPresent(other -> DataStreams.requireOther(other, written.toString()));
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
