package farpoint.elki;

import elki.datasource.DatabaseConnection;
import elki.utilities.optionhandling.OptionID;
import elki.utilities.optionhandling.Parameterizer;
import elki.utilities.optionhandling.WrongParameterValueException;
import elki.utilities.optionhandling.parameterization.Parameterization;
import elki.utilities.optionhandling.parameters.ObjectParameter;
import farpoint.RunParameters;
import farpoint.detector.DetectorSpec;
import farpoint.elki.input.DataFile;
import farpoint.elki.input.DataFiles;
import farpoint.elki.input.LabelPatterns;
import farpoint.elki.options.ModelPaths;
import farpoint.elki.options.Options;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options of a detector, made of its parameters: {@code <alias>.<name>}, such as {@code rpd.num-directions}, and
 * {@code <alias>.train} for a training source of its own, {@code <alias>.save-model} and {@code <alias>.load-model},
 * and for neural detectors {@code <alias>.save-diagnostics}. From Java they are given by name, as in {@code new
 * ELKIBuilder<>(RandomProjectionDepth.class).with("rpd.seed", 7).build()}.
 */
public abstract class DetectorPar implements Parameterizer {
    /** ELKI's results are scores; what a threshold makes of them is there for those who ask. */
    static final Parameter<Boolean> FLAGS = Parameter.ofFlag(
            "flags",
            "Add the relations 'probability' (to be an outlier), 'flag' (1 above the threshold, else 0) and 'confidence' (of the"
                    + " flag) beside the scores. An option for the threshold and sure-reasons ask for them too.");

    /** In Weka the filter has the same. */
    static final Parameter<Boolean> CONTRIBUTIONS = Parameter.ofFlag(
            "contributions",
            "Add a relation 'contribution_' and its name for each attribute: what it contributes to the scores. Detectors without"
                    + " a formula for that score some thousand rows for each row.");

    /** What is shown beside the scores. */
    static final List<Parameter<?>> SHOWN =
            List.of(RunParameters.EXPLAIN, RunParameters.SURE_REASONS, FLAGS, CONTRIBUTIONS, RunParameters.SHARE);

    private final DetectorSpec spec;
    private DetectorSettings settings;

    /** Creates the options of a detector. */
    protected DetectorPar(DetectorSpec spec) {
        this.spec = spec;
    }

    @Override
    public void configure(Parameterization config) {
        String prefix = Options.prefix(spec);
        List<String> given = new ArrayList<>();
        ParameterValues values = Options.grab(config, prefix, spec.parameters(), given::add);
        ParameterValues run = Options.grab(config, prefix, RunParameters.COMPUTING);
        Optional<DataFile> database = DataFile.ofDatabase(config);
        Optional<DatabaseConnection> training = training(config, prefix);
        DataFiles files = new DataFiles(database, training.flatMap(source -> DataFile.ofLatest(config, source)));
        LabelPatterns labels = LabelPatterns.grab(config, spec, given::add);
        List<String> givenFlagging = new ArrayList<>();
        ParameterValues flagging = Options.grab(config, prefix, RunParameters.FLAGGING, givenFlagging::add);
        ParameterValues shown = Options.grab(config, prefix, SHOWN);
        ModelPaths models = ModelPaths.grab(config, spec);
        if (!config.hasErrors()) {
            given.addAll(givenFlagging);
            models.checkTogether(config, prefix, training.isPresent(), given);
            checkTogether(values, config);
        }
        boolean wantsFlags = shown.get(FLAGS) || !givenFlagging.isEmpty() || shown.get(RunParameters.SURE_REASONS) > 0;
        settings = new DetectorSettings(
                spec, values, run, flagging, shown.with(FLAGS, wantsFlags), training, labels, models, files);
    }

    /** The settings that {@link #configure} has read. */
    protected DetectorSettings settings() {
        return settings;
    }

    private static Optional<DatabaseConnection> training(Parameterization config, String prefix) {
        OptionID id = new OptionID(
                prefix + "." + ModelPaths.TRAINING,
                "Source of training data, such as FileBasedDatabaseConnection, followed by its own -dbc.in and other"
                        + " options. The detector learns from it and scores the database. Without it, the detector"
                        + " learns from the database itself.");
        ObjectParameter<DatabaseConnection> source =
                new ObjectParameter<DatabaseConnection>(id, DatabaseConnection.class).setOptional(true);
        return config.grab(source) ? Optional.ofNullable(source.instantiateClass(config)) : Optional.empty();
    }

    private void checkTogether(ParameterValues values, Parameterization config) {
        try {
            spec.create(values);
        } catch (InvalidInputException e) {
            config.reportError(new WrongParameterValueException(e.getMessage()));
        }
    }
}
