package farpoint.deep.scoring;

import farpoint.network.Features;
import farpoint.network.FeedForward;
import farpoint.network.Pass;
import farpoint.state.State;
import java.util.Arrays;

/**
 * Scores a row by its mean squared reconstruction error.
 *
 * @param network the autoencoder
 * @param columns the first so many features count; the others are filling
 */
public record ReconstructionScorer(FeedForward network, int columns) implements ColumnScorer {
    @Override
    public void score(Pass pass, double[] scores, int offset) {
        pass.forward();
        errors(pass, columns, scores, offset);
    }

    @Override
    public void contributions(Pass pass, double[] target, int offset) {
        pass.forward();
        Features input = pass.input();
        for (int b = 0; b < input.size(); b++) {
            for (int f = 0; f < columns; f++) {
                double residual = pass.output().value(f, b) - input.value(f, b);
                target[(offset + b) * columns + f] = residual * residual / columns;
            }
        }
    }

    /** The scorer of a network that a file holds. */
    public static ReconstructionScorer of(FeedForward network, int columns) {
        requireRestores(network, columns);
        return new ReconstructionScorer(network, columns);
    }

    /** Requires a network that a file holds to restore rows with so many columns. */
    public static void requireRestores(FeedForward network, int columns) {
        if (network.outputs() != network.inputs() || network.outputs() < columns) {
            throw State.damaged("an autoencoder does not restore %d columns", columns);
        }
    }

    /** Writes the mean squared difference of output and input of each row of the batch. */
    public static void errors(Pass pass, int columns, double[] target, int offset) {
        int size = pass.input().size();
        Arrays.fill(target, offset, offset + size, 0);
        pass.output().addSquaredDifferences(pass.input(), columns, target, offset);
        for (int b = 0; b < size; b++) {
            target[offset + b] /= columns;
        }
    }
}
