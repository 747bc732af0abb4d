package farpoint.deep.masking;

import farpoint.deep.settings.Masking;
import farpoint.network.SampleMask;
import farpoint.network.Step;
import java.util.function.IntPredicate;

/**
 * Leaves rows out of a training step whose loss is outstanding in their mini-batch: z = (loss - location) / scale above the
 * threshold. Only large losses are masked, never small ones, and z and mask are constants for the gradient. For one thread.
 * After Godin, The Z-Error Loss for Training Neural Networks, arXiv 2506.02154, 2025; median and median absolute deviation,
 * the upper side only and the annealing's form are ours.
 *
 * <p>With mean and standard deviation no z-score exceeds (B - 1) / sqrt(B) for B rows, and a share p of equally large
 * losses is found only if p is below 1 / (1 + threshold^2).
 */
public final class ZErrorMask implements SampleMask {
    /** Fewer rows say too little about the spread; at threshold 2 they could not be masked either. */
    static final int LEAST_ROWS = 6;

    private final Masking masking;
    private final int epochs;
    private final IntPredicate maskable;
    private final MaskRecord record;
    private double[] values = new double[0];

    /**
     * A mask for one training phase.
     *
     * @param epochs epochs of the phase
     * @param maskable which rows of the phase may be masked; only these count for location and scale
     * @param record takes note of what happens
     */
    public ZErrorMask(Masking masking, int epochs, IntPredicate maskable, MaskRecord record) {
        this.masking = masking;
        this.epochs = epochs;
        this.maskable = maskable;
        this.record = record;
    }

    @Override
    public void apply(Step step, double[] counts) {
        apply(step.epoch(), step.rows(), step.losses(), step.size(), counts);
    }

    /** The same for the numbers of a step. */
    void apply(int epoch, int[] rows, double[] losses, int size, double[] counts) {
        if (values.length < size) {
            values = new double[size];
        }
        int count = 0;
        for (int b = 0; b < size; b++) {
            if (maskable.test(rows[b])) {
                values[count++] = masking.target().of(losses[b]);
            }
        }
        if (count < LEAST_ROWS) {
            return;
        }
        double location = masking.scale().location(values, count);
        double deviation = masking.scale().deviation(values, count, location);
        double threshold = masking.thresholdAt(epoch, epochs);
        record.batch(epoch, threshold, location, deviation);
        for (int b = 0; b < size; b++) {
            if (!maskable.test(rows[b])) {
                continue;
            }
            double z = deviation > 0 ? (masking.target().of(losses[b]) - location) / deviation : 0;
            boolean masked = z > threshold;
            if (masked) {
                counts[b] = 0;
            }
            record.row(epoch, rows[b], z, masked);
        }
    }
}
