package farpoint.zerror.errors;

import farpoint.data.DataMatrix;
import farpoint.linear.LinearForm;
import farpoint.linear.LogisticRegression;
import farpoint.stats.ErrorScale;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Logistic regression that leaves out rows which are far on the wrong side of their class: after each fit, the logits of
 * the rows in the class and of those outside it are each turned into z-errors, and rows above tau do not count in the next
 * fit, until the mask stays the same. G. Godin: Z-Error Loss for training neural networks. arXiv 2506.02154, 2025, for the
 * binary cross-entropy. Other than there only the wrong side is masked: a row that is surely right has no loss.
 *
 * @param regression the regression
 * @param estimator of location and scale
 * @param tau z-error above which a row does not count; infinite for no mask
 */
public record MaskedLogistic(LogisticRegression regression, ErrorScale.Estimator estimator, double tau) {
    private static final int MAX_ROUNDS = 10;

    /** Fewer rows on either side are not masked any further. */
    private static final int LEAST_ROWS = 2;

    /**
     * What training gives.
     *
     * @param logit of the class
     * @param cutOff where the outputs of rows inside and outside the class part, by {@link #intersection}
     * @param masked how many rows did not count in the end
     */
    public record Fit(LinearForm logit, double cutOff, int masked) {}

    /**
     * Fits.
     *
     * @param indices training rows, with at least one inside and one outside of the class
     * @param inside whether a row is of the class
     */
    public Fit fit(DataMatrix rows, int[] columns, int[] indices, IntPredicate inside) {
        BitSet masked = new BitSet();
        LinearForm logit = regression.fit(rows, columns, indices, inside);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            BitSet next = mask(rows, indices, inside, logit);
            if (next.equals(masked)) {
                break;
            }
            masked = next;
            logit = regression.fit(rows, columns, kept(indices, masked), inside);
        }
        ErrorScale in = scale(logits(rows, select(kept(indices, masked), inside), logit));
        ErrorScale out = scale(logits(rows, select(kept(indices, masked), inside.negate()), logit));
        return new Fit(logit, intersection(out, in), masked.cardinality());
    }

    private BitSet mask(DataMatrix rows, int[] indices, IntPredicate inside, LinearForm logit) {
        BitSet masked = new BitSet();
        mark(rows, select(indices, inside), logit, -1, masked);
        mark(rows, select(indices, inside.negate()), logit, 1, masked);
        return masked;
    }

    private void mark(DataMatrix rows, int[] group, LinearForm logit, int wrongSide, BitSet masked) {
        double[] outputs = logits(rows, group, logit);
        ErrorScale scale = estimator.of(outputs);
        int kept = (int) Arrays.stream(outputs)
                .filter(o -> wrongSide * scale.z(o) <= tau)
                .count();
        for (int i = 0; i < group.length && kept >= LEAST_ROWS; i++) {
            if (wrongSide * scale.z(outputs[i]) > tau) {
                masked.set(group[i]);
            }
        }
    }

    private ErrorScale scale(double[] outputs) {
        return ErrorScale.Estimator.MEAN_SD.of(outputs);
    }

    /**
     * Where the densities of two Gaussians are equal, between their means: a cut-off between two output distributions that
     * takes neither 0 nor equal spreads for granted. Where they are not equal anywhere in between, the point that lies at the
     * same number of standard deviations from both means.
     *
     * @param low the Gaussian of smaller mean
     * @param high the other
     */
    public static double intersection(ErrorScale low, ErrorScale high) {
        double gap = high.location() - low.location();
        double atBoth = low.location() + gap * low.scale() / (low.scale() + high.scale());
        double a = 1 / (low.scale() * low.scale()) - 1 / (high.scale() * high.scale());
        // With t = low mean + x: a x^2 + 2 b x + c = 0.
        double b = gap / (high.scale() * high.scale());
        double c = -gap * b - 2 * StrictMath.log(high.scale() / low.scale());
        double root = b * b - a * c;
        // Of the two roots this form gives the one between the means, without cancellation, also for equal spreads.
        double x = -c / (b + Math.sqrt(Math.max(root, 0)));
        boolean between = root >= 0 && x >= Math.min(gap, 0) && x <= Math.max(gap, 0);
        return between ? low.location() + x : atBoth;
    }

    private static double[] logits(DataMatrix rows, int[] indices, LinearForm logit) {
        return Arrays.stream(indices).mapToDouble(row -> logit.apply(rows, row)).toArray();
    }

    private static int[] select(int[] indices, IntPredicate condition) {
        return Arrays.stream(indices).filter(condition).toArray();
    }

    private static int[] kept(int[] indices, BitSet masked) {
        return Arrays.stream(indices).filter(row -> !masked.get(row)).toArray();
    }
}
