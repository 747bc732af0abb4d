package farpoint.elki;

import elki.database.Database;
import elki.utilities.optionhandling.OptionID;
import elki.utilities.optionhandling.parameterization.Parameterization;
import elki.utilities.optionhandling.parameters.FileParameter.FileType;
import elki.utilities.optionhandling.parameters.PatternParameter;
import elki.utilities.optionhandling.parameters.StringParameter;
import farpoint.RunParameters;
import farpoint.audit.Audit;
import farpoint.audit.AuditParameters;
import farpoint.audit.AuditReport;
import farpoint.audit.finding.AuditTask;
import farpoint.data.Table;
import farpoint.elki.input.ColumnNames;
import farpoint.elki.input.DataFile;
import farpoint.elki.input.DetectorInput;
import farpoint.elki.input.HeaderRow;
import farpoint.elki.input.LabelColumns;
import farpoint.elki.input.LabelPatterns;
import farpoint.elki.input.OtherFile;
import farpoint.elki.input.RelationTables;
import farpoint.elki.options.ModelPaths;
import farpoint.elki.options.Options;
import farpoint.elki.run.EngineRun;
import farpoint.elki.run.RunLog;
import farpoint.params.ClassUse;
import farpoint.params.ParameterValues;
import farpoint.report.AuditPage;
import farpoint.report.AuditText;
import farpoint.run.InvalidInputException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An audit of a database, as the user wants it. It looks at the first relation of vectors, as algorithms do, and at labels.
 *
 * @param values one for each of {@link AuditParameters#ALL}
 * @param run a value for each of {@link RunParameters#COMPUTING}
 * @param labels the column of labels; empty to look for one
 * @param outliers what the label of outliers matches; empty to go by the words of the labels
 * @param other the file to compare with, if there is one
 * @param file where the database's rows come from, if that is known
 */
record AuditRun(
        ParameterValues values,
        ParameterValues run,
        Optional<String> labels,
        Optional<Pattern> outliers,
        Optional<OtherFile> other,
        Optional<DataFile> file) {
    /** The column of labels. */
    static final OptionID LABELS = new OptionID(
            "audit.labels",
            "Name of the column of labels, as the header of the file has it. Without it, the first column of text that looks like"
                    + " labels and says which rows are outliers or, if none does, the first that looks like labels.");

    /** What the label of outliers matches. */
    static final OptionID OUTLIERS = new OptionID(
            "audit.outliers",
            "Regular expression for the label of outliers; a part of the label is enough. Without it the words of the labels say"
                    + " it, such as outlier and normal.");

    /** The file to compare with. */
    static final OptionID AGAINST = new OptionID(
            "audit.against", AuditParameters.AGAINST_TEXT + " It is read by the parser and the filters of the data.");

    private static final String PREFIX = "audit";

    /** Takes the options out of a configuration; what is wrong is reported there. */
    static AuditRun grab(Parameterization config) {
        Optional<DataFile> file = DataFile.ofDatabase(config);
        StringParameter labels = new StringParameter(LABELS).setOptional(true);
        config.grab(labels);
        PatternParameter outliers = new PatternParameter(OUTLIERS).setOptional(true);
        config.grab(outliers);
        return new AuditRun(
                Options.grab(config, PREFIX, AuditParameters.ALL),
                Options.grab(config, PREFIX, RunParameters.COMPUTING),
                labels.isDefined() ? Optional.of(labels.getValue()) : Optional.empty(),
                outliers.isDefined() ? Optional.of(outliers.getValue()) : Optional.empty(),
                ModelPaths.file(config, AGAINST, FileType.INPUT_FILE, true).flatMap(path -> OtherFile.of(config, path)),
                file);
    }

    /**
     * Audits.
     *
     * @return what is found, with the rows
     * @throws farpoint.run.InvalidInputException if the data cannot be used, or what the user asks for is not there
     */
    AuditPage of(Database database, RunLog log) {
        DetectorInput input = DetectorInput.of(database, ClassUse.IGNORED, LabelPatterns.NONE, file);
        Table table = RelationTables.table(input);
        HeaderRow.warn(table);
        LabelColumns columns = LabelColumns.of(database, input.vectors(), ColumnNames.texts(input.vectors(), file));
        Optional<AuditLabels> found = AuditLabels.of(columns, labels, outliers);
        AuditTask task = task(table, found);
        AuditReport report =
                EngineRun.with(run, log, context -> Audit.of(task, values.get(AuditParameters.RATE), context));
        String source = file.map(f -> f.path().getFileName().toString()).orElse("data");
        return new AuditPage(source, report, table, LabelledRows.texts(table, columns), notes(found));
    }

    /** What was taken for labels, and what could be asked as well: a sentence each. */
    private List<String> notes(Optional<AuditLabels> found) {
        Optional<String> notAsked = AuditText.notAsked(
                found.isPresent() ? Optional.empty() : Optional.of("-" + LABELS.getName()),
                other.isPresent() ? Optional.empty() : Optional.of("-" + AGAINST.getName()));
        return Stream.of(found.map(l -> "Labels: column '" + l.column() + "'."), notAsked)
                .flatMap(Optional::stream)
                .toList();
    }

    private AuditTask task(Table table, Optional<AuditLabels> found) {
        AuditTask task = AuditTask.of(table, values.get(AuditParameters.SEED), values.get(AuditParameters.MOST_ROWS));
        if (found.isPresent()) {
            task = task.withLabels(found.get().classes(), found.get().outlier());
        }
        return other.isPresent() ? task.withOther(table(other.get())) : task;
    }

    /** Says of which of the two files a fault is. */
    private static Table table(OtherFile other) {
        try {
            return other.table();
        } catch (RuntimeException e) {
            throw UserMistakes.sentence(e)
                    .<RuntimeException>map(sentence ->
                            new InvalidInputException("The file '%s' cannot be used. %s", other.path(), sentence))
                    .orElse(e);
        }
    }
}
