package farpoint.deep;

import farpoint.data.DataMatrix;
import farpoint.deep.encoder.EncoderDesign;
import farpoint.deep.encoder.EncoderKind;
import farpoint.deep.rows.InputForm;
import farpoint.deep.scoring.ReconstructionScorer;
import farpoint.deep.settings.NeuralSettings;
import farpoint.network.Network;
import farpoint.state.State;

/** Trains autoencoders of dense layers as models of their own. */
public final class AutoencoderFit {
    private static final int EPOCHS = 100;
    private static final double RATE = 1e-3;

    private AutoencoderFit() {}

    /**
     * How to train them.
     *
     * @param detector the detector's name, for messages
     * @param rows training rows
     */
    public static EnsemblePlan plan(String detector, NeuralSettings settings, DataMatrix rows) {
        int columns = rows.columns();
        EncoderDesign design = EncoderKind.DENSE.design(settings, columns);
        InputForm form = EncoderKind.DENSE.form(settings, columns);
        int epochs = settings.epochsOr(EPOCHS, rows.rows(), columns);
        return new EnsemblePlan(detector, settings, form, epochs, run -> {
            double rate = settings.learningRateOr(RATE);
            Network network = Pretraining.autoencoder(
                    run, TrainingPhase.TRAINING, design, run.rows(), epochs, rate, epochs * 2 / 3);
            return new ReconstructionScorer(network, columns);
        });
    }

    /** Reads the state of a model of them. */
    public static NeuralModel readFrom(State state, int columns) {
        return NeuralModel.readFrom(state, columns, (network, member) -> ReconstructionScorer.of(network, columns));
    }
}
