package farpoint.modelfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.TrainedDetector;
import farpoint.data.Attribute;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.testing.QuickValues;
import farpoint.testing.Samples;
import farpoint.testing.TestData;
import farpoint.threshold.Threshold;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelFileTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    static List<DetectorSpec> detectors() {
        return Detectors.all();
    }

    static Stream<Arguments> detectorsAndChoices() {
        return detectors().stream().flatMap(spec -> spec.parameters().stream()
                .filter(p -> p.type().isEnum())
                .flatMap(p -> Arrays.stream(p.type().getEnumConstants()).map(value -> Arguments.of(spec, p, value))));
    }

    private static ModelFile fit(DetectorSpec spec, ParameterValues values, Table table) {
        TrainedDetector trained = TrainedDetector.fit(spec, values, table, CONTEXT);
        return new ModelFile(trained, Threshold.atContamination(trained.score(table, CONTEXT), 0.1));
    }

    @ParameterizedTest
    @MethodSource("detectorsAndChoices")
    @Tag("long")
    void scoresAreEqualToTheLastBit(DetectorSpec spec, Parameter<?> parameter, Object choice) {
        Table table = TestData.table("glass");
        ModelFile written = fit(spec, QuickValues.narrow(spec).with(parameter, choice), table);
        ModelFile read = ModelFile.fromBytes(written.toBytes());
        assertArrayEquals(
                written.detector().score(table, CONTEXT), read.detector().score(table, CONTEXT));
        assertEquals(written.threshold(), read.threshold());
        assertEquals(written.detector().provenance(), read.detector().provenance());
        assertEquals(written.detector().summary(), read.detector().summary());
        assertArrayEquals(written.toBytes(), read.toBytes());
    }

    @Test
    void keepsNominalAttributesMissingValuesAndClasses() {
        double[][] rows = Samples.gaussian(60, 2, 1);
        double[] colours = new double[60];
        int[] ids = new int[60];
        for (int i = 0; i < 60; i++) {
            colours[i] = i % 7 == 0 ? Double.NaN : i % 3;
            ids[i] = i % 2;
        }
        Table numeric = Samples.table(rows);
        Table.Builder builder = Table.builder(60)
                .add(numeric.attribute(0), numeric.column(0))
                .add(Attribute.nominal("colour \"of\" paint", List.of("red", "grün", "a\nb")), colours)
                .add(numeric.attribute(1), numeric.column(1));
        Table table =
                builder.classes(new RowClasses(List.of("cat", "dog"), ids)).build();
        DetectorSpec spec = Detectors.byName("mahalanobis");
        Parameter<?> conditional = spec.parameters().stream()
                .filter(p -> p.name().equals("class-conditional"))
                .findFirst()
                .orElseThrow();
        ModelFile written = fit(spec, spec.defaults().with(conditional, conditional.parse("own")), table);
        ModelFile read = ModelFile.fromBytes(written.toBytes());
        double[] expected = written.detector().score(table, CONTEXT);
        assertArrayEquals(expected, read.detector().score(table, CONTEXT));
        int[] swapped = Arrays.stream(ids).map(id -> 1 - id).toArray();
        Table otherOrder =
                builder.classes(new RowClasses(List.of("dog", "cat"), swapped)).build();
        assertArrayEquals(expected, read.detector().score(otherOrder, CONTEXT));
    }

    /** Bit flips, truncations, swapped sections and sizes that lie, with the checksum as it was and made right again. */
    @ParameterizedTest
    @MethodSource("detectors")
    @Tag("long")
    void fourThousandDamagedFilesAllGiveOneSentence(DetectorSpec spec) {
        Table table = Samples.table(Samples.gaussian(50, 3, 2));
        byte[] good = smallModel(spec, table).toBytes();
        int silent = 0;
        for (int i = 0; i < 4_000; i++) {
            byte[] damaged = Damage.of(good, i);
            try {
                double[] scores = ModelFile.fromBytes(damaged).detector().score(table, CONTEXT);
                assertTrue(i % 2 == 1, "damage " + i + " passed the checksum");
                assertEquals(50, scores.length);
                silent++;
            } catch (InvalidInputException e) {
                assertTrue(e.getMessage().endsWith("."), e.getMessage());
            }
        }
        assertTrue(silent < 2_000, "half of the files keep a wrong checksum");
    }

    private static ModelFile smallModel(DetectorSpec spec, Table table) {
        return fit(spec, QuickValues.narrow(spec), table);
    }

    @Test
    void refusesANewerFormatAndNamesTheProgramThatReadsIt() {
        byte[] newer = smallModel(Detectors.all().get(0), Samples.table(Samples.gaussian(20, 2, 3)))
                .toBytes();
        ByteBuffer.wrap(newer).order(ByteOrder.LITTLE_ENDIAN).putInt(8, 3);
        String text = new String(newer, StandardCharsets.ISO_8859_1).replace("0.1.0", "0.7.3");
        byte[] future = text.getBytes(StandardCharsets.ISO_8859_1);
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> ModelFile.fromBytes(future));
        assertEquals(
                "The model file has format 3. Farpoint 0.1.0 reads formats 1 to 2; Farpoint 0.7.3 or newer is needed.",
                e.getMessage());
    }

    @Test
    void refusesWhatIsNoModelFile() {
        byte[] text = "x".repeat(100).getBytes(StandardCharsets.US_ASCII);
        assertEquals(
                "This is no Farpoint model file.",
                assertThrows(InvalidInputException.class, () -> ModelFile.fromBytes(text))
                        .getMessage());
    }
}
