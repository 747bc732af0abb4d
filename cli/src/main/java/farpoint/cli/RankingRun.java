package farpoint.cli;

import farpoint.Explanations;
import farpoint.RunParameters;
import farpoint.SharePanel;
import farpoint.SureReasons;
import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.cli.command.SlowProgress;
import farpoint.contamination.OutlierShare;
import farpoint.detector.DetectorText;
import farpoint.files.ModelFiles;
import farpoint.modelfile.ModelFile;
import farpoint.neighbors.Engines;
import farpoint.neighbors.LazyEngine;
import farpoint.report.Report;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stream.DataStreams;
import farpoint.stream.SourceFormat;
import farpoint.stream.WholeTable;
import farpoint.threshold.ScoreTies;
import farpoint.threshold.Threshold;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a file whole, trains a detector on it, and prints its rows, the most outlying first. */
final class RankingRun {
    private final RankingSettings settings;
    private final Consumer<String> report;

    /**
     * A run.
     *
     * @param report told what is left out of the arithmetic, what is doubtful, how far a long training is, and at the end how
     *     many rows are flagged
     */
    RankingRun(RankingSettings settings, Consumer<String> report) {
        this.settings = settings;
        this.report = report;
    }

    /**
     * Ranks.
     *
     * @throws InvalidInputException if the data or a setting cannot be used; nothing is written then
     */
    void run() throws IOException {
        DetectorText detector = settings.detector();
        settings.requireFiles();
        ComputeContext threads =
                ComputeContext.withDefaults().withThreads(settings.values().get(RunParameters.THREADS));
        WholeTable data = WholeTable.read(
                settings.in(),
                SourceFormat.of(settings.values().only(SourceFormat.PARAMETERS)),
                settings.ignored(),
                threads);
        int rows = data.table().rows();
        if (rows < 2) {
            throw new InvalidInputException("The data has one row, and a ranking needs at least two.");
        }
        data.notes().forEach(report);
        ComputeContext context = threads.withProgress(new SlowProgress(report));
        String engineName = settings.values().get(RunParameters.ENGINE);
        try (LazyEngine engine = Engines.lazily(engineName, RankingRun.class.getClassLoader(), report)) {
            rank(data, detector, Engines.use(engine, context));
        }
    }

    private void rank(WholeTable data, DetectorText detector, ComputeContext context) throws IOException {
        Training training = Training.of(detector.spec(), detector.values(), data.table(), context);
        TrainedDetector trained = training.detector();
        double[] scores = training.scores();
        tell(trained, scores);
        Threshold threshold = training.threshold(settings.values(), data.table(), context);
        Threshold here = threshold.forRows(scores);
        int top = settings.values().get(RankingSettings.TOP);
        int wanted = settings.values().get(RankingSettings.EXPLAIN);
        int printed = top == 0 ? scores.length : Math.min(top, scores.length);
        Explanations why = Explanations.ofFirst(trained, data.table(), scores, Math.min(wanted, printed), true, context)
                .withAdvice(trained, data.table(), scores, here.value(), context);
        if (wanted > 0 && wanted < printed) {
            report.accept(String.format(
                    Locale.ROOT,
                    "The first %,d rows are explained; --%s %d explains all.",
                    wanted,
                    RankingSettings.EXPLAIN,
                    printed));
        }
        RankingWriter writer = new RankingWriter(data, scores, here, why, sure(training, data, why, here, context));
        DataStreams.writeBytes(settings.out(), bytes -> writer.write(bytes, printed, context));
        if (settings.modelFile().isPresent()) {
            ModelFiles.write(settings.modelFile().get(), new ModelFile(trained, threshold));
        }
        Optional<OutlierShare> share = share(data, context);
        if (settings.reportFile().isPresent()) {
            RankingReport page = new RankingReport(settings, data);
            Report.write(settings.reportFile().get(), page.of(training, here, why, share, context));
        }
        report.accept("Threshold: " + threshold.text());
        share.map(OutlierShare::sentence).ifPresent(report);
        report.accept(String.format(
                Locale.ROOT,
                "%,d rows ranked by %s, %s",
                scores.length,
                trained.provenance().detector(),
                flags(here, scores)));
    }

    /** The share of outliers; empty if it is not asked for. */
    private Optional<OutlierShare> share(WholeTable data, ComputeContext context) {
        return settings.values().get(RunParameters.SHARE)
                ? Optional.of(SharePanel.share(data.table(), context))
                : Optional.empty();
    }

    /** What is sure of the flagged rows among the explained ones; empty if it is not asked for. */
    private Optional<SureReasons> sure(
            Training training, WholeTable data, Explanations why, Threshold threshold, ComputeContext context) {
        double rate = settings.values().get(RunParameters.SURE_REASONS);
        int[] flagged = Arrays.stream(why.rows())
                .filter(row -> threshold.flags(training.scores()[row]))
                .toArray();
        return rate == 0
                ? Optional.empty()
                : Optional.of(SureReasons.of(training, data.table(), flagged, rate, context));
    }

    private static String flags(Threshold threshold, double[] scores) {
        double[] flagged = Arrays.stream(scores).filter(threshold::flags).toArray();
        long undecided = Arrays.stream(flagged)
                .filter(s -> Threshold.isUndecided(threshold.confidence(s)))
                .count();
        return String.format(Locale.ROOT, "%,d of them flagged", flagged.length)
                + (undecided == 0 ? "" : String.format(Locale.ROOT, ", %,d with a confidence below 0.95", undecided));
    }

    private void tell(TrainedDetector trained, double[] scores) {
        trained.notes().forEach(report);
        trained.warnings().forEach(warning -> report.accept("Warning: " + warning));
        ScoreTies.warning(scores).ifPresent(warning -> report.accept("Warning: " + warning));
    }
}
