package farpoint.generator;

import farpoint.RunParameters;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.CommonParameters;
import farpoint.params.Parameter;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a property stands in Weka's sheets, which go by the alphabet where nothing is said: what users set first, then the
 * detector's own, the training of networks, and last the run and files. The properties that are written by hand have numbers of
 * their own between these, such as 500 for what the class means.
 */
final class DisplayOrder {
    private static final int OWN = 200;
    private static final int NETWORKS = 300;
    private static final int MASKING = 400;

    private static final int LAST = 600;
    private static final int FILES = 700;

    private static final List<String> FIRST = names(List.of(
            RunParameters.CONTAMINATION,
            RunParameters.THRESHOLD,
            RunParameters.FALSE_ALARM_RATE,
            NeuralSettings.CLEAN_TRAINING,
            NeuralSettings.PRESET));

    private static final List<String> TRAINING = names(List.of(
            NeuralSettings.ENSEMBLE_SIZE,
            NeuralSettings.EPOCHS,
            NeuralSettings.HIDDEN_LAYERS,
            NeuralSettings.LATENT_DIM,
            NeuralSettings.LEARNING_RATE,
            NeuralSettings.BATCH_SIZE,
            NeuralSettings.PATIENCE,
            NeuralSettings.WEIGHT_DECAY));

    private static final List<String> RUN =
            names(Stream.concat(Stream.of(CommonParameters.SEED), RunParameters.COMPUTING.stream())
                    .toList());

    private DisplayOrder() {}

    /**
     * The number of a parameter; smaller ones stand first.
     *
     * @param own its place among those that its class declares
     */
    static int of(Parameter<?> parameter, int own) {
        String name = parameter.name();
        if (parameter.isFile()) {
            return FILES + own;
        }
        if (FIRST.contains(name)) {
            return FIRST.indexOf(name);
        }
        if (RUN.contains(name)) {
            return LAST + RUN.indexOf(name);
        }
        if (TRAINING.contains(name)) {
            return NETWORKS + TRAINING.indexOf(name);
        }
        return (NeuralSettings.COMMON.contains(parameter) && !isScaling(parameter) ? MASKING : OWN) + own;
    }

    /** This one all detectors that scale have, after what is their own. */
    private static boolean isScaling(Parameter<?> parameter) {
        return parameter.name().equals(NeuralSettings.SCALING.name());
    }

    private static List<String> names(List<? extends Parameter<?>> parameters) {
        return parameters.stream().<String>map(Parameter::name).toList();
    }
}
