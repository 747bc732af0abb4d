package farpoint.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.data.Table;
import farpoint.deep.NeuralModel;
import farpoint.deep.scoring.ReconstructionScorer;
import farpoint.deep.settings.NeuralSettings;
import farpoint.deep.settings.Preset;
import farpoint.detector.OutlierDetector;
import farpoint.network.Dense;
import farpoint.network.LeakyRelu;
import farpoint.network.Network;
import farpoint.network.Sigmoid;
import farpoint.network.Workspace;
import farpoint.params.IntList;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.Ranking;
import farpoint.testing.CleanSplit;
import farpoint.testing.TestData;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AutoencoderTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final ParameterValues DEFAULTS = Autoencoder.SPEC.defaults();

    @Test
    @Tag("long")
    void findsOutliersAfterCleanTraining() {
        ParameterValues clean = DEFAULTS.with(NeuralSettings.CLEAN_TRAINING, true);
        double satellite = CleanSplit.of(TestData.table("satellite"), 1, 0).rocAuc(Autoencoder.SPEC, clean, 1);
        double breast = CleanSplit.of(TestData.table("breastw"), 1, 0).rocAuc(Autoencoder.SPEC, clean, 1);
        assertTrue(satellite > 0.80, "satellite " + satellite);
        assertTrue(breast > 0.95, "breastw " + breast);
    }

    @Test
    @Tag("long")
    void trimmingKeepsContaminatedTrainingRowsFromSpoilingIt() {
        double trimmed = transductive("satimage-2", DEFAULTS);
        double plain = transductive("satimage-2", DEFAULTS.with(NeuralSettings.CLEAN_TRAINING, true));
        assertTrue(trimmed >= 0.98, "trimmed " + trimmed);
        assertTrue(trimmed >= plain + 0.03, trimmed + " trimmed, " + plain + " plain");
    }

    private static double transductive(String set, ParameterValues values) {
        Table table = TestData.table(set);
        Training fitted = Training.of(Autoencoder.SPEC, values, table, CONTEXT);
        return Ranking.of(fitted.scores(), TestData.outliers(table)).rocAuc();
    }

    @Test
    void takesLayersFromTheParameters() {
        ParameterValues values = DEFAULTS.with(NeuralSettings.HIDDEN_LAYERS, IntList.of(7, 5))
                .with(NeuralSettings.LATENT_DIM, 2)
                .with(NeuralSettings.EPOCHS, 2);
        NeuralModel model = model("glass", values);
        ReconstructionScorer member = (ReconstructionScorer) model.members().get(0);
        assertEquals(
                9 * 7 + 7 * 5 + 5 * 2 + 2 * 5 + 5 * 7 + 7 * 9, member.network().weightCount());
        assertEquals(
                List.of(64, 32), NeuralSettings.HIDDEN_LAYERS.parse("64, 32").values());
        assertThrows(InvalidInputException.class, () -> NeuralSettings.HIDDEN_LAYERS.parse("64,,32"));
        assertThrows(InvalidInputException.class, () -> NeuralSettings.HIDDEN_LAYERS.parse("0"));
    }

    @Test
    void theReferencePresetIsTheAuthorsRecipe() {
        ParameterValues reference = DEFAULTS.with(NeuralSettings.PRESET, Preset.REFERENCE);
        OutlierDetector detector = Autoencoder.SPEC.create(reference);
        assertEquals(Scaling.MIN_MAX, detector.scaling());
        NeuralModel model = model("glass", reference.with(NeuralSettings.EPOCHS, 2));
        assertEquals(1, model.members().size());
        var layers = model.members().get(0).network().layers();
        assertTrue(layers.get(layers.size() - 1) instanceof Sigmoid);
    }

    /** By hand: the code is 2a - b, below 0 a hundredth of it, and the output is (code, 3 code). */
    @Test
    void theScoreIsTheMeanSquaredErrorOfTheReconstruction() {
        float[] weights = {2, -1, 1, 3};
        Network network =
                Network.of(List.of(new Dense(2, 1), new LeakyRelu(1), new Dense(1, 2)), weights, new double[0]);
        double[][] rows = {{1, 1}, {3, 2}, {0, 100}};
        Workspace workspace = Workspace.forScoring(network, 3);
        workspace.input().resize(3);
        for (int i = 0; i < 3; i++) {
            workspace.input().set(0, i, rows[i][0]);
            workspace.input().set(1, i, rows[i][1]);
        }
        workspace.forward(false);
        double[] scores = new double[4];
        new ReconstructionScorer(network, 2).score(workspace, scores, 1);
        double[] expected = {0, (0 + 4) / 2.0, (1 + 100) / 2.0, (1 + 103 * 103) / 2.0};
        assertArrayEquals(expected, scores, 1e-3);
        new ReconstructionScorer(network, 1).score(workspace, scores, 1);
        assertArrayEquals(new double[] {0, 0, 1, 1}, scores, 1e-6, "the second column is filling");
    }

    @Test
    void aSingleNetworkGivesThePlainMeanSquaredError() {
        Table table = TestData.table("glass");
        TrainedDetector trained =
                TrainedDetector.fit(Autoencoder.SPEC, DEFAULTS.with(NeuralSettings.ENSEMBLE_SIZE, 1), table, CONTEXT);
        DataMatrix rows = trained.preprocessing().transform(table, CONTEXT);
        double[] errors = ((NeuralModel) trained.model()).reconstructionErrors(rows, CONTEXT);
        double[] scores = trained.score(table, CONTEXT);
        for (int i = 0; i < scores.length; i++) {
            double squares = 0;
            for (int j = 0; j < rows.columns(); j++) {
                squares += errors[i * rows.columns() + j] * errors[i * rows.columns() + j];
            }
            assertEquals(squares / rows.columns(), scores[i], 1e-6 * squares, "row " + i);
        }
    }

    private static NeuralModel model(String set, ParameterValues values) {
        return (NeuralModel) TrainedDetector.fit(Autoencoder.SPEC, values, TestData.table(set), CONTEXT)
                .model();
    }
}
