package farpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.modelfile.ModelDescription;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import farpoint.testing.Samples;
import farpoint.threshold.Threshold;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShiftWatchTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    private static final DetectorSpec SPEC = Detectors.byName("GaussianMahalanobis");

    private static Table rows(int n, int seed, double shift) {
        double[][] rows = Samples.gaussian(n, 2, seed);
        Arrays.stream(rows).forEach(row -> row[0] += shift);
        return Samples.table(rows);
    }

    private static ModelFile model() {
        Training fitted = Training.of(SPEC, SPEC.defaults(), rows(300, 1, 0), CONTEXT);
        return ModelFile.withDefaultThreshold(fitted.detector(), fitted.scores());
    }

    private static Optional<String> warning(ModelFile model, Table rows) {
        return ShiftWatch.warning(
                model.detector(), model.threshold(), rows, model.detector().score(rows, CONTEXT));
    }

    @Test
    void valuesAndScoresAreToldOfInOneSentence() {
        String told = warning(model(), rows(200, 2, 1.5)).orElseThrow();
        assertTrue(
                told.startsWith("The values of these 200 rows (here) are not like those of the training rows"), told);
        assertTrue(told.endsWith("; their scores are higher."), told);
        assertEquals(told.length() - 1, told.lastIndexOf('.'), "one sentence ends once: " + told);
    }

    @Test
    void rowsOfTheSameKindAndTrainingRowsAreNotToldOf() {
        assertEquals(Optional.empty(), warning(model(), rows(200, 2, 0)));
        assertEquals(Optional.empty(), warning(model(), rows(300, 1, 0)));
    }

    @Test
    void aModelFileKeepsTheSampleAndSaysSo() {
        ModelFile written = model();
        ModelFile read = ModelFile.fromBytes(written.toBytes());
        Table moved = rows(200, 2, 1.5);
        assertEquals(warning(written, moved), warning(read, moved));
        assertTrue(
                ModelDescription.of(read)
                        .contains("Training rows in it: a sample of 200, which later rows are compared with\n"),
                ModelDescription.of(read));
    }

    /** Files of versions that kept no sample go on, and tell of scores only. */
    @Test
    void withoutASampleScoresAreCompared() {
        ModelFile model = model();
        State state = new State();
        model.detector().writeTo(state);
        State early = new State().put("detector", state.text("detector")).putTexts("classes", state.texts("classes"));
        for (String name : List.of("parameters", "provenance", "preprocessing", "model", "summary")) {
            early.put(name, state.child(name));
        }
        TrainedDetector detector = TrainedDetector.readFrom(early);
        assertEquals(Optional.empty(), detector.sample());
        Table moved = rows(200, 2, 1.5);
        double[] scores = detector.score(moved, CONTEXT);
        assertArrayEquals(model.detector().score(moved, CONTEXT), scores);
        String told =
                ShiftWatch.warning(detector, model.threshold(), moved, scores).orElseThrow();
        assertTrue(told.startsWith("The scores of these 200 rows come from elsewhere"), told);
        assertEquals(Optional.empty(), ShiftWatch.warning(detector, new Threshold(1, 1), moved, scores));
    }
}
