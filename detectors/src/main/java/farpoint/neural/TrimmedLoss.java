package farpoint.neural;

import farpoint.nn.SampleMask;
import farpoint.nn.Step;
import java.util.function.IntPredicate;
import org.apache.commons.numbers.arrays.Selection;

/** Leaves the rows of largest loss out of each step: the least trimmed mean of the losses. For one thread. */
final class TrimmedLoss implements SampleMask {
    private final double share;
    private final IntPredicate suspects;
    private double[] losses = new double[0];

    /**
     * Trims a share of each mini-batch, rounded down.
     *
     * @param share 0 to 0.5
     * @param suspects which training rows may be left out; the share is of these
     */
    TrimmedLoss(double share, IntPredicate suspects) {
        this.share = share;
        this.suspects = suspects;
    }

    @Override
    public void apply(Step step, double[] counts) {
        if (losses.length < step.size()) {
            losses = new double[step.size()];
        }
        int count = 0;
        for (int b = 0; b < step.size(); b++) {
            if (suspects.test(step.rows()[b])) {
                losses[count++] = step.losses()[b];
            }
        }
        int dropped = (int) (share * count);
        if (dropped == 0) {
            return;
        }
        int last = count - dropped - 1;
        Selection.select(losses, 0, count, last);
        double largestKept = losses[last];
        for (int b = 0; b < step.size(); b++) {
            if (step.losses()[b] > largestKept && suspects.test(step.rows()[b])) {
                counts[b] = 0;
            }
        }
    }
}
