package farpoint.cli;

import farpoint.RunParameters;
import farpoint.advice.Recommendation;
import farpoint.cli.command.SlowProgress;
import farpoint.data.RowClasses;
import farpoint.neighbors.Engines;
import farpoint.neighbors.LazyEngine;
import farpoint.report.OutlierLabels;
import farpoint.report.Report;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stream.SourceFormat;
import farpoint.stream.WholeTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Reads a file whole and says which detector to take for its rows. */
final class AdviseRun {
    /** A column of more different values has no two kinds of rows. */
    private static final int MOST_CLASSES = 20;

    private final AdviseSettings settings;
    private final Consumer<String> report;

    /**
     * A run.
     *
     * @param report told how the file was understood, and how far a long study is
     */
    AdviseRun(AdviseSettings settings, Consumer<String> report) {
        this.settings = settings;
        this.report = report;
    }

    /**
     * The advice, for people; as a page as well where one is asked for.
     *
     * @throws InvalidInputException if the data or a setting cannot be used
     */
    String text() throws IOException {
        Optional<Path> page = settings.page();
        page.ifPresent(Report::requireWritable);
        settings.requireValueOfClass();
        ComputeContext threads =
                ComputeContext.withDefaults().withThreads(settings.values().get(RunParameters.THREADS));
        WholeTable data = WholeTable.read(
                settings.in(),
                SourceFormat.of(settings.values().only(SourceFormat.PARAMETERS)),
                settings.wanted(),
                threads);
        if (data.table().rows() < 2) {
            throw new InvalidInputException("The data has one row, and a ranking needs at least two.");
        }
        data.notes().forEach(report);
        Optional<RowClasses> classes = settings.labels().map(name -> data.classes(name, MOST_CLASSES));
        Optional<OutlierLabels> labels = classes.map(this::labels);
        boolean clean = settings.values().get(AdviseSettings.CLEAN);
        int outliers = labels.map(AdviseRun::outliers).orElse(0);
        if (clean && outliers > 0) {
            throw new InvalidInputException(
                    "You say that the rows hold no outliers, and %d %s of '%s' %s labelled so; leave out --%s or --%s.",
                    outliers,
                    outliers == 1 ? "row" : "rows",
                    settings.labels().orElseThrow(),
                    outliers == 1 ? "is" : "are",
                    AdviseSettings.CLEAN.name(),
                    AdviseSettings.CLASS.name());
        }
        ComputeContext context = threads.withProgress(new SlowProgress(report));
        String engineName = settings.values().get(RunParameters.ENGINE);
        Recommendation advice;
        try (LazyEngine engine = Engines.lazily(engineName, AdviseRun.class.getClassLoader(), report)) {
            advice = Recommendation.of(data.table(), clean, outliers, Engines.use(engine, context));
        }
        List<String> commands = new HostCommands(settings, data, advice.rule().choice(), labels).all();
        if (page.isPresent()) {
            AdvicePage.write(advice, settings.in(), commands, page.get());
        }
        return text(advice, commands);
    }

    private OutlierLabels labels(RowClasses classes) {
        String name = settings.labels().orElseThrow();
        String column = "the column '" + name + "'";
        String value = settings.values().get(AdviseSettings.OUTLIER_VALUE).trim();
        Optional<OutlierLabels> labels = value.isEmpty()
                ? OutlierLabels.of(column, classes)
                : OutlierLabels.of(column, classes, value, "as the option says");
        return labels.orElseThrow(() -> new InvalidInputException(
                value.isEmpty()
                        ? "Which value of '%s' means outliers cannot be told from these: %s. Name it by --%s."
                        : "The attribute '%s' has no rows of two kinds by these values: %s. The option --%s must name one of them.",
                name,
                values(classes),
                AdviseSettings.OUTLIER_VALUE.name()));
    }

    private static String values(RowClasses classes) {
        return classes.names().isEmpty() ? "none, or too many" : String.join(", ", classes.names());
    }

    private static int outliers(OutlierLabels labels) {
        return (int) IntStream.range(0, labels.outlier().length)
                .filter(i -> labels.outlier()[i])
                .count();
    }

    private static String text(Recommendation advice, List<String> commands) {
        StringBuilder text = new StringBuilder(advice.first()).append("\n\nWhy\n");
        advice.why().forEach(line -> text.append("- ").append(line).append('\n'));
        text.append("\n").append(advice.second()).append("\n\nHow sure\n");
        advice.sure().forEach(line -> text.append("- ").append(line).append('\n'));
        text.append("\nHow long\n- ").append(advice.time()).append("\n\nCommands\n");
        commands.forEach(line -> text.append("  ").append(line).append('\n'));
        return text.toString();
    }
}
