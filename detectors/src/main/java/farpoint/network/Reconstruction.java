package farpoint.network;

import java.util.Arrays;

/** The mean, over the features of a row, of the squared difference of the output and what it is to be. */
public final class Reconstruction {
    private Reconstruction() {}

    /**
     * Fills in losses and their gradients.
     *
     * @param target what the output is to be, of as many features
     */
    public static void evaluate(Step step, Batch target) {
        int width = target.width();
        double[] losses = step.losses();
        int size = step.size();
        step.forEachFeature(
                width,
                f -> residuals(
                        target.feature(f),
                        step.output().feature(f),
                        2f / width,
                        step.outputGradient().feature(f),
                        size));
        Arrays.fill(losses, 0, size, 0);
        step.output().addSquaredDifferences(target, width, losses, 0);
        for (int b = 0; b < size; b++) {
            losses[b] /= width;
        }
    }

    private static void residuals(float[] x, float[] y, float factor, float[] gradient, int size) {
        for (int b = 0; b < size; b++) {
            gradient[b] = factor * (y[b] - x[b]);
        }
    }
}
