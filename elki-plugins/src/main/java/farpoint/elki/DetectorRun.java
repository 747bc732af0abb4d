package farpoint.elki;

import elki.database.Database;
import elki.database.StaticArrayDatabase;
import elki.datasource.DatabaseConnection;
import farpoint.Explanations;
import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.contamination.OutlierShare;
import farpoint.data.Table;
import farpoint.detector.MemberScores;
import farpoint.diagnostics.TrainingDiagnostics;
import farpoint.elki.input.DetectorInput;
import farpoint.elki.input.HeaderRow;
import farpoint.elki.input.RelationTables;
import farpoint.elki.options.ModelPaths;
import farpoint.elki.run.RunLog;
import farpoint.files.DiagnosticsFile;
import farpoint.files.ModelFiles;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.threshold.Threshold;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A detector with the scores of a database.
 *
 * @param trained the fitted detector
 * @param scores one a row
 * @param diagnostics what training made of its rows, if it can tell
 * @param members what the detector's members say of the database's rows, if it has some
 * @param threshold for flags and probabilities of these rows; empty if nobody asks for them
 * @param why explains the most outlying rows, as many as were asked for
 * @param more what else was asked for
 */
record DetectorRun(
        TrainedDetector trained,
        double[] scores,
        Optional<TrainingDiagnostics> diagnostics,
        Optional<MemberScores> members,
        Optional<Threshold> threshold,
        Explanations why,
        MoreResults more) {
    /**
     * Scores a database by a model that is loaded, learnt from a training source, or learnt from the database itself.
     *
     * @throws InvalidInputException if the data or a model file cannot be used
     * @throws UncheckedIOException if a model file cannot be read or written
     */
    static DetectorRun of(DetectorSettings settings, DetectorInput input, RunLog log, ComputeContext context) {
        settings.models().requireWritable();
        if (settings.models().load().isPresent()) {
            ModelFile file =
                    load(settings.models().load().get(), settings.spec().name());
            Table rows = RelationTables.table(input);
            HeaderRow.refuse(file.detector(), rows);
            log.foreign(file.detector(), rows);
            DetectorRun run = scored(settings, file.detector(), rows, Optional.empty(), context);
            log.shift(file, rows, run.scores());
            return run.by(Optional.of(file.threshold()), settings.flags(), rows, log, context)
                    .withMore(settings, false, rows, log, context);
        }
        Table table = RelationTables.table(
                settings.training().isEmpty()
                        ? input
                        : training(settings.training().get(), settings));
        HeaderRow.warn(table);
        Training training = Training.of(settings.spec(), settings.values(), table, context);
        Optional<Threshold> threshold = settings.flags()
                        || settings.explained() > 0
                        || settings.models().save().isPresent()
                ? Optional.of(training.threshold(settings.flagging(), table, context))
                : Optional.empty();
        write(settings.models(), training, threshold);
        Table rows = settings.training().isEmpty() ? table : RelationTables.table(input);
        return onDatabase(settings, training, rows, log, context)
                .by(threshold, settings.flags(), rows, log, context)
                .withMore(settings, settings.training().isEmpty(), rows, log, context);
    }

    private static DetectorRun onDatabase(
            DetectorSettings settings, Training training, Table rows, RunLog log, ComputeContext context) {
        TrainedDetector trained = training.detector();
        if (settings.training().isEmpty()) {
            Explanations why =
                    Explanations.ofFirst(trained, rows, training.scores(), settings.explained(), true, context);
            return new DetectorRun(
                    trained,
                    training.scores(),
                    training.diagnostics(),
                    training.members(),
                    Optional.empty(),
                    why,
                    MoreResults.NONE);
        }
        log.foreign(trained, rows);
        return scored(settings, trained, rows, training.diagnostics(), context);
    }

    private static DetectorRun scored(
            DetectorSettings settings,
            TrainedDetector trained,
            Table rows,
            Optional<TrainingDiagnostics> diagnostics,
            ComputeContext context) {
        Optional<MemberScores> members = trained.memberScores(rows, context);
        double[] scores = members.map(MemberScores::scores).orElseGet(() -> trained.score(rows, context));
        Explanations why = Explanations.ofFirst(trained, rows, scores, settings.explained(), false, context);
        return new DetectorRun(trained, scores, diagnostics, members, Optional.empty(), why, MoreResults.NONE);
    }

    /**
     * The same with advice for rows that are explained and lie above a threshold, if there is one.
     *
     * @param flags whether it is for flags too
     */
    private DetectorRun by(Optional<Threshold> known, boolean flags, Table rows, RunLog log, ComputeContext context) {
        Optional<Threshold> shown = known.filter(t -> flags);
        shown.ifPresent(t -> log.threshold(t, scores.length));
        Explanations advised = known.filter(t -> why.rows().length > 0)
                .map(t -> t.forRows(scores).value())
                .map(cut -> why.withAdvice(trained, rows, scores, cut, context))
                .orElse(why);
        return new DetectorRun(trained, scores, diagnostics, members, shown, advised, more);
    }

    /** The same with what else is asked for. */
    private DetectorRun withMore(
            DetectorSettings settings, boolean areTraining, Table rows, RunLog log, ComputeContext context) {
        MoreResults asked = MoreResults.of(settings.shown(), this, areTraining, rows, context);
        asked.share().map(OutlierShare::sentence).ifPresent(log::note);
        return new DetectorRun(trained, scores, diagnostics, members, threshold, why, asked);
    }

    private static DetectorInput training(DatabaseConnection source, DetectorSettings settings) {
        Database database = new StaticArrayDatabase(source);
        database.initialize();
        return DetectorInput.of(
                database,
                settings.spec().classUse(),
                settings.labels(),
                settings.files().training());
    }

    private static ModelFile load(Path file, String detector) {
        ModelFile loaded = read(file);
        String found = loaded.detector().provenance().detector();
        if (!found.equals(detector)) {
            throw new InvalidInputException("The model file '%s' holds a %s, not a %s.", file, found, detector);
        }
        return loaded;
    }

    /** Reads a model file. */
    static ModelFile read(Path file) {
        try {
            return ModelFiles.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ModelPaths paths, Training training, Optional<Threshold> threshold) {
        try {
            if (paths.save().isPresent()) {
                ModelFiles.write(paths.save().get(), new ModelFile(training.detector(), threshold.orElseThrow()));
            }
            if (paths.diagnostics().isPresent()) {
                DiagnosticsFile.write(paths.diagnostics().get(), training.requireDiagnostics());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
