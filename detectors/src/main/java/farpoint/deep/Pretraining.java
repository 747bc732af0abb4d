package farpoint.deep;

import farpoint.deep.encoder.EncoderDesign;
import farpoint.deep.rows.TrainingRows;
import farpoint.deep.settings.NeuralSettings;
import farpoint.network.Initializer;
import farpoint.network.Network;
import farpoint.network.Objective;
import farpoint.network.RowOrder;
import farpoint.network.TrainingMonitor;
import farpoint.network.TrainingPlan;

/** Trains autoencoders: as detectors of their own and as a start for others. */
public final class Pretraining {
    private Pretraining() {}

    /**
     * Trains an autoencoder of the given design.
     *
     * @param phase which training of the network this is
     * @param rows the rows to learn
     * @param epochs epochs, at least 1
     * @param rate learning rate
     * @param milestone epoch from which the rate is a tenth
     */
    public static Network autoencoder(
            MemberRun run,
            TrainingPhase phase,
            EncoderDesign design,
            TrainingRows rows,
            int epochs,
            double rate,
            int milestone) {
        Network network = Network.of(design.autoencoder())
                .initialise(Initializer.UNIFORM, run.random(phase.streams() + " weights"));
        NeuralSettings settings = run.settings();
        TrainingPlan plan = new TrainingPlan(
                        epochs, settings.batchSizeFor(rows.rows()), rate, milestone, settings.weightDecay())
                .patient(settings.patience());
        RowOrder order = RowOrder.shuffled(run.seed() ^ phase.streams().hashCode());
        run.train(phase, network, rows, plan, order, Objective.reconstruction(), TrainingMonitor.NONE);
        return network;
    }
}
