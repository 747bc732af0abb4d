package farpoint.neural;

import farpoint.nn.Batch;
import farpoint.nn.Network;
import farpoint.nn.Workspace;

/**
 * Scores a row by its mean squared reconstruction error.
 *
 * @param network the autoencoder
 * @param columns the first so many features count; the others are filling
 */
public record ReconstructionScorer(Network network, int columns) implements Scorer {
    @Override
    public void score(Workspace workspace, double[] scores, int offset) {
        errors(workspace, columns, scores, offset);
    }

    /** Writes the mean squared difference of output and input of each row of the batch. */
    public static void errors(Workspace workspace, int columns, double[] target, int offset) {
        Batch input = workspace.input();
        for (int b = 0; b < input.size(); b++) {
            target[offset + b] = 0;
        }
        for (int f = 0; f < columns; f++) {
            double[] x = input.feature(f);
            double[] y = workspace.output().feature(f);
            for (int b = 0; b < input.size(); b++) {
                double residual = y[b] - x[b];
                target[offset + b] += residual * residual;
            }
        }
        for (int b = 0; b < input.size(); b++) {
            target[offset + b] /= columns;
        }
    }
}
