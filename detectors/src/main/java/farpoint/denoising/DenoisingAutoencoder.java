package farpoint.denoising;

import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.deep.EnsemblePlan;
import farpoint.deep.NeuralDetector;
import farpoint.deep.rows.InputForm;
import farpoint.deep.scoring.Scorer;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.DetectorSpec;
import farpoint.network.FeedForward;
import farpoint.params.Citation;
import farpoint.params.ClassUse;
import farpoint.params.Parameter;
import farpoint.state.State;
import java.util.List;

/**
 * A denoising autoencoder that is told how much noise there is: it learns to restore rows from noise of many levels, and the
 * score is the mean squared error with which it does, over some levels. The noise of the scores is drawn once and shared by all
 * rows, so that a row's score does not depend on the others and the noise hardly matters when scores are compared; this, the
 * few levels and the narrow code are ours. The reference preset takes the authors' network (two layers of 512 and no code),
 * standard scaling and training at one rate, but not their score with new noise for each row.
 *
 * @param schedule how fast the noise grows with its level
 * @param noiseLevels number of levels; 0 for automatic
 * @param settings network and training
 */
public record DenoisingAutoencoder(NoiseSchedule schedule, int noiseLevels, NeuralSettings settings)
        implements NeuralDetector {

    /** Schedule. */
    public static final Parameter<NoiseSchedule> SCHEDULE = Parameter.ofChoice(
            "schedule",
            NoiseSchedule.LINEAR,
            "How the noise grows over its levels: linear (the more levels, the less is left of a row at the last; 60 % of its"
                    + " variance with 50, 36 % with 100) or cosine (up to nothing but noise).");

    /** Levels. */
    public static final Parameter<Integer> NOISE_LEVELS = Parameter.ofInt(
            "noise-levels", 0, 0, 10_000, "Levels of noise; 0 takes 50 with clean-training, else 100. 1 counts as 2.");

    /** The catalogue entry. */
    public static final DetectorSpec SPEC = new DetectorSpec(
            "DenoisingAutoencoder",
            "ddae",
            "Denoising autoencoder",
            "Trains a network to restore rows from much and little noise, and tells it how much there is. Rows that it restores"
                    + " badly are outlying. The reference preset scales to mean 0 and deviation 1."
                    + DetectorSpec.MIXED_TABLES,
            List.of(
                    new Citation(
                            "T. Sattarov, M. Schreyer, D. Borth",
                            "Diffusion-Scheduled Denoising Autoencoders for Anomaly Detection in Tabular Data",
                            "ACM SIGKDD Conference on Knowledge Discovery and Data Mining",
                            2025,
                            "https://doi.org/10.1145/3711896.3736910"),
                    new Citation(
                            "A. Nichol, P. Dhariwal",
                            "Improved Denoising Diffusion Probabilistic Models",
                            "Proceedings of Machine Learning Research 139 (ICML), 8162-8171",
                            2021,
                            "https://proceedings.mlr.press/v139/nichol21a.html")),
            ClassUse.IGNORED,
            NeuralSettings.parametersWith(SCHEDULE, NOISE_LEVELS),
            v -> new DenoisingAutoencoder(v.get(SCHEDULE), v.get(NOISE_LEVELS), NeuralSettings.of(v)));

    private static final int EPOCHS = 100;
    private static final int CLEAN_LEVELS = 50;
    private static final int LEVELS = 100;

    /** Checks the values. */
    public DenoisingAutoencoder {
        SCHEDULE.check(schedule);
        NOISE_LEVELS.check(noiseLevels);
    }

    /** Noise has deviation 1, and so must the columns have, also in the reference preset. */
    @Override
    public Scaling scaling() {
        return settings.isReference() ? Scaling.STANDARD : settings.scaling();
    }

    private int levels() {
        int automatic = settings.cleanTraining() ? CLEAN_LEVELS : LEVELS;
        return Math.max(2, noiseLevels > 0 ? noiseLevels : automatic);
    }

    @Override
    public Scorer readScorer(FeedForward network, int columns, State state) {
        return DenoisingScorer.readFrom(network, columns, state);
    }

    @Override
    public EnsemblePlan plan(DataMatrix rows) {
        int columns = rows.columns();
        InputForm form = InputForm.of(settings, columns, columns + NoiseLevels.LEVEL_INPUTS);
        int epochs = settings.epochsOr(EPOCHS, rows.rows(), rows.columns());
        NoiseLevels levels = new NoiseLevels(schedule.signals(levels()));
        return new EnsemblePlan(
                SPEC.name(), settings, form, epochs, run -> new DenoisingFit(run, levels).train(columns, epochs));
    }
}
