package farpoint.denoising;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.data.Table;
import farpoint.deep.NeuralModel;
import farpoint.deep.settings.NeuralSettings;
import farpoint.deep.settings.Preset;
import farpoint.detector.Explainable;
import farpoint.network.Dense;
import farpoint.network.Layer;
import farpoint.network.Network;
import farpoint.params.IntList;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import farpoint.stats.Ranking;
import farpoint.testing.CleanSplit;
import farpoint.testing.TestData;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DenoisingAutoencoderTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final ParameterValues DEFAULTS = DenoisingAutoencoder.SPEC.defaults();
    private static final ParameterValues QUICK =
            DEFAULTS.with(NeuralSettings.EPOCHS, 3).with(NeuralSettings.ENSEMBLE_SIZE, 2);

    @ParameterizedTest
    @Tag("long")
    @CsvSource({"wdbc, 0.88", "segment, 0.98"})
    void findsOutliersAfterCleanTraining(String set, double least) {
        ParameterValues clean =
                DEFAULTS.with(NeuralSettings.CLEAN_TRAINING, true).with(NeuralSettings.ENSEMBLE_SIZE, 2);
        CleanSplit split = CleanSplit.of(TestData.table(set), 1, 0);
        double auc = split.rocAuc(DenoisingAutoencoder.SPEC, clean, 1);
        assertTrue(auc >= least, set + " " + auc);
    }

    /** Rows that are far out as a whole stand out in much noise. */
    @Test
    @Tag("long")
    void muchNoiseFindsOutliersAmongItsTrainingRows() {
        Table table = TestData.table("vowel");
        ParameterValues values = DEFAULTS.with(DenoisingAutoencoder.SCHEDULE, NoiseSchedule.COSINE)
                .with(NeuralSettings.ENSEMBLE_SIZE, 2);
        double[] scores =
                Training.of(DenoisingAutoencoder.SPEC, values, table, CONTEXT).scores();
        double auc = Ranking.of(scores, TestData.outliers(table)).rocAuc();
        assertTrue(auc >= 0.85, "vowel " + auc);
    }

    @Test
    void noiseIsSharedSoThatARowAloneScoresAsInABatch() {
        Table table = TestData.table("glass");
        TrainedDetector trained = TrainedDetector.fit(DenoisingAutoencoder.SPEC, QUICK, table, CONTEXT);
        DataMatrix rows = trained.preprocessing().transform(table, CONTEXT);
        double[] scores = trained.model().score(rows, CONTEXT);
        double[] contributions = ((Explainable) trained.model()).contributions(rows, CONTEXT);
        for (int i = 0; i < rows.rows(); i += 7) {
            DataMatrix alone = rows.select(new int[] {i});
            assertEquals(scores[i], trained.model().score(alone, CONTEXT)[0]);
            double[] own = Arrays.copyOfRange(contributions, i * rows.columns(), (i + 1) * rows.columns());
            assertArrayEquals(own, ((Explainable) trained.model()).contributions(alone, CONTEXT));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void contributionsAddUpToTheScore(int networks) {
        Table table = TestData.table("glass");
        TrainedDetector trained = TrainedDetector.fit(
                DenoisingAutoencoder.SPEC, QUICK.with(NeuralSettings.ENSEMBLE_SIZE, networks), table, CONTEXT);
        double[] scores = trained.score(table, CONTEXT);
        double[] contributions = trained.contributions(table, CONTEXT);
        int columns = table.columns();
        for (int i = 0; i < scores.length; i++) {
            double[] own = Arrays.copyOfRange(contributions, i * columns, (i + 1) * columns);
            assertTrue(Arrays.stream(own).allMatch(c -> c >= 0), "row " + i);
            assertEquals(scores[i], Arrays.stream(own).sum(), 1e-12 * scores[i], "row " + i);
        }
    }

    /** A wrong value is restored from the others of its row. */
    @Test
    @Tag("long")
    void theLargestContributionPointsAtTheWrongValue() {
        Table table = TestData.table("wdbc");
        ParameterValues clean =
                DEFAULTS.with(NeuralSettings.CLEAN_TRAINING, true).with(NeuralSettings.ENSEMBLE_SIZE, 1);
        TrainedDetector trained = TrainedDetector.fit(DenoisingAutoencoder.SPEC, clean, table, CONTEXT);
        int found = 0;
        for (int j = 0; j < table.columns(); j++) {
            double[] column = table.column(j).clone();
            double largest = Arrays.stream(column).max().orElseThrow();
            column[0] = largest + 0.5 * (largest - Arrays.stream(column).min().orElseThrow());
            Table.Builder wrong = Table.builder(table.rows());
            for (int k = 0; k < table.columns(); k++) {
                wrong.add(table.attribute(k), k == j ? column : table.column(k));
            }
            double[] contributions = trained.contributions(wrong.build(), CONTEXT);
            int most = 0;
            for (int k = 1; k < table.columns(); k++) {
                most = contributions[k] > contributions[most] ? k : most;
            }
            found += most == j ? 1 : 0;
        }
        assertTrue(found >= 0.9 * table.columns(), found + " of " + table.columns());
    }

    @Test
    void cleanTrainingRowsGetLessNoise() {
        for (boolean clean : new boolean[] {false, true}) {
            ParameterValues values = QUICK.with(NeuralSettings.CLEAN_TRAINING, clean);
            double[] scores = scores(values);
            assertEquals(clean, Arrays.equals(scores, scores(values.with(DenoisingAutoencoder.NOISE_LEVELS, 50))));
            assertEquals(!clean, Arrays.equals(scores, scores(values.with(DenoisingAutoencoder.NOISE_LEVELS, 100))));
        }
    }

    @Test
    void noiseIsUsedWithBothSigns() {
        DenoisingScorer scorer = DenoisingScorer.of(
                Network.of(List.of(new Dense(6, 2))),
                new NoiseLevels(NoiseSchedule.LINEAR.signals(50)),
                RandomStream.of(1, "noise", 0));
        assertEquals(2 * scorer.used().length, scorer.noise().length);
        for (int k = 0; k < scorer.used().length; k += 2) {
            assertEquals(scorer.used()[k], scorer.used()[k + 1]);
            for (int j = 0; j < 2; j++) {
                assertEquals(0, scorer.noise()[2 * k + j] + scorer.noise()[2 * (k + 1) + j]);
            }
        }
    }

    @Test
    void theLevelsOfTheScoresAreSpreadOverAll() {
        int[] used = new NoiseLevels(NoiseSchedule.LINEAR.signals(101)).spread(10, RandomStream.of(1, "levels", 0));
        for (int k = 0; k < used.length; k++) {
            assertTrue(used[k] > 10 * k && used[k] <= 10 * (k + 1), Arrays.toString(used));
        }
    }

    private static double[] scores(ParameterValues values) {
        return Training.of(DenoisingAutoencoder.SPEC, values, TestData.table("glass"), CONTEXT)
                .scores();
    }

    @Test
    void takesLayersFromTheParameters() {
        ParameterValues values =
                QUICK.with(NeuralSettings.HIDDEN_LAYERS, IntList.of(7, 5)).with(NeuralSettings.LATENT_DIM, 2);
        assertEquals(List.of(13, 7, 5, 2, 5, 7), inputs(values));
        ParameterValues reference = QUICK.with(NeuralSettings.PRESET, Preset.REFERENCE);
        assertEquals(List.of(13, 512, 512), inputs(reference));
        assertEquals(List.of(13, 512, 512, 3), inputs(reference.with(NeuralSettings.LATENT_DIM, 3)));
    }

    @Test
    void theReferencePresetScalesToTheNoise() {
        ParameterValues reference = DEFAULTS.with(NeuralSettings.PRESET, Preset.REFERENCE);
        assertEquals(
                Scaling.STANDARD, DenoisingAutoencoder.SPEC.create(reference).scaling());
    }

    /** Inputs of the layers with weights. */
    private static List<Integer> inputs(ParameterValues choices) {
        ParameterValues values = choices.with(NeuralSettings.EPOCHS, 1).with(NeuralSettings.ENSEMBLE_SIZE, 1);
        NeuralModel model =
                (NeuralModel) TrainedDetector.fit(DenoisingAutoencoder.SPEC, values, TestData.table("glass"), CONTEXT)
                        .model();
        return model.members().get(0).network().layers().stream()
                .filter(layer -> layer.weightCount() > 0)
                .map(Layer::inputs)
                .toList();
    }
}
