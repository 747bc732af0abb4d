package farpoint.deep.settings;

import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import java.util.Arrays;
import java.util.List;

/**
 * How outliers among the training rows are kept from spoiling the training: the most outlying rows are left out before
 * it, and in each mini-batch rows of outstanding loss are masked.
 *
 * @param trim share of the rows that is left out before training
 * @param threshold z-score above which a row is masked; 0 for no masking
 * @param target what is standardised
 * @param scale how location and scale of a mini-batch are estimated
 * @param startEpoch first epoch, from 1, in which rows are masked
 * @param annealing whether the threshold starts at twice its value and falls to it
 */
public record Masking(double trim, double threshold, ZTarget target, ZScale scale, int startEpoch, boolean annealing) {

    private static final String UNUSED = " Unused with clean-training and with the reference preset.";

    /** Share left out. */
    public static final Parameter<Double> TRIM = Parameter.ofDouble(
            "trim",
            0.1,
            "[0, 0.5]",
            "Share of the training rows, the most outlying along random directions, that is left out before training; 0 for"
                    + " none. They are scored like all others." + UNUSED);

    /** Threshold. */
    public static final Parameter<Double> THRESHOLD = Parameter.ofDouble(
            "z-threshold",
            2,
            "[0, inf)",
            "Masks a row in a training step if its loss lies more than so many standard deviations above the mean of its"
                    + " mini-batch, so that outliers do not shape the network; 0 masks nothing." + UNUSED);

    /** Target. */
    public static final Parameter<ZTarget> TARGET = Parameter.ofChoice(
            "z-target",
            ZTarget.LOSS,
            "What is compared for masking: loss (squared error) or error (its root, which has shorter tails, so that fewer"
                    + " rows stand out).");

    /** Scale. */
    public static final Parameter<ZScale> SCALE = Parameter.ofChoice(
            "z-scale",
            ZScale.MEAN_SD,
            "How a mini-batch's middle and spread are measured for masking: mean-sd (mean and standard deviation; copes with"
                    + " up to a fifth of outliers at threshold 2) or median-mad (median and median absolute deviation;"
                    + " masks more rows, also normal ones).");

    /** Start. */
    public static final Parameter<Integer> START_EPOCH = Parameter.ofInt(
            "z-start-epoch", 1, 1, 100_000, "First epoch in which rows are masked; before it all rows count.");

    /** Annealing. */
    public static final Parameter<Boolean> ANNEALING = Parameter.ofFlag(
            "z-annealing",
            "Starts with twice the z-threshold and lowers it to its value over the epochs, so that early on, while the"
                    + " network knows little, only gross outliers are masked.");

    /** No trimming and no masking. */
    public static final Masking NONE = new Masking(0, 0, ZTarget.LOSS, ZScale.MEAN_SD, 1, false);

    static final List<Parameter<?>> ALL = List.of(TRIM, THRESHOLD, TARGET, SCALE, START_EPOCH, ANNEALING);

    /** The threshold at the start of annealing, in units of the one at its end. */
    private static final double ANNEALING_START = 2;

    /** Checks the values. */
    public Masking {
        TRIM.check(trim);
        THRESHOLD.check(threshold);
        TARGET.check(target);
        SCALE.check(scale);
        START_EPOCH.check(startEpoch);
    }

    static Masking of(ParameterValues v) {
        return new Masking(
                v.get(TRIM), v.get(THRESHOLD), v.get(TARGET), v.get(SCALE), v.get(START_EPOCH), v.get(ANNEALING));
    }

    /** Whether rows can be masked at all. */
    public boolean masks() {
        return threshold > 0;
    }

    /** The largest of many losses that would not be masked among them; the least if all would. */
    public double largestUnmasked(double[] losses) {
        double[] values = Arrays.stream(losses).map(target::of).toArray();
        double location = scale.location(values, values.length);
        double limit = location + threshold * scale.deviation(values, values.length, location);
        return Arrays.stream(losses)
                .filter(loss -> target.of(loss) <= limit)
                .max()
                .orElseGet(() -> Arrays.stream(losses).min().orElseThrow());
    }

    /**
     * The threshold in force.
     *
     * @param epoch from 0
     * @param epochs number of epochs
     */
    public double thresholdAt(int epoch, int epochs) {
        if (epoch + 1 < startEpoch) {
            return Double.POSITIVE_INFINITY;
        }
        if (!annealing) {
            return threshold;
        }
        double start = ANNEALING_START * threshold;
        return threshold + (start - threshold) * (1 + StrictMath.cos(Math.PI * epoch / epochs)) / 2;
    }
}
