package farpoint.network;

import java.util.Arrays;

/** The mean, over the features of a row, of the squared difference of output and input. */
final class Reconstruction implements Objective {
    @Override
    public void evaluate(Step step) {
        Batch input = step.input();
        int width = input.width();
        double[] losses = step.losses();
        int size = step.size();
        Arrays.fill(losses, 0, size, 0);
        for (int f = 0; f < width; f++) {
            double[] gradient = step.outputGradient().feature(f);
            residuals(input.feature(f), step.output().feature(f), 2.0 / width, gradient, size);
            addSquares(input.feature(f), step.output().feature(f), losses, size);
        }
        for (int b = 0; b < size; b++) {
            losses[b] /= width;
        }
    }

    private static void residuals(double[] x, double[] y, double factor, double[] target, int size) {
        for (int b = 0; b < size; b++) {
            target[b] = factor * (y[b] - x[b]);
        }
    }

    /** Adds (y - x)^2. */
    private static void addSquares(double[] x, double[] y, double[] target, int size) {
        for (int b = 0; b < size; b++) {
            target[b] += (y[b] - x[b]) * (y[b] - x[b]);
        }
    }
}
