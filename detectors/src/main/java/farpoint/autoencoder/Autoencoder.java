package farpoint.autoencoder;

import farpoint.ComputeContext;
import farpoint.OutlierDetector;
import farpoint.OutlierModel;
import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.modelfile.State;
import farpoint.neural.Encoder;
import farpoint.neural.EncoderDesign;
import farpoint.neural.EnsembleFit;
import farpoint.neural.InputForm;
import farpoint.neural.NeuralModel;
import farpoint.neural.NeuralSettings;
import farpoint.neural.Pretraining;
import farpoint.neural.ReconstructionScorer;
import farpoint.nn.Network;
import farpoint.params.Citation;
import farpoint.params.ClassUse;
import farpoint.params.DetectorSpec;
import java.util.List;

/**
 * An autoencoder: the score is the mean squared error with which it reconstructs a row from a code of few numbers.
 *
 * @param settings network and training
 */
public record Autoencoder(NeuralSettings settings) implements OutlierDetector {
    /** The catalogue entry. */
    public static final DetectorSpec SPEC = new DetectorSpec(
            "Autoencoder",
            "autoencoder",
            "Autoencoder",
            "Trains a small network to squeeze rows through a code of few numbers and to restore them. Rows that it restores"
                    + " badly are outlying.",
            List.of(new Citation(
                    "S. Hawkins, H. He, G. Williams, R. Baxter",
                    "Outlier detection using replicator neural networks",
                    "Data Warehousing and Knowledge Discovery (DaWaK), LNCS 2454, 170-180",
                    2002,
                    "https://doi.org/10.1007/3-540-46145-0_17")),
            ClassUse.IGNORED,
            NeuralSettings.parametersWith(),
            v -> new Autoencoder(NeuralSettings.of(v)));

    private static final int EPOCHS = 100;
    private static final double RATE = 1e-3;

    @Override
    public Scaling scaling() {
        return settings.effectiveScaling();
    }

    @Override
    public OutlierModel restore(State state, int columns) {
        return NeuralModel.readFrom(state, columns, (network, member) -> ReconstructionScorer.of(network, columns));
    }

    @Override
    public OutlierModel fit(DataMatrix rows, ComputeContext context) {
        int columns = rows.columns();
        EncoderDesign design = Encoder.DENSE.design(settings, columns);
        InputForm form = Encoder.DENSE.form(settings, columns);
        int epochs = settings.epochsOr(EPOCHS, rows.rows());
        return new EnsembleFit(SPEC.name(), settings, form, rows, context).run(epochs, run -> {
            double rate = settings.learningRateOr(RATE);
            Network network =
                    Pretraining.autoencoder(run, "Training", design, run.rows(), epochs, rate, epochs * 2 / 3);
            return new ReconstructionScorer(network, columns);
        });
    }
}
