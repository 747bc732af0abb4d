package farpoint;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.testing.QuickValues;
import farpoint.testing.TestData;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every choice and every number of every detector changes its scores, where the parameter is in use. */
@Tag("long")
class ParameterEffectsTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final Map<String, double[]> SCORES = new HashMap<>();

    /** A third of the rows has a label, among them all outliers, for what is about labels and for what is about the rest. */
    private static final Table TABLE = partlyLabelled(TestData.table("glass"));

    /** What else must be chosen for a parameter to be in use. */
    private static final Map<String, String> USED_WITH = Map.ofEntries(
            entry("RandomProjectionDepth quantile", "aggregate=quantile"),
            entry("GaussianMahalanobis support-fraction", "estimator=mcd"),
            entry("GaussianMahalanobis seed", "estimator=mcd"),
            entry("GaussianMahalanobis variance-share", "components=high-variance"),
            entry("KNNDistance minkowski-exponent", "metric=minkowski"),
            entry("FastLOF minkowski-exponent", "metric=minkowski"),
            entry("ZError target", "form=target"),
            entry("ZError folds", "form=target"),
            entry("ZError ridge", "form=target"),
            entry("ZError mask-tau", "form=classes"),
            entry("ZError seed", "form=target"),
            entry("Autoencoder patience", "epochs=60"),
            entry("DenoisingAutoencoder patience", "epochs=60"),
            entry("MahalanobisAutoencoder patience", "epochs=60"),
            entry("ConvolutionalAutoencoder patience", "epochs=60"),
            entry("DeepSVDD patience", "pretrain-epochs=60"),
            entry("DeepSAD patience", "pretrain-epochs=60"),
            entry("DeepSVDD nu", "objective=soft-boundary"),
            entry("DeepSVDD num-centers", "objective=multi-centre"),
            entry("ScoreBoost clean-training", "members=automatic"),
            entry("OutlierEnsemble preset", "members=automatic"),
            entry("OutlierEnsemble clean-training", "members=Autoencoder"),
            entry("OutlierEnsemble weights", "members=KNNDistance;FastLOF;GaussianMahalanobis"),
            entry("OutlierEnsemble combine", "members=KNNDistance;FastLOF;GaussianMahalanobis"),
            entry("OutlierEnsemble seed", "members=RandomProjectionDepth;KNNDistance"));

    /** What a text that names no attribute can be. */
    private static final Map<String, String> TEXTS =
            Map.of("members", "KNNDistance num-neighbors=3; GaussianMahalanobis", "weights", "3,1,0");

    /**
     * Its layers are convolutions, or its training is one-class throughout, as the descriptions say; all starts of the robust
     * covariance end at the same of these rows.
     */
    private static final List<String> WITHOUT_EFFECT =
            List.of("ConvolutionalAutoencoder hidden-layers", "DeepRPO patience", "GaussianMahalanobis seed");

    private static Table partlyLabelled(Table table) {
        RowClasses classes = table.classes().orElseThrow();
        int[] ids = IntStream.range(0, table.rows())
                .map(i -> classes.ids()[i] == 1 || i % 3 == 0 ? classes.ids()[i] : RowClasses.MISSING)
                .toArray();
        Table.Builder builder = Table.builder(table.rows());
        IntStream.range(0, table.columns()).forEach(j -> builder.add(table.attribute(j), table.column(j)));
        return builder.classes(new RowClasses(classes.names(), ids)).build();
    }

    static Stream<Arguments> parameters() {
        return Detectors.all().stream()
                .flatMap(spec -> spec.parameters().stream().map(p -> Arguments.of(spec, p)));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void changesTheScores(DetectorSpec spec, Parameter<?> parameter) {
        String name = spec.name() + " " + parameter.name();
        ParameterValues values = inUse(spec, USED_WITH.get(name));
        List<Object> candidates = candidates(values, parameter);
        assertTrue(candidates.size() >= 2, name + " has other values");
        double[][] scores = candidates.stream()
                .map(value -> scores(spec, values.with(parameter, value)))
                .toArray(double[][]::new);
        for (int a = 1; a < scores.length; a++) {
            for (int b = 0; b < a; b++) {
                if (WITHOUT_EFFECT.contains(name)) {
                    assertArrayEquals(scores[a], scores[b]);
                } else {
                    String two = candidates.get(a) + " and " + candidates.get(b);
                    assertFalse(Arrays.equals(scores[a], scores[b]), name + ": the same with " + two);
                }
            }
        }
    }

    private static ParameterValues inUse(DetectorSpec spec, String choice) {
        ParameterValues values = QuickValues.narrow(spec);
        if (choice == null) {
            return values;
        }
        for (String pair : choice.split(" ")) {
            String[] words = pair.split("=");
            Parameter<?> other = spec.parameters().stream()
                    .filter(p -> p.name().equals(words[0]))
                    .findFirst()
                    .orElseThrow();
            values = values.with(other, other.parse(words[1]));
        }
        return values;
    }

    /** All choices but an automatic one, which is one of the others, or the value in force and another number, list or name of an attribute. */
    private static List<Object> candidates(ParameterValues values, Parameter<?> parameter) {
        if (parameter.type().isEnum()) {
            return Arrays.stream(parameter.type().getEnumConstants())
                    .filter(constant -> !parameter.text(constant).equals("automatic"))
                    .map(constant -> (Object) constant)
                    .toList();
        }
        if (parameter.isFlag()) {
            return List.of(false, true);
        }
        if (TEXTS.containsKey(parameter.name())) {
            return List.of(values.get(parameter), TEXTS.get(parameter.name()));
        }
        Stream<Object> others = Stream.of("7", "0.8", "0.45", "7,3", "Mg")
                .flatMap(text -> parsed(parameter, text))
                .limit(1);
        return Stream.concat(Stream.of((Object) values.get(parameter)), others)
                .distinct()
                .toList();
    }

    private static Stream<Object> parsed(Parameter<?> parameter, String text) {
        try {
            boolean isName = text.matches("[A-Z].*");
            return isName == (parameter.type() == String.class) ? Stream.of(parameter.parse(text)) : Stream.empty();
        } catch (InvalidInputException e) {
            return Stream.empty(); // Out of this parameter's range.
        }
    }

    /** One of the values of each parameter is the one that it has while others are looked at. */
    private static double[] scores(DetectorSpec spec, ParameterValues values) {
        return SCORES.computeIfAbsent(spec.name() + values.asText(), name -> calculated(spec, values));
    }

    private static double[] calculated(DetectorSpec spec, ParameterValues values) {
        TrainedDetector trained = TrainedDetector.fit(spec, values, TABLE, CONTEXT);
        assertFalse(trained.summary().isEmpty());
        double[] scores = trained.score(TABLE, CONTEXT);
        assertTrue(Arrays.stream(scores).allMatch(Double::isFinite), values + " gives finite scores");
        return scores;
    }
}
