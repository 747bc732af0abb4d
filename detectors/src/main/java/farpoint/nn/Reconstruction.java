package farpoint.nn;

import java.util.Arrays;

/** The mean, over the features of a row, of the squared difference of output and input. */
final class Reconstruction implements Objective {
    @Override
    public void evaluate(Step step) {
        Batch input = step.input();
        int width = input.width();
        double[] x = input.values();
        double[] y = step.output().values();
        double[] gradient = step.outputGradient().values();
        double[] losses = step.losses();
        int size = step.size();
        Arrays.fill(losses, 0, size, 0);
        double factor = 2.0 / width;
        for (int f = 0; f < width; f++) {
            int offset = f * input.stride();
            for (int b = 0; b < size; b++) {
                double residual = y[offset + b] - x[offset + b];
                gradient[offset + b] = factor * residual;
                losses[b] += residual * residual;
            }
        }
        for (int b = 0; b < size; b++) {
            losses[b] /= width;
        }
    }
}
