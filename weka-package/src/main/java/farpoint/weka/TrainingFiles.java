package farpoint.weka;

import farpoint.files.AtomicFile;
import farpoint.files.DiagnosticsFile;
import farpoint.files.UserFiles;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that training writes.
 *
 * @param model the model file, if any
 * @param diagnostics the file of what the training made of its rows, if any
 */
record TrainingFiles(Optional<Path> model, Optional<Path> diagnostics) {
    /**
     * The files that the settings name.
     *
     * @throws farpoint.run.InvalidInputException if one cannot be written, before a long run is lost
     */
    static TrainingFiles of(ParameterValues values) {
        TrainingFiles files = new TrainingFiles(
                path(values, WekaParameters.SAVE_MODEL_FILE), path(values, WekaParameters.SAVE_DIAGNOSTICS));
        files.stream().forEach(AtomicFile::requireWritable);
        return files;
    }

    private static Optional<Path> path(ParameterValues values, Parameter<String> parameter) {
        return Optional.of(parameter)
                .filter(values::has)
                .map(values::get)
                .filter(p -> !p.isEmpty())
                .map(UserFiles::path);
    }

    /** All files. */
    Stream<Path> stream() {
        return Stream.concat(model.stream(), diagnostics.stream());
    }

    /**
     * Writes the files.
     *
     * @throws farpoint.run.InvalidInputException if the detector has no diagnostics, and a file for them is named
     */
    void write(ScoringModel trained) throws IOException {
        if (model.isPresent()) {
            trained.write(model.get());
        }
        if (diagnostics.isPresent()) {
            DiagnosticsFile.write(diagnostics.get(), trained.diagnostics());
        }
    }
}
