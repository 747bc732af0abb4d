package farpoint.neural;

import farpoint.nn.SampleMask;
import farpoint.nn.Step;
import org.apache.commons.numbers.arrays.Selection;

/** Leaves the rows of largest loss out of each step: the least trimmed mean of the losses. For one thread. */
final class TrimmedLoss implements SampleMask {
    private final double share;
    private double[] sorted = new double[0];

    /**
     * Trims a share of each mini-batch, rounded down.
     *
     * @param share 0 to 0.5
     */
    TrimmedLoss(double share) {
        this.share = share;
    }

    @Override
    public void apply(Step step, double[] counts) {
        int size = step.size();
        int dropped = (int) (share * size);
        if (dropped == 0) {
            return;
        }
        if (sorted.length != size) {
            sorted = new double[size];
        }
        System.arraycopy(step.losses(), 0, sorted, 0, size);
        Selection.select(sorted, size - dropped - 1);
        double largestKept = sorted[size - dropped - 1];
        for (int b = 0; b < size; b++) {
            if (step.losses()[b] > largestKept) {
                counts[b] = 0;
            }
        }
    }
}
