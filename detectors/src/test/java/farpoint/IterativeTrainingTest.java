package farpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.deep.NeuralDetector;
import farpoint.deep.settings.NeuralSettings;
import farpoint.deepsad.DeepSAD;
import farpoint.detector.DetectorSpec;
import farpoint.modelfile.ModelFile;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.testing.Samples;
import farpoint.testing.TestData;
import farpoint.threshold.Threshold;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        return spec.defaults().with(NeuralSettings.EPOCHS, 3).with(NeuralSettings.ENSEMBLE_SIZE, networks);
    }

    private static IterativeTraining start(DetectorSpec spec, int networks) {
        return IterativeTraining.start(spec, values(spec, networks), TABLE, CONTEXT);
    }

    private static void assertSame(DetectorSpec spec, int networks, IterativeTraining training) {
        Training whole = Training.of(spec, values(spec, networks), TABLE, CONTEXT);
        Training iterated = training.training();
        assertEquals(networks, training.iterations());
        assertArrayEquals(whole.scores(), iterated.scores());
        assertEquals(whole.diagnostics(), iterated.diagnostics());
        TrainedDetector detector = iterated.detector();
        assertArrayEquals(iterated.scores(), detector.score(TABLE, CONTEXT));
        assertEquals(whole.detector().summary(), detector.summary());
        assertEquals(whole.detector().provenance(), detector.provenance());
        assertArrayEquals(file(whole), file(iterated));
    }

    private static byte[] file(Training trained) {
        Threshold threshold = Threshold.atContamination(trained.scores(), 0.1);
        return new ModelFile(trained.detector(), threshold).toBytes();
    }

    @Test
    void allSixNeuralDetectorsLearnInIterations() {
        assertEquals(6, networks().size());
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
    void goesOnAfterStorage(DetectorSpec spec) throws Exception {
        IterativeTraining training = start(spec, 2);
        training.iterate(2, CONTEXT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(training.stored());
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            StoredTraining stored = (StoredTraining) in.readObject();
            for (int twice = 0; twice < 2; twice++) {
                IterativeTraining read = IterativeTraining.resume(stored, values(spec, 3), TABLE, CONTEXT);
                read.iterate(3, CONTEXT);
                assertSame(spec, 5, read);
            }
        }
        assertSame(spec, 2, training);
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
        Map<String, String> values = new LinkedHashMap<>(stored.values());
        values.remove(parameter.name());
        return new StoredTraining(
                stored.detector(), values, stored.preprocessing(), stored.fingerprint(), stored.engine(), stored.fit());
    }

    private static void assertRefused(String part, Runnable action) {
        InvalidInputException refused = assertThrows(InvalidInputException.class, action::run);
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }
}
