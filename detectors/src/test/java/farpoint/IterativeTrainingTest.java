package farpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Attribute;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.deep.NeuralDetector;
import farpoint.deep.OneClassTraining;
import farpoint.deep.settings.NeuralSettings;
import farpoint.deepsad.DeepSAD;
import farpoint.detector.DetectorSpec;
import farpoint.detector.OutlierModel;
import farpoint.modelfile.ModelFile;
import farpoint.modelfile.TrainingFile;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.testing.QuickValues;
import farpoint.testing.Samples;
import farpoint.testing.TestData;
import farpoint.threshold.Threshold;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Iterations made one by one, at once or after a break give the same model, to the last bit. */
class IterativeTrainingTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults().withThreads(2);
    private static final Table TABLE = labelled(TestData.table("glass"));

    private static Table labelled(Table table) {
        int[] ids = IntStream.range(0, table.rows())
                .map(i -> i % 40 == 0 ? 1 : i % 3 == 0 ? 0 : RowClasses.MISSING)
                .toArray();
        Table.Builder builder = Table.builder(table.rows());
        IntStream.range(0, table.columns()).forEach(j -> builder.add(table.attribute(j), table.column(j)));
        return builder.classes(new RowClasses(List.of("normal", "outlier"), ids))
                .build();
    }

    static List<DetectorSpec> networks() {
        return Detectors.all().stream()
                .filter(spec -> spec.create(spec.defaults()) instanceof NeuralDetector)
                .toList();
    }

    private static ParameterValues values(DetectorSpec spec, int networks) {
        return QuickValues.narrow(spec).with(NeuralSettings.EPOCHS, 3).with(NeuralSettings.ENSEMBLE_SIZE, networks);
    }

    private static IterativeTraining start(DetectorSpec spec, int networks) {
        return IterativeTraining.start(spec, values(spec, networks), TABLE, CONTEXT);
    }

    private static void assertSame(DetectorSpec spec, int networks, IterativeTraining training) {
        assertEquals(networks, training.iterations());
        assertSame(spec, values(spec, networks), training);
    }

    private static void assertSame(DetectorSpec spec, ParameterValues values, IterativeTraining training) {
        Training whole = Training.of(spec, values, TABLE, CONTEXT);
        Training iterated = training.training();
        assertArrayEquals(whole.scores(), iterated.scores());
        assertEquals(whole.diagnostics(), iterated.diagnostics());
        TrainedDetector detector = iterated.detector();
        assertArrayEquals(iterated.scores(), detector.score(TABLE, CONTEXT));
        assertEquals(whole.detector().summary(), detector.summary());
        assertEquals(whole.detector().provenance(), detector.provenance());
        assertEquals(whole.detector().notes(), detector.notes());
        assertArrayEquals(file(whole), file(iterated));
    }

    private static byte[] file(Training trained) {
        Threshold threshold = Threshold.atContamination(trained.scores(), 0.1);
        return new ModelFile(trained.detector(), threshold).toBytes();
    }

    @Test
    void allSevenNeuralDetectorsLearnInIterations() {
        assertEquals(7, networks().size());
    }

    @ParameterizedTest
    @MethodSource("networks")
    @Tag("long")
    void eachNumberOfIterationsIsAnEnsembleOfThatSize(DetectorSpec spec) throws Exception {
        IterativeTraining training = start(spec, 4);
        assertFalse(training.hasModel());
        for (int networks = 1; networks <= 4; networks++) {
            training.iterate(1, CONTEXT);
            assertTrue(training.hasModel());
            assertSame(spec, networks, training);
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    @Tag("long")
    void goesOnAfterStorage(DetectorSpec spec) {
        IterativeTraining training = start(spec, 2);
        training.iterate(2, CONTEXT);
        StoredTraining stored = stored(training);
        for (int twice = 0; twice < 2; twice++) {
            IterativeTraining read = IterativeTraining.resume(stored, values(spec, 3), TABLE, CONTEXT);
            assertSame(spec, 2, read);
            read.iterate(1, CONTEXT);
            IterativeTraining again = IterativeTraining.resume(stored(read), values(spec, 2), TABLE, CONTEXT);
            again.iterate(2, CONTEXT);
            assertSame(spec, 5, again);
        }
        assertSame(spec, 2, training);
    }

    /** What a file holds of a training. */
    private static StoredTraining stored(IterativeTraining training) {
        byte[] bytes = new TrainingFile(training.stored()).toBytes();
        return TrainingFile.fromBytes(bytes).training();
    }

    @Test
    void goesOnBeforeTheFirstIteration() {
        IterativeTraining read =
                IterativeTraining.resume(stored(start(DeepSAD.SPEC, 1)), values(DeepSAD.SPEC, 1), TABLE, CONTEXT);
        assertFalse(read.hasModel());
        read.iterate(1, CONTEXT);
        assertSame(DeepSAD.SPEC, 1, read);
    }

    @Test
    void goesOnWithAttributesOfAllKinds() {
        int n = 60;
        double[][] columns = new double[5][n];
        for (int i = 0; i < n; i++) {
            columns[0][i] = 1000 + i;
            columns[1][i] = i % 7 == 0 ? Double.NaN : i % 3;
            columns[2][i] = i % 5 == 0 ? Double.NaN : Math.sin(i);
            columns[3][i] = Math.sin(i) + 0.1 * Math.cos(3 * i);
            columns[4][i] = 2;
        }
        Table table = Table.builder(n)
                .add(Attribute.numeric("id"), columns[0])
                .add(Attribute.nominal("colour", List.of("red", "green", "blue")), columns[1])
                .add(Attribute.numeric("gaps"), columns[2])
                .add(Attribute.numeric("full"), columns[3])
                .add(Attribute.numeric("constant"), columns[4])
                .build();
        DetectorSpec spec = Detectors.byName("Autoencoder");
        IterativeTraining training = IterativeTraining.start(spec, values(spec, 1), table, CONTEXT);
        training.iterate(1, CONTEXT);
        IterativeTraining read = IterativeTraining.resume(stored(training), values(spec, 1), table, CONTEXT);
        read.iterate(1, CONTEXT);
        Training whole = Training.of(spec, values(spec, 2), table, CONTEXT);
        assertArrayEquals(file(whole), file(read.training()));
        List<String> notes = read.training().detector().notes();
        assertTrue(notes.toString().contains("id"), notes.toString());
        assertEquals(whole.detector().notes(), notes);
    }

    static Stream<Arguments> choices() {
        return networks().stream().flatMap(spec -> spec.parameters().stream()
                .filter(p -> p.type().isEnum() || p.isFlag())
                .flatMap(p -> others(p).map(value -> Arguments.of(spec, p, value))));
    }

    private static Stream<?> others(Parameter<?> p) {
        Stream<?> all = p.isFlag() ? Stream.of(true) : Arrays.stream(p.type().getEnumConstants());
        return all.filter(value -> !value.equals(p.defaultValue()));
    }

    @ParameterizedTest
    @MethodSource("choices")
    @Tag("long")
    void goesOnWithEveryChoice(DetectorSpec spec, Parameter<?> parameter, Object choice) {
        ParameterValues one =
                QuickValues.narrow(spec).with(NeuralSettings.ENSEMBLE_SIZE, 1).with(parameter, choice);
        IterativeTraining training = IterativeTraining.start(spec, one, TABLE, CONTEXT);
        training.iterate(1, CONTEXT);
        IterativeTraining read = IterativeTraining.resume(stored(training), one, TABLE, CONTEXT);
        read.iterate(1, CONTEXT);
        assertSame(spec, one.with(NeuralSettings.ENSEMBLE_SIZE, 2), read);
    }

    @Test
    void goesOnAfterATrainingThatWasCutShort() {
        DetectorSpec spec = DeepSAD.SPEC;
        ParameterValues one =
                values(spec, 1).with(OneClassTraining.PRETRAIN_EPOCHS, 80).with(NeuralSettings.PATIENCE, 2);
        IterativeTraining training = IterativeTraining.start(spec, one, TABLE, CONTEXT);
        training.iterate(1, CONTEXT);
        IterativeTraining read = IterativeTraining.resume(stored(training), one, TABLE, CONTEXT);
        read.iterate(1, CONTEXT);
        String summary = read.training().detector().summary().toString();
        assertTrue(summary.contains(OutlierModel.CUT_SHORT), summary);
        assertSame(spec, one.with(NeuralSettings.ENSEMBLE_SIZE, 2), read);
    }

    @Test
    void anAutomaticNumberOfIterationsStaysAutomatic() {
        DetectorSpec spec = DeepSAD.SPEC;
        ParameterValues automatic = values(spec, 0);
        assertEquals(5, IterativeTraining.planned(spec, automatic));
        IterativeTraining training = IterativeTraining.start(spec, automatic, TABLE, CONTEXT);
        training.iterate(5, CONTEXT);
        assertEquals(
                automatic.asText(), training.training().detector().provenance().parameters());
    }

    @Test
    void otherRowsLabelsOrParametersAreRefused() {
        DetectorSpec spec = DeepSAD.SPEC;
        IterativeTraining training = start(spec, 2);
        training.iterate(1, CONTEXT);
        ParameterValues same = values(spec, 2);
        Table unlabelled = TestData.table("glass");
        Table fewer = Samples.slice(TABLE, 0, TABLE.rows() - 1);
        StoredTraining stored = training.stored();
        for (Table other : List.of(unlabelled, fewer)) {
            assertRefused(
                    "only with the rows that it was begun with",
                    () -> IterativeTraining.resume(stored, same, other, CONTEXT));
        }
        ParameterValues longer = same.with(NeuralSettings.EPOCHS, 7);
        assertRefused("'epochs' was 3 and is now 7", () -> IterativeTraining.resume(stored, longer, TABLE, CONTEXT));
        IterativeTraining.resume(stored, same.with(NeuralSettings.ENSEMBLE_SIZE, 9), TABLE, CONTEXT);
        ParameterValues tooMany = same.with(NeuralSettings.ENSEMBLE_SIZE, 1000);
        assertRefused("'ensemble-size'", () -> IterativeTraining.resume(stored, tooMany, TABLE, CONTEXT));
        assertRefused("'ensemble-size'", () -> training.iterate(1000, CONTEXT));
        assertEquals(1, training.iterations());
        DetectorSpec other = Detectors.byName("GaussianMahalanobis");
        assertRefused(
                "GaussianMahalanobis does not learn in iterations",
                () -> IterativeTraining.start(other, other.defaults(), TABLE, CONTEXT));
    }

    @Test
    void aParameterThatIsNewerThanTheStorageHasItsEarlierValue() {
        DetectorSpec spec = DeepSAD.SPEC;
        ParameterValues values = values(spec, 1);
        IterativeTraining training = start(spec, 1);
        training.iterate(1, CONTEXT);
        for (Parameter<?> newer : spec.parameters()) {
            StoredTraining earlier = without(newer, training.stored());
            ParameterValues same = values.with(newer, newer.earlierValue());
            assertEquals(
                    1, IterativeTraining.resume(earlier, same, TABLE, CONTEXT).iterations(), newer.name());
        }
        StoredTraining earlier = without(NeuralSettings.EPOCHS, training.stored());
        assertRefused("'epochs' was ", () -> IterativeTraining.resume(earlier, values, TABLE, CONTEXT));
    }

    private static StoredTraining without(Parameter<?> parameter, StoredTraining stored) {
        Provenance p = stored.provenance();
        Map<String, String> values = new LinkedHashMap<>(p.parameters());
        values.remove(parameter.name());
        Provenance earlier =
                new Provenance(p.detector(), values, p.rows(), p.attributes(), p.engine(), p.version(), p.java());
        return new StoredTraining(earlier, stored.preprocessing(), stored.fingerprint(), stored.fit());
    }

    private static void assertRefused(String part, Runnable action) {
        InvalidInputException refused = assertThrows(InvalidInputException.class, action::run);
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }
}
