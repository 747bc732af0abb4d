package farpoint.deep.settings;

import farpoint.data.Scaling;
import farpoint.detector.CommonParameters;
import farpoint.detector.DetectorSpec;
import farpoint.params.IntList;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import java.util.List;
import java.util.stream.Stream;

/**
 * What all neural detectors let the user choose.
 *
 * @param preset the recipe that automatic values follow
 * @param cleanTraining whether the training rows are known to be free of outliers
 * @param hiddenLayers widths of the hidden layers of the encoder; empty for automatic
 * @param latentDim width of the code; 0 for automatic
 * @param epochs training epochs; -1 or 0 for automatic, by rows and columns or by rows alone
 * @param patience epochs without gain after which an autoencoder's training is cut short; 0 for never
 * @param batchSize rows of a mini-batch; 0 for automatic
 * @param learningRate learning rate; 0 for automatic
 * @param weightDecay weight decay
 * @param masking how outliers are kept from spoiling the training
 * @param ensembleSize number of networks; 0 for automatic
 * @param scaling scaling of the numeric columns
 * @param seed seed of all random choices
 */
public record NeuralSettings(
        Preset preset,
        boolean cleanTraining,
        IntList hiddenLayers,
        int latentDim,
        int epochs,
        int patience,
        int batchSize,
        double learningRate,
        double weightDecay,
        Masking masking,
        int ensembleSize,
        Scaling scaling,
        int seed) {

    private static final int BY_SIZE = -1;

    /** Recipe. */
    public static final Parameter<Preset> PRESET = Parameter.ofChoice(
            "preset",
            Preset.ROBUST,
            "What automatic values follow: robust (made for tables, also contaminated ones) or reference (the authors'"
                    + " published recipe: min-max scaling, a single network, no trimming).");

    /** Clean training data. */
    public static final Parameter<Boolean> CLEAN_TRAINING =
            CommonParameters.cleanTraining("turns off what keeps outliers from spoiling the training");

    /** Hidden layers. */
    public static final Parameter<IntList> HIDDEN_LAYERS = Parameter.ofIntList(
            "hidden-layers",
            1,
            4096,
            "Widths of the encoder's hidden layers, such as 64,32; a decoder mirrors them. auto chooses by the number of"
                    + " attributes.");

    /** Code. */
    public static final Parameter<Integer> LATENT_DIM = Parameter.ofInt(
            "latent-dim",
            0,
            0,
            1024,
            "Width of the code, the encoder's output; 0 chooses by the number of attributes.");

    /** Epochs. */
    public static final Parameter<Integer> EPOCHS = Parameter.ofInt(
            "epochs",
            BY_SIZE,
            BY_SIZE,
            100_000,
            "Passes over the training rows; -1 takes the detector's recommended number, or fewer for more than 2048 rows or"
                    + " 300 columns, 0 the same whatever the columns.");

    /** Early end. */
    public static final Parameter<Integer> PATIENCE = Parameter.ofInt(
            "patience",
            0,
            0,
            100_000,
            "Cuts the training of autoencoders, and of encoders as such, short: when the loss has not fallen by a hundredth for"
                    + " so many epochs, training goes on at the lower learning rate of its last third or, there, ends. 0 trains"
                    + " all epochs. One-class training is never cut short, since its loss goes on falling.");

    /** Mini-batch. */
    public static final Parameter<Integer> BATCH_SIZE = Parameter.ofInt(
            "mini-batch-size",
            0,
            0,
            65_536,
            "Rows of a mini-batch; 0 takes 128, or an eighth of the rows (at least 16) for small tables. 1 counts as 2.");

    /** Learning rate. */
    public static final Parameter<Double> LEARNING_RATE = Parameter.ofDouble(
            "learning-rate", 0, "[0, 1]", "Learning rate of Adam; 0 takes the detector's recommended rate.");

    /** Weight decay. */
    public static final Parameter<Double> WEIGHT_DECAY = Parameter.ofDouble(
            "weight-decay",
            1e-6,
            "[0, 1]",
            "Weight decay: the penalty is half of this times the sum of the squared weights. Values near 0.1 make"
                    + " networks collapse.");

    /** Ensemble. */
    public static final Parameter<Integer> ENSEMBLE_SIZE = Parameter.ofInt(
            "ensemble-size",
            0,
            0,
            1000,
            "Networks with different random weights whose scores are averaged; 0 takes the recommended number. 1 gives"
                    + " the plain score of one network.");

    /** Scaling. */
    public static final Parameter<Scaling> SCALING = CommonParameters.scaling(Scaling.STANDARD);

    /** What all neural detectors let the user choose, after their own parameters. */
    public static final List<Parameter<?>> COMMON = Stream.of(
                    List.of(PRESET, CLEAN_TRAINING),
                    Masking.ALL,
                    List.of(
                            HIDDEN_LAYERS,
                            LATENT_DIM,
                            EPOCHS,
                            PATIENCE,
                            BATCH_SIZE,
                            LEARNING_RATE,
                            WEIGHT_DECAY,
                            ENSEMBLE_SIZE),
                    List.of(SCALING, CommonParameters.SEED))
            .<Parameter<?>>flatMap(List::stream)
            .toList();

    private static final int DEFAULT_ENSEMBLE = 5;
    private static final int DEFAULT_BATCH = 128;

    /** Up to so many rows the recommended epochs are taken in full. */
    private static final int FULL_EPOCHS_ROWS = 2048;

    /**
     * Up to so many columns the recommended epochs are taken in full. With more the networks have so many weights that they soon
     * learn what is outlying, too.
     */
    private static final int FULL_EPOCHS_COLUMNS = 300;

    private static final int LEAST_EPOCHS_WIDE = 20;
    private static final int LEAST_EPOCHS = 5;
    private static final int SMALLEST_BATCH = 16;

    /** Checks the values. */
    public NeuralSettings {
        PRESET.check(preset);
        HIDDEN_LAYERS.check(hiddenLayers);
        LATENT_DIM.check(latentDim);
        EPOCHS.check(epochs);
        PATIENCE.check(patience);
        BATCH_SIZE.check(batchSize);
        LEARNING_RATE.check(learningRate);
        WEIGHT_DECAY.check(weightDecay);
        ENSEMBLE_SIZE.check(ensembleSize);
        SCALING.check(scaling);
    }

    /** The settings among a detector's values. */
    public static NeuralSettings of(ParameterValues v) {
        return new NeuralSettings(
                v.get(PRESET),
                v.get(CLEAN_TRAINING),
                v.get(HIDDEN_LAYERS),
                v.get(LATENT_DIM),
                v.get(EPOCHS),
                v.get(PATIENCE),
                v.get(BATCH_SIZE),
                v.get(LEARNING_RATE),
                v.get(WEIGHT_DECAY),
                Masking.of(v),
                v.get(ENSEMBLE_SIZE),
                v.get(SCALING),
                v.get(CommonParameters.SEED));
    }

    /** The same with another width of the code where the user has not chosen one. */
    public NeuralSettings withLatentDimOr(int recommended) {
        int width = latentDim > 0 ? latentDim : recommended;
        return new NeuralSettings(
                preset,
                cleanTraining,
                hiddenLayers,
                width,
                epochs,
                patience,
                batchSize,
                learningRate,
                weightDecay,
                masking,
                ensembleSize,
                scaling,
                seed);
    }

    /** All defaults. */
    public static NeuralSettings defaults() {
        return of(ParameterValues.defaultsOf(COMMON));
    }

    /** Whether a detector has these parameters. */
    public static boolean appliesTo(DetectorSpec spec) {
        return spec.parameters().containsAll(COMMON);
    }

    /** A detector's own parameters followed by the common ones. */
    public static List<Parameter<?>> parametersWith(Parameter<?>... own) {
        return Stream.concat(Stream.of(own), COMMON.stream()).toList();
    }

    /** Whether the authors' recipe is asked for. */
    public boolean isReference() {
        return preset == Preset.REFERENCE;
    }

    /** The scaling in force: the reference preset always squeezes to [0, 1]. */
    public Scaling effectiveScaling() {
        return isReference() ? Scaling.MIN_MAX : scaling;
    }

    /** The masking in force: none for clean training rows and in the authors' recipe. */
    public Masking effectiveMasking() {
        return cleanTraining || isReference() ? Masking.NONE : masking;
    }

    /** The number of networks. */
    public int members() {
        return ensembleSize > 0 ? ensembleSize : isReference() ? 1 : DEFAULT_ENSEMBLE;
    }

    /**
     * The number of epochs for n training rows.
     *
     * @param recommended what the detector recommends; our recipe takes fewer for many rows, whose single epochs take more
     *     steps
     */
    private int epochsOr(int recommended, int n) {
        return epochs > 0 ? epochs : scaled(recommended, n);
    }

    /** The same for rows of so many columns, of which our recipe takes fewer, too. */
    public int epochsOr(int recommended, int n, int columns) {
        return epochsOr(forColumns(recommended, columns), n);
    }

    /** The same for a phase whose length the user has not set. */
    public int scaled(int recommended, int n, int columns) {
        return scaled(forColumns(recommended, columns), n);
    }

    private int forColumns(int recommended, int columns) {
        if (isReference() || epochs != BY_SIZE) {
            return recommended;
        }
        double share = Math.min(1, (double) FULL_EPOCHS_COLUMNS / columns);
        return Math.max(Math.min(LEAST_EPOCHS_WIDE, recommended), (int) Math.ceil(recommended * share));
    }

    private int scaled(int recommended, int n) {
        double share = isReference() ? 1 : Math.min(1, (double) FULL_EPOCHS_ROWS / n);
        return Math.max(Math.min(LEAST_EPOCHS, recommended), (int) Math.ceil(recommended * share));
    }

    /** The learning rate, given the recommended one. */
    public double learningRateOr(double recommended) {
        return learningRate > 0 ? learningRate : recommended;
    }

    /** Rows of a mini-batch for n training rows. */
    public int batchSizeFor(int n) {
        int automatic = isReference() ? DEFAULT_BATCH : Math.min(DEFAULT_BATCH, Math.max(SMALLEST_BATCH, n / 8));
        return Math.max(2, batchSize > 0 ? batchSize : automatic);
    }
}
