package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elki.utilities.optionhandling.parameterization.SerializedParameterization;
import elki.utilities.optionhandling.parameters.AbstractParameter;
import elki.utilities.optionhandling.parameters.EnumParameter;
import farpoint.Detectors;
import farpoint.RunParameters;
import farpoint.detector.CombinedDetector;
import farpoint.detector.DetectorSpec;
import farpoint.elki.options.Options;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.params.Words;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every parameter of every detector, taken from the catalogue, works as an ELKI option. */
class OptionsTest {
    /** Lists that are more than words. */
    private static final Map<String, String> LISTS =
            Map.of("members", "KNNDistance num-neighbors=3; rpd; DeepRPO hidden-layers=8,4", "weights", weights());

    /** One for each member that an ensemble has by default. */
    private static String weights() {
        DetectorSpec spec = Detectors.byName("ensemble");
        List<String> members = ((CombinedDetector) spec.create(spec.defaults())).memberNames();
        return String.join(",", Collections.nCopies(members.size(), "2.5"));
    }

    static Stream<Arguments> parameters() {
        List<Arguments> all = new ArrayList<>();
        for (DetectorSpec spec : Detectors.all()) {
            Stream.of(spec.parameters(), RunParameters.COMPUTING, RunParameters.FLAGGING)
                    .flatMap(List::stream)
                    .forEach(p -> all.add(Arguments.of(spec, p)));
        }
        return all.stream();
    }

    private static Stream<Arguments> parameters(Predicate<Parameter<?>> which) {
        return parameters()
                .filter(arguments -> which.test((Parameter<?>) arguments.get()[1]));
    }

    static Stream<Arguments> choices() {
        return parameters(p -> p.type().isEnum());
    }

    static Stream<Arguments> numbersAndChoices() {
        return parameters(p -> p.type() != String.class && !p.isFlag());
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void takesEachValueAndWritesItBack(DetectorSpec spec, Parameter<?> parameter) {
        for (Object value : values(parameter)) {
            DetectorSettings settings = Configurations.read(par(spec), option(spec, parameter), parameter.text(value));

            ParameterValues holder = Stream.of(settings.values(), settings.run(), settings.flagging())
                    .filter(v -> v.has(parameter))
                    .findFirst()
                    .orElseThrow();
            assertEquals(value, holder.get(parameter));
            assertEquals(parameter.text(value), written(spec, parameter, parameter.text(value)));
        }
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void refusesWhatTheCoreRefusesInTheSameWords(DetectorSpec spec, Parameter<?> parameter) {
        for (Object invalid : parameter.invalidExamples()) {
            String expected = assertThrows(InvalidInputException.class, () -> parameter.checkObject(invalid))
                    .getMessage();

            assertEquals(List.of(expected), errorsWith(spec, parameter, invalid));
        }
    }

    @ParameterizedTest
    @MethodSource("numbersAndChoices")
    void refusesWhatIsNoValueInTheCoresWords(DetectorSpec spec, Parameter<?> parameter) {
        String expected = assertThrows(InvalidInputException.class, () -> parameter.parse("nonsense"))
                .getMessage();

        assertEquals(List.of(expected), Configurations.errors(par(spec), option(spec, parameter), "nonsense"));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void showsDefaultRangeAndText(DetectorSpec spec, Parameter<?> parameter) {
        AbstractParameter<?, ?> option = Options.of(Options.prefix(spec), parameter);

        assertEquals(parameter.description(), option.getOptionID().getDescription());
        assertEquals(parameter.text(parameter.defaultValue()), option.getDefaultValueAsString());
        if (!parameter.isFlag()) {
            String rule = option.getConstraints().get(0).getDescription("x");
            assertEquals("x must be " + parameter.allowed() + ".", rule);
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void choicesAreListedAsWordsAndReadInAnySpelling(DetectorSpec spec, Parameter<?> parameter) {
        EnumParameter<?> option = (EnumParameter<?>) Options.of(Options.prefix(spec), parameter);
        List<String> words = Arrays.stream(constants(parameter))
                .map(c -> Words.of((Enum<?>) c))
                .toList();
        assertEquals(words, List.copyOf(option.getPossibleValues()));
        for (Object constant : constants(parameter)) {
            String word = ((Enum<?>) constant).name();
            assertEquals(parameter.text(constant), written(spec, parameter, word));
            assertEquals(parameter.text(constant), written(spec, parameter, word.toLowerCase(Locale.ROOT)));
        }
    }

    @Test
    void aFormerNameIsUnderstoodButNotNextToTheNewOne() {
        String former = "-deepsvdd.num-centres";
        DetectorSettings settings = Configurations.read(new DeepSVDD.Par(), former, "7");
        assertEquals(7, settings.values().get(farpoint.deepsvdd.DeepSVDD.NUM_CENTERS));
        assertEquals(
                List.of("The parameter 'num-centres' is called 'num-centers' now. Give one of the two."),
                Configurations.errors(new DeepSVDD.Par(), former, "7", "-deepsvdd.num-centers", "7"));
        String refused = Configurations.errors(new DeepSVDD.Par(), former, "0").get(0);
        assertEquals("The 'num-centers' parameter must be an integer in [1, 1000]. Got 0 instead.", refused);
        assertEquals(
                1,
                Configurations.errors(new DeepSVDD.Par(), former, "7", "-deepsvdd.load-model", "m")
                        .size());
    }

    @Test
    void parametersThatDoNotGoTogetherAreAnError() {
        List<String> errors = Configurations.errors(
                new GaussianMahalanobis.Par(),
                "-mahalanobis.estimator",
                "mcd",
                "-mahalanobis.class-conditional",
                "own");

        assertEquals(
                List.of(
                        "The 'class-conditional' parameter must be none with the estimator mcd. Use another estimator."),
                errors);
    }

    private static String written(DetectorSpec spec, Parameter<?> parameter, String text) {
        AbstractParameter<?, ?> option = Options.of(Options.prefix(spec), parameter);
        assertTrue(new SerializedParameterization(option(spec, parameter), text).grab(option));
        return option.getValueAsString();
    }

    private static List<String> errorsWith(DetectorSpec spec, Parameter<?> parameter, Object value) {
        return Configurations.errors(par(spec), option(spec, parameter), parameter.text(value));
    }

    private static String option(DetectorSpec spec, Parameter<?> parameter) {
        return "-" + Options.prefix(spec) + "." + parameter.name();
    }

    private static DetectorPar par(DetectorSpec spec) {
        return new DetectorPar(spec) {
            @Override
            public Object make() {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** The default and other values that the parameter allows. */
    private static List<Object> values(Parameter<?> parameter) {
        Stream<?> candidates;
        if (parameter.type().isEnum()) {
            candidates = Arrays.stream(constants(parameter));
        } else if (parameter.type() == Integer.class) {
            candidates = Stream.of(-7, 0, 1, 2, 3, 50);
        } else if (parameter.type() == Double.class) {
            candidates = Stream.of(0.25, 0.5, 0.75, 1.5);
        } else if (LISTS.containsKey(parameter.name())) {
            candidates = Stream.of(LISTS.get(parameter.name()));
        } else {
            candidates = parameter.isFlag() ? Stream.of(true, false) : Stream.of("auto", "java");
        }
        List<Object> allowed = new ArrayList<>(List.of(parameter.defaultValue()));
        candidates.filter(v -> isAllowed(parameter, v)).forEach(allowed::add);
        return allowed;
    }

    private static Object[] constants(Parameter<?> parameter) {
        return parameter.type().getEnumConstants();
    }

    private static boolean isAllowed(Parameter<?> parameter, Object value) {
        try {
            parameter.checkObject(value);
            return true;
        } catch (InvalidInputException e) {
            return false;
        }
    }
}
