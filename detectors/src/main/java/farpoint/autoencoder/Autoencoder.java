package farpoint.autoencoder;

import farpoint.data.DataMatrix;
import farpoint.deep.AutoencoderFit;
import farpoint.deep.EnsemblePlan;
import farpoint.deep.NeuralDetector;
import farpoint.deep.scoring.ReconstructionScorer;
import farpoint.deep.scoring.Scorer;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.DetectorSpec;
import farpoint.network.FeedForward;
import farpoint.params.Citation;
import farpoint.params.ClassUse;
import farpoint.state.State;
import java.util.List;

/**
 * An autoencoder: the score is the mean squared error with which it reconstructs a row from a code of few numbers.
 *
 * @param settings network and training
 */
public record Autoencoder(NeuralSettings settings) implements NeuralDetector {
    /** The catalogue entry. */
    public static final DetectorSpec SPEC = new DetectorSpec(
            "Autoencoder",
            "autoencoder",
            "Autoencoder",
            "Trains a small network to squeeze rows through a code of few numbers and to restore them. Rows that it restores"
                    + " badly are outlying."
                    + DetectorSpec.MIXED_TABLES,
            List.of(new Citation(
                    "S. Hawkins, H. He, G. Williams, R. Baxter",
                    "Outlier detection using replicator neural networks",
                    "Data Warehousing and Knowledge Discovery (DaWaK), LNCS 2454, 170-180",
                    2002,
                    "https://doi.org/10.1007/3-540-46145-0_17")),
            ClassUse.IGNORED,
            NeuralSettings.parametersWith(),
            v -> new Autoencoder(NeuralSettings.of(v)));

    @Override
    public Scorer readScorer(FeedForward network, int columns, State state) {
        return ReconstructionScorer.of(network, columns);
    }

    @Override
    public EnsemblePlan plan(DataMatrix rows) {
        return AutoencoderFit.plan(SPEC.name(), settings, rows);
    }
}
