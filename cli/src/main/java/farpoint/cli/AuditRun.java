package farpoint.cli;

import farpoint.RunParameters;
import farpoint.audit.Audit;
import farpoint.audit.AuditParameters;
import farpoint.audit.AuditReport;
import farpoint.audit.finding.AuditTask;
import farpoint.cli.command.Options;
import farpoint.cli.command.SlowProgress;
import farpoint.data.LeftOut;
import farpoint.data.Table;
import farpoint.files.UserFiles;
import farpoint.neighbors.Engines;
import farpoint.neighbors.LazyEngine;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.report.AuditPage;
import farpoint.report.AuditText;
import farpoint.report.RowTexts;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stream.DataStreams;
import farpoint.stream.SourceFormat;
import farpoint.stream.WholeTable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a file whole and says whether it is in order. */
final class AuditRun {
    private final AuditSettings settings;
    private final Consumer<String> report;

    /**
     * What has come out.
     *
     * @param text the findings, for people
     * @param hasFindings whether there are some
     */
    record Result(String text, boolean hasFindings) {}

    /**
     * A run.
     *
     * @param report told how the files were understood, and how far a long audit is
     */
    AuditRun(AuditSettings settings, Consumer<String> report) {
        this.settings = settings;
        this.report = report;
    }

    /**
     * Audits, and writes the page and the rows where they are asked for.
     *
     * @throws InvalidInputException if the data or a setting cannot be used
     */
    Result run() throws IOException {
        settings.require();
        ParameterValues values = settings.values();
        ComputeContext threads = ComputeContext.withDefaults().withThreads(values.get(RunParameters.THREADS));
        WholeTable data = WholeTable.read(settings.in(), format(), settings.wanted(false), threads);
        data.notes().forEach(report);
        AuditTask task = task(data, threads);
        ComputeContext context = threads.withProgress(new SlowProgress(report));
        String engineName = values.get(RunParameters.ENGINE);
        try (LazyEngine engine = Engines.lazily(engineName, AuditRun.class.getClassLoader(), report)) {
            AuditReport found = Audit.of(task, values.get(AuditParameters.RATE), Engines.use(engine, context));
            Optional<String> notAsked = notAsked();
            write(
                    found,
                    data,
                    Stream.concat(data.notes().stream(), notAsked.stream()).toList());
            String text = AuditText.of(found, data.table().columns());
            return new Result(
                    text + notAsked.map(last -> "\n" + last + "\n").orElse(""),
                    !found.findings().isEmpty());
        }
    }

    /** What could be asked as well. */
    private Optional<String> notAsked() {
        return AuditText.notAsked(
                unless(settings.labels(), AuditSettings.CLASS), unless(settings.against(), AuditParameters.AGAINST));
    }

    private static Optional<String> unless(Optional<String> given, Parameter<String> option) {
        return given.isPresent() ? Optional.empty() : Optional.of(Options.DASHES + option.name());
    }

    private SourceFormat format() {
        return SourceFormat.of(settings.values().only(SourceFormat.PARAMETERS));
    }

    private AuditTask task(WholeTable data, ComputeContext threads) {
        ParameterValues values = settings.values();
        AuditTask task = AuditTask.of(
                        data.table(), values.get(AuditParameters.SEED), values.get(AuditParameters.MOST_ROWS))
                .withTexts(data::text);
        if (settings.labels().isPresent()) {
            task = AuditLabels.of(data, settings.labels().get()).addTo(task, settings.outlierValue());
        }
        if (settings.against().isPresent()) {
            task = task.withOther(other(settings.against().get(), threads));
        }
        return task;
    }

    /** The rows of the other file; what is wrong with it is told with its name. */
    private Table other(String file, ComputeContext threads) {
        try {
            WholeTable other = WholeTable.read(file, format(), settings.wanted(true), threads);
            other.notes().forEach(note -> report.accept(file + ": " + note));
            return other.table();
        } catch (InvalidInputException e) {
            throw unusable(file, e.getMessage());
        } catch (IOException e) {
            throw unusable(file, UserFiles.sentence(e));
        }
    }

    private static InvalidInputException unusable(String file, String why) {
        return new InvalidInputException("The other file, '%s', cannot be used: %s", file, why);
    }

    private void write(AuditReport found, WholeTable data, List<String> notes) throws IOException {
        if (settings.rows().isPresent()) {
            new AuditRows(found, data).write(settings.rows().get());
        }
        if (settings.page().isPresent()) {
            boolean isFile = !settings.in().equals(DataStreams.STANDARD);
            RowTexts rows = RowTexts.of(data.fields(), leftOut(data.table()), (row, column) -> data.row(row)
                    .get(column));
            new AuditPage(isFile ? settings.in() : "standard input", found, data.table(), rows, notes)
                    .write(settings.page().get());
        }
    }

    /** What detectors would leave out of the table; it may tell which row it is. */
    private static List<LeftOut> leftOut(Table table) {
        return IntStream.range(0, table.columns())
                .boxed()
                .flatMap(j -> LeftOut.of(table.attribute(j), table.column(j)).stream()
                        .map(reason -> new LeftOut(table.attribute(j).name(), reason)))
                .toList();
    }
}
