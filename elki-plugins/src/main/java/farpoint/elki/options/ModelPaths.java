package farpoint.elki.options;

import elki.utilities.optionhandling.OptionID;
import elki.utilities.optionhandling.WrongParameterValueException;
import elki.utilities.optionhandling.parameterization.Parameterization;
import elki.utilities.optionhandling.parameters.FileParameter;
import elki.utilities.optionhandling.parameters.FileParameter.FileType;
import farpoint.RunParameters;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.DetectorSpec;
import farpoint.files.AtomicFile;
import farpoint.params.Parameter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files that a detector writes and reads.
 *
 * @param save where the fitted detector goes, if anywhere
 * @param load what scores instead of a detector that is fitted now, if anything
 * @param diagnostics where the diagnostics of the training rows go, if anywhere
 */
public record ModelPaths(Optional<Path> save, Optional<Path> load, Optional<Path> diagnostics) {
    /** The option for a training source, which is none for a file, but clashes with one that is loaded. */
    public static final String TRAINING = "train";

    /** Takes the options out of a configuration. */
    public static ModelPaths grab(Parameterization config, DetectorSpec spec) {
        String prefix = Options.prefix(spec);
        return new ModelPaths(
                file(config, Options.id(prefix, RunParameters.SAVE_MODEL), FileType.OUTPUT_FILE, true),
                file(config, Options.id(prefix, RunParameters.LOAD_MODEL), FileType.INPUT_FILE, true),
                NeuralSettings.appliesTo(spec)
                        ? file(config, Options.id(prefix, RunParameters.SAVE_DIAGNOSTICS), FileType.OUTPUT_FILE, true)
                        : Optional.empty());
    }

    /**
     * Checks that the files can be written, so that a long run is not lost.
     *
     * @throws farpoint.run.InvalidInputException if one cannot
     */
    public void requireWritable() {
        save.ifPresent(AtomicFile::requireWritable);
        diagnostics.ifPresent(AtomicFile::requireWritable);
    }

    /** Takes an option for a file out of a configuration; what is wrong is reported there. */
    public static Optional<Path> file(Parameterization config, OptionID id, FileType type, boolean optional) {
        FileParameter option = new FileParameter(id, type).setOptional(optional);
        if (!config.grab(option) || !option.isDefined()) {
            return Optional.empty();
        }
        URI uri = option.getValue();
        if (!"file".equals(uri.getScheme())) {
            config.reportError(new WrongParameterValueException(
                    "The option -" + id.getName() + " needs a file, not " + uri + "."));
            return Optional.empty();
        }
        return Optional.of(Path.of(uri));
    }

    /**
     * Reports options that make no sense next to a model that is loaded, since they say how to fit one.
     *
     * @param training whether there is a training source
     * @param given names of the detector's own options that the user has given
     */
    public void checkTogether(Parameterization config, String prefix, boolean training, List<String> given) {
        if (load.isEmpty()) {
            return;
        }
        if (training) {
            reportClash(config, prefix, prefix + "." + TRAINING);
        }
        if (save.isPresent()) {
            reportClash(config, prefix, name(prefix, RunParameters.SAVE_MODEL));
        }
        if (diagnostics.isPresent()) {
            reportClash(config, prefix, name(prefix, RunParameters.SAVE_DIAGNOSTICS));
        }
        given.forEach(option -> reportClash(config, prefix, option));
    }

    private static void reportClash(Parameterization config, String prefix, String option) {
        config.reportError(new WrongParameterValueException("The option -" + option + " cannot be given with -"
                + name(prefix, RunParameters.LOAD_MODEL)
                + ": nothing is fitted then, and the parameters are those of the model file."));
    }

    private static String name(String prefix, Parameter<?> parameter) {
        return Options.id(prefix, parameter).getName();
    }
}
