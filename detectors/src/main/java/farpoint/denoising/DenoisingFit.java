package farpoint.denoising;

import farpoint.deep.MemberRun;
import farpoint.deep.TrainingPhase;
import farpoint.deep.encoder.EncoderKind;
import farpoint.deep.scoring.Scorer;
import farpoint.deep.settings.NeuralSettings;
import farpoint.network.Dense;
import farpoint.network.Initializer;
import farpoint.network.Layer;
import farpoint.network.LeakyRelu;
import farpoint.network.Network;
import farpoint.network.RowOrder;
import farpoint.network.TrainingMonitor;
import farpoint.network.TrainingPlan;
import java.util.ArrayList;
import java.util.List;

/** The training of one denoising network. */
final class DenoisingFit {
    private static final double RATE = 1e-3;
    private static final List<Integer> REFERENCE_WIDTHS = List.of(512, 512);

    private final MemberRun run;
    private final NeuralSettings settings;
    private final NoiseLevels levels;

    DenoisingFit(MemberRun run, NoiseLevels levels) {
        this.run = run;
        this.settings = run.settings();
        this.levels = levels;
    }

    Scorer train(int columns, int epochs) {
        Network network = Network.of(layers(columns)).initialise(Initializer.UNIFORM, run.random("denoiser weights"));
        int n = run.rows().rows();
        int milestone = settings.isReference() ? epochs : epochs * 2 / 3;
        double rate = settings.learningRateOr(RATE);
        TrainingPlan plan = new TrainingPlan(epochs, settings.batchSizeFor(n), rate, milestone, settings.weightDecay())
                .patient(settings.patience());
        DenoisingObjective objective = new DenoisingObjective(levels, columns, n, run.seed());
        RowOrder order = RowOrder.shuffled(run.seed());
        run.train(TrainingPhase.TRAINING, network, run.rows(), plan, order, objective, TrainingMonitor.NONE);
        return DenoisingScorer.of(network, levels, run.random("scoring noise"));
    }

    private List<Layer> layers(int columns) {
        return settings.isReference()
                ? referenceLayers(columns)
                : EncoderKind.informed(settings, columns, NoiseLevels.LEVEL_INPUTS)
                        .autoencoder();
    }

    private List<Layer> referenceLayers(int columns) {
        List<Integer> widths = new ArrayList<>(
                settings.hiddenLayers().isAuto()
                        ? REFERENCE_WIDTHS
                        : settings.hiddenLayers().values());
        if (settings.latentDim() > 0) {
            widths.add(settings.latentDim());
        }
        List<Layer> layers = new ArrayList<>();
        int width = columns + NoiseLevels.LEVEL_INPUTS;
        for (int next : widths) {
            layers.add(new Dense(width, next));
            layers.add(new LeakyRelu(next));
            width = next;
        }
        layers.add(new Dense(width, columns));
        return layers;
    }
}
