package farpoint.modelfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Model files of versions that had fewer parameters, or that will have more: the pins, with their headers changed. */
class OtherVersionsTest {
    private static final Path PINS = Path.of("src", "test", "resources", "farpoint", "modelfile", "format-1");
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final Table GLASS = TestData.table("glass");

    static List<DetectorSpec> detectors() {
        return Detectors.all();
    }

    /** Of the parameters in the pins; what is newer than a pin is missing in it, and read by the test of the pins. */
    static Stream<Arguments> detectorsAndParameters() {
        return detectors().stream().flatMap(spec -> pinned(spec).map(name -> Arguments.of(spec, name)));
    }

    private static Stream<String> pinned(DetectorSpec spec) {
        byte[] file = pin(spec).toBytes();
        return ModelFile.fromBytes(file).detector().provenance().parameters().keySet().stream();
    }

    private static EditedHeader pin(DetectorSpec spec) {
        return new EditedHeader(PINS.resolve(spec.name() + ModelFile.EXTENSION));
    }

    private static double[] pinnedScores(DetectorSpec spec) throws IOException {
        return Files.readAllLines(PINS.resolve(spec.name() + ".csv")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** What the pin sets otherwise than by default, such as the number of epochs, no model needs once it is trained. */
    @ParameterizedTest
    @MethodSource("detectorsAndParameters")
    void fileWithoutAParameterScoresAsItDid(DetectorSpec spec, String parameter) throws IOException {
        ModelFile read = ModelFile.fromBytes(pin(spec).without(parameter).toBytes());
        assertTrue(!read.detector().provenance().parameters().containsKey(parameter));
        assertArrayEquals(pinnedScores(spec), read.detector().score(GLASS, CONTEXT));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void fileWithoutAnyParameterScoresAsItDid(DetectorSpec spec) throws IOException {
        EditedHeader pin = pin(spec);
        pinned(spec).forEach(pin::without);
        assertArrayEquals(
                pinnedScores(spec),
                ModelFile.fromBytes(pin.toBytes()).detector().score(GLASS, CONTEXT));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void unknownParameterIsNamedWithTheVersionThatHasIt(DetectorSpec spec) {
        byte[] later = pin(spec).with("margin", "0.5").ofVersion("7.0.3").toBytes();
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> ModelFile.fromBytes(later));
        assertEquals(
                "The model file sets the parameter 'margin', which " + spec.name()
                        + " does not have here. The model file was"
                        + " written by Farpoint 7.0.3, which is needed to read it; this is Farpoint 0.1.0.",
                e.getMessage());
    }

    @Test
    void unknownDetectorAndUnknownValueNameTheVersionToo() {
        DetectorSpec spec = Detectors.byName("knndistance");
        List<EditedHeader> later = List.of(
                pin(spec).replaced("\"detector\":\"KNNDistance\"", "\"detector\":\"Clairvoyance\""),
                pin(spec).without("aggregate").with("aggregate", "clairvoyant"));
        List<String> starts =
                List.of("There is no detector 'Clairvoyance'.", "The 'aggregate' parameter must be one of ");
        for (int i = 0; i < later.size(); i++) {
            byte[] bytes = later.get(i).ofVersion("7.0.3").toBytes();
            String message = assertThrows(InvalidInputException.class, () -> ModelFile.fromBytes(bytes))
                    .getMessage();
            assertTrue(message.startsWith(starts.get(i)), message);
            assertTrue(message.contains("written by Farpoint 7.0.3"), message);
        }
    }

    @Test
    void aNewParameterMayKeepOldFilesAsTheyWere() {
        Parameter<Integer> known = Parameter.ofInt("known", 1, 1, "Known.");
        Parameter<Integer> late = Parameter.ofInt("late", 5, 0, "Late.").withEarlierValue(0);
        ParameterValues read = ParameterValues.restore(List.of(known, late), Map.of("known", "3"));
        assertEquals(Map.of("known", "3", "late", "0"), read.asText());
        assertEquals(5, ParameterValues.parse(List.of(late), Map.of()).get(late));
        assertThrows(InvalidInputException.class, () -> Parameter.ofInt("late", 5, 1, "Late.")
                .withEarlierValue(0));
        assertThrows(InvalidInputException.class, () -> ParameterValues.restore(List.of(known), Map.of("margin", "1")));
    }

    @Test
    void spacesOfANameAreStored() {
        Parameter<String> name = Parameter.ofName("target", "Target.");
        ParameterValues values = ParameterValues.defaultsOf(List.of(name)).with(name, " a ");
        assertEquals(values, ParameterValues.restore(List.of(name), values.asText()));
    }

    @Test
    void aFormerNameIsUnderstood() {
        Parameter<Integer> renamed = Parameter.ofInt("colors", 1, 1, "Colours.").withFormerName("colours");
        assertEquals(
                4,
                ParameterValues.restore(List.of(renamed), Map.of("colours", "4"))
                        .get(renamed));
        assertEquals(
                4,
                ParameterValues.parse(List.of(renamed), Map.of("colours", "4")).get(renamed));
        assertEquals(
                Map.of("colors", "4"),
                ParameterValues.restore(List.of(renamed), Map.of("colours", "4"))
                        .asText());
        assertEquals("The parameter 'colours' is called 'colors' now.", renamed.renaming());
    }
}
