package farpoint.deep.scoring;

import farpoint.network.Batch;
import farpoint.network.Network;
import farpoint.network.Workspace;
import farpoint.state.State;

/**
 * Scores a row by its mean squared reconstruction error.
 *
 * @param network the autoencoder
 * @param columns the first so many features count; the others are filling
 */
public record ReconstructionScorer(Network network, int columns) implements ColumnScorer {
    @Override
    public void score(Workspace workspace, double[] scores, int offset) {
        workspace.forward(false);
        errors(workspace, columns, scores, offset);
    }

    @Override
    public void contributions(Workspace workspace, double[] target, int offset) {
        workspace.forward(false);
        Batch input = workspace.input();
        for (int b = 0; b < input.size(); b++) {
            for (int f = 0; f < columns; f++) {
                double residual = workspace.output().value(f, b) - input.value(f, b);
                target[(offset + b) * columns + f] = residual * residual / columns;
            }
        }
    }

    /** The scorer of a network that a file holds. */
    public static ReconstructionScorer of(Network network, int columns) {
        requireRestores(network, columns);
        return new ReconstructionScorer(network, columns);
    }

    /** Requires a network that a file holds to restore rows with so many columns. */
    public static void requireRestores(Network network, int columns) {
        if (network.outputs() != network.inputs() || network.outputs() < columns) {
            throw State.damaged("an autoencoder does not restore %d columns", columns);
        }
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
