package farpoint.params;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.RunParameters;
import farpoint.cleaning.ZErrorFilter;
import farpoint.detector.DetectorSpec;
import farpoint.imputation.NeighborImputation;
import farpoint.oversampling.Smote;
import farpoint.run.InvalidInputException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every declared parameter promises. */
class ParameterContractTest {
    static Stream<Parameter<?>> parameters() {
        Stream<Parameter<?>> ofDetectors = Detectors.all().stream().flatMap(s -> s.parameters().stream());
        Stream<Parameter<?>> ofRuns = Stream.of(RunParameters.COMPUTING, RunParameters.FLAGGING, RunParameters.FILES)
                .flatMap(List::stream);
        Stream<Parameter<?>> others = Stream.of(
                        ZErrorFilter.PARAMETERS,
                        NeighborImputation.PARAMETERS,
                        Smote.PARAMETERS,
                        List.<Parameter<?>>of(RunParameters.SAVE_DIAGNOSTICS))
                .flatMap(List::stream);
        return Stream.of(ofDetectors, ofRuns, others).flatMap(s -> s).distinct();
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void readsBackItsDefaultAsTyped(Parameter<?> parameter) {
        assertEquals(parameter.defaultValue(), parameter.parse(parameter.text(parameter.defaultValue())));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void isNamedInLowerCaseWordsAndDescribedInSentences(Parameter<?> parameter) {
        assertTrue(parameter.name().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), parameter.name());
        assertTrue(parameter.description().endsWith("."), parameter.name());
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void refusesWhatIsOutOfRangeAndSaysSo(Parameter<?> parameter) {
        for (Object invalid : parameter.invalidExamples()) {
            InvalidInputException e = assertThrows(InvalidInputException.class, () -> parameter.checkObject(invalid));
            assertEquals(
                    "The '" + parameter.name() + "' parameter must be " + parameter.allowed() + ". Got " + invalid
                            + " instead.",
                    e.getMessage());
        }
        assertThrows(InvalidInputException.class, () -> parameter.checkObject(new Object()));
        if (parameter.type() != String.class) {
            assertThrows(InvalidInputException.class, () -> parameter.parse("nonsense"));
        }
    }

    @Test
    void acceptsTheEdgesOfAnInterval() {
        Parameter<Double> share = Parameter.ofDouble("share", 0.5, "(0, 1]", "A share.");
        assertEquals(1.0, share.parse("1"));
        assertEquals(Double.MIN_VALUE, share.check(Double.MIN_VALUE));
        assertEquals(List.of(Double.NaN, 0.0, Math.nextUp(1.0)), share.invalidExamples());
    }

    @Test
    void fileMayBeLeftOutAndTextMayNot() {
        Parameter<String> file = Parameter.ofFile("to-file", "A file.");
        assertEquals("", file.defaultValue());
        assertEquals("a b.farpoint", file.parse("a b.farpoint"));
        assertThrows(InvalidInputException.class, () -> file.check(null));
        assertThrows(InvalidInputException.class, () -> Parameter.ofText("engine", "auto", "A word.")
                .parse(""));
    }

    @Test
    void valuesOfSomeParametersLeaveOutTheOthers() {
        DetectorSpec spec = Detectors.byName("rpd");
        List<Parameter<?>> more = Stream.concat(spec.parameters().stream(), RunParameters.FILES.stream())
                .toList();
        ParameterValues values =
                ParameterValues.defaultsOf(more).with(spec.parameters().get(0), 7);
        assertEquals(spec.defaults().with(spec.parameters().get(0), 7), values.only(spec.parameters()));
        assertThrows(InvalidInputException.class, () -> spec.defaults().only(more));
    }

    @Test
    void everySpecCanMakeItsDetectorFromDefaultsAndNamesAreUnique() {
        List<DetectorSpec> all = Detectors.all();
        all.forEach(spec -> spec.create(spec.defaults()));
        assertEquals(all.size(), all.stream().map(DetectorSpec::name).distinct().count());
        assertEquals(
                all.size(), all.stream().map(DetectorSpec::alias).distinct().count());
        assertTrue(all.stream().noneMatch(s -> s.citations().isEmpty()));
    }

    @Test
    void findsDetectorsByNameOrAliasAndListsThemOtherwise() {
        assertEquals("RandomProjectionDepth", Detectors.byName("rpd").name());
        assertEquals(
                "RandomProjectionDepth",
                Detectors.byName("randomprojectiondepth").name());
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> Detectors.byName("lof42"));
        assertTrue(e.getMessage().startsWith("There is no detector 'lof42'. Detectors: RandomProjectionDepth"));
    }

    @Test
    void valuesAreCheckedAndImmutable() {
        DetectorSpec spec = Detectors.byName("rpd");
        Parameter<?> seed = spec.parameters().get(spec.parameters().size() - 1);
        ParameterValues defaults = spec.defaults();
        ParameterValues changed = defaults.with(seed, 5);
        assertFalse(defaults.equals(changed));
        assertEquals("5", changed.asText().get("seed"));
        assertEquals("1", defaults.asText().get("seed"));
        assertThrows(InvalidInputException.class, () -> defaults.with(seed, "five"));
        assertThrows(InvalidInputException.class, () -> defaults.get(Parameter.ofFlag("other", "Unknown.")));
    }
}
