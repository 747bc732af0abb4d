package farpoint.testing;

import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import java.util.List;
import java.util.Map;

/** Values for all parameters of a detector: any choice, usual and extreme numbers, and little training. */
public final class RandomValues {
    private static final List<String> NUMBERS =
            List.of("0", "1", "2", "3", "7", "20", "1000", "1e-9", "0.05", "0.5", "0.95", "1e9");

    /** Where any number would take too long, or few mean anything. */
    private static final Map<String, List<String>> CHOSEN = Map.of(
            "num-directions", List.of("1", "2", "17"),
            "num-trees", List.of("1", "2", "17"),
            "epochs", List.of("1", "2"),
            "pretrain-epochs", List.of("1"),
            "ensemble-size", List.of("1", "2"),
            "hidden-layers", List.of("auto", "3", "4,2"),
            "latent-dim", List.of("0", "1", "3"),
            "mini-batch-size", List.of("0", "1", "7"),
            "weight-decay", List.of("0", "1e-6", "0.5"));

    /** Where a text is no name of an attribute. Ensembles have members that are trained in little time. */
    private static final Map<String, List<String>> TEXTS = Map.of(
            "members",
            List.of(
                    "KNNDistance num-neighbors=2; GaussianMahalanobis estimator=mcd; rpd num-directions=17",
                    "FastLOF",
                    "Autoencoder epochs=1 ensemble-size=1; KNNDistance; KNNDistance metric=manhattan",
                    "DeepSAD"),
            "weights",
            List.of("equal", "1,2,3", "0,1,0", "7"));

    private RandomValues() {}

    /** Values for a detector that is to be fitted to a table. */
    public static ParameterValues of(DetectorSpec spec, Table table, RandomStream random) {
        // Networks are as wide as they come in one run of six.
        ParameterValues values = QuickValues.narrow(spec);
        for (Parameter<?> parameter : spec.parameters()) {
            if (random.below(2) == 0) {
                values = with(values, parameter, table, random);
            }
        }
        return values;
    }

    private static ParameterValues with(
            ParameterValues values, Parameter<?> parameter, Table table, RandomStream random) {
        if (parameter.type().isEnum()) {
            Object[] constants = parameter.type().getEnumConstants();
            return values.with(parameter, constants[random.below(constants.length)]);
        }
        if (parameter.isFlag()) {
            return values.with(parameter, random.below(2) == 0);
        }
        if (TEXTS.containsKey(parameter.name())) {
            List<String> texts = TEXTS.get(parameter.name());
            return values.with(parameter, texts.get(random.below(texts.size())));
        }
        if (parameter.type() == String.class) {
            return values.with(
                    parameter, table.attribute(random.below(table.columns())).name());
        }
        List<String> candidates = CHOSEN.getOrDefault(parameter.name(), NUMBERS);
        try {
            return values.with(parameter, parameter.parse(candidates.get(random.below(candidates.size()))));
        } catch (InvalidInputException e) {
            return values; // Out of this parameter's range.
        }
    }
}
