package farpoint.elki;

import elki.database.Database;
import elki.database.StaticArrayDatabase;
import elki.datasource.DatabaseConnection;
import farpoint.TrainedDetector;
import farpoint.Training;
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
 */
record DetectorRun(
        TrainedDetector trained,
        double[] scores,
        Optional<TrainingDiagnostics> diagnostics,
        Optional<MemberScores> members) {
    /**
     * Scores a database by a model that is loaded, learnt from a training source, or learnt from the database itself.
     *
     * @throws InvalidInputException if the data or a model file cannot be used
     * @throws UncheckedIOException if a model file cannot be read or written
     */
    static DetectorRun of(DetectorSettings settings, DetectorInput input, RunLog log, ComputeContext context) {
        settings.models().requireWritable();
        if (settings.models().load().isPresent()) {
            TrainedDetector trained =
                    load(settings.models().load().get(), settings.spec().name());
            Table rows = RelationTables.table(input);
            HeaderRow.refuse(trained, rows);
            log.foreign(trained, rows);
            return scored(trained, rows, Optional.empty(), context);
        }
        Table table = RelationTables.table(
                settings.training().isEmpty()
                        ? input
                        : training(settings.training().get(), settings));
        HeaderRow.warn(table);
        Training training = Training.of(settings.spec(), settings.values(), table, context);
        write(settings, training, table, context);
        TrainedDetector trained = training.detector();
        if (settings.training().isEmpty()) {
            return new DetectorRun(trained, training.scores(), training.diagnostics(), training.members());
        }
        Table rows = RelationTables.table(input);
        log.foreign(trained, rows);
        return scored(trained, rows, training.diagnostics(), context);
    }

    private static DetectorRun scored(
            TrainedDetector trained, Table rows, Optional<TrainingDiagnostics> diagnostics, ComputeContext context) {
        Optional<MemberScores> members = trained.memberScores(rows, context);
        double[] scores = members.map(MemberScores::scores).orElseGet(() -> trained.score(rows, context));
        return new DetectorRun(trained, scores, diagnostics, members);
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

    private static TrainedDetector load(Path file, String detector) {
        TrainedDetector loaded = read(file).detector();
        String found = loaded.provenance().detector();
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

    private static void write(DetectorSettings settings, Training training, Table table, ComputeContext context) {
        ModelPaths paths = settings.models();
        try {
            if (paths.save().isPresent()) {
                Threshold threshold = training.threshold(settings.flagging(), table, context);
                ModelFiles.write(paths.save().get(), new ModelFile(training.detector(), threshold));
            }
            if (paths.diagnostics().isPresent()) {
                DiagnosticsFile.write(paths.diagnostics().get(), training.requireDiagnostics());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
