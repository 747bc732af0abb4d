package farpoint.deep;

import farpoint.deep.encoder.EncoderDesign;
import farpoint.deep.encoder.EncoderKind;
import farpoint.deep.rows.TrainingRows;
import farpoint.deep.settings.NeuralSettings;
import farpoint.network.Initializer;
import farpoint.network.Network;
import farpoint.network.TrainingPlan;
import farpoint.params.Parameter;

/**
 * What the one-class detectors share: the encoder that training starts from, pre-trained as an autoencoder or random, and
 * the plan of the training.
 */
public final class OneClassTraining {
    /** Epochs of pre-training. */
    public static final Parameter<Integer> PRETRAIN_EPOCHS = Parameter.ofInt(
            "pretrain-epochs",
            -1,
            -1,
            100_000,
            "Epochs of autoencoder training before the encoder is trained; 0 starts from random weights, -1 takes the"
                    + " recommended number.");

    /** Kind of encoder. */
    public static final Parameter<EncoderKind> ENCODER = Parameter.ofChoice(
            "encoder",
            EncoderKind.DENSE,
            "The kind of network: dense, or convolutional for rows whose attributes, in order, are a profile such as a"
                    + " spectrum or a time series.");

    private static final int PRETRAINING_ROBUST = 50;
    private static final int PRETRAINING_REFERENCE = 100;
    private static final double PRETRAINING_RATE = 1e-3;
    private static final int EPOCHS = 50;
    private static final double RATE = 1e-3;

    private OneClassTraining() {}

    /** The number of pre-training epochs in force for n rows of so many columns. */
    public static int pretrainEpochs(NeuralSettings settings, int pretrainEpochs, int n, int columns) {
        int recommended = settings.isReference() ? PRETRAINING_REFERENCE : PRETRAINING_ROBUST;
        return pretrainEpochs >= 0 ? pretrainEpochs : settings.scaled(recommended, n, columns);
    }

    /** The encoder to start from; its running statistics are filled. */
    public static Network encoder(MemberRun run, EncoderDesign design, TrainingRows rows, int epochs) {
        int depth = design.encoder().size();
        if (epochs == 0) {
            Network network =
                    Network.of(design.encoder()).initialise(Initializer.UNIFORM, run.random("encoder weights"));
            rows.warmUp(network, run.settings().batchSizeFor(rows.rows()));
            return network;
        }
        return Pretraining.autoencoder(run, TrainingPhase.PRETRAINING, design, rows, epochs, PRETRAINING_RATE, epochs)
                .prefix(depth);
    }

    /** The plan for training the encoder on n rows; our recipe lowers the rate after two thirds of the epochs. */
    public static TrainingPlan plan(NeuralSettings settings, int n, int columns) {
        int epochs = settings.epochsOr(EPOCHS, n, columns);
        int milestone = settings.isReference() ? epochs : epochs * 2 / 3;
        double rate = settings.learningRateOr(RATE);
        return new TrainingPlan(epochs, settings.batchSizeFor(n), rate, milestone, settings.weightDecay());
    }
}
