package farpoint.testing;

import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.DetectorSpec;
import farpoint.ensemble.OutlierEnsemble;
import farpoint.params.IntList;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parameter values with which every detector trains in little time, where only the workings matter. */
public final class QuickValues {
    private static final Map<String, Integer> QUICK =
            Map.of("num-directions", 20, "num-trees", 5, "epochs", 2, "pretrain-epochs", 1, "ensemble-size", 2);

    /** Of an ensemble. */
    private static final String MEMBERS =
            "ExtendedIsolationForest num-trees=20; GaussianMahalanobis estimator=ledoit-wolf; KNNDistance";

    private QuickValues() {}

    /** The defaults of a detector with its costly parameters lowered. */
    public static ParameterValues of(DetectorSpec spec) {
        ParameterValues values = spec.defaults();
        for (Parameter<?> parameter : spec.parameters()) {
            if (QUICK.containsKey(parameter.name())) {
                values = values.with(parameter, QUICK.get(parameter.name()));
            }
            if (parameter.name().equals(OutlierEnsemble.MEMBERS.name())) {
                values = values.with(parameter, MEMBERS);
            }
        }
        return values;
    }

    /** The same with narrow networks, where it does not even matter whether they can learn anything. */
    public static ParameterValues narrow(DetectorSpec spec) {
        ParameterValues values = of(spec);
        return spec.parameters().contains(NeuralSettings.HIDDEN_LAYERS)
                ? values.with(NeuralSettings.HIDDEN_LAYERS, IntList.of(8)).with(NeuralSettings.LATENT_DIM, 4)
                : values;
    }

    /** Narrow networks with the default number of epochs, where a long training could spoil something. */
    public static ParameterValues narrowTrainedLong(DetectorSpec spec) {
        ParameterValues values = narrow(spec);
        for (Parameter<?> parameter : spec.parameters()) {
            if (parameter.name().endsWith("epochs")) {
                values = values.with(parameter, spec.defaults().get(parameter));
            }
        }
        return values;
    }

    /** Those of the values that are not the defaults, as text by the names of their parameters. */
    public static Map<String, String> options(DetectorSpec spec) {
        Map<String, String> options = new LinkedHashMap<>(of(spec).asText());
        options.entrySet().removeAll(spec.defaults().asText().entrySet());
        return options;
    }
}
