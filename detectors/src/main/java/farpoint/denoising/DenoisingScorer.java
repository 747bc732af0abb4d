package farpoint.denoising;

import farpoint.deep.scoring.ColumnScorer;
import farpoint.network.Features;
import farpoint.network.FeedForward;
import farpoint.network.Network;
import farpoint.network.Pass;
import farpoint.state.State;
import farpoint.stats.RandomStream;
import java.util.Arrays;

/**
 * Scores a row by the mean squared difference between it and what the network restores of it from noise of some levels. All
 * rows get the same noise, so that it hardly matters when they are compared.
 *
 * @param network restores rows
 * @param levels all levels
 * @param used the levels of the scores
 * @param noise levels of the scores x columns, row-major
 */
record DenoisingScorer(FeedForward network, NoiseLevels levels, int[] used, double[] noise) implements ColumnScorer {
    /** Few for one network; those of an ensemble have levels and noise of their own. */
    private static final int LEVELS = 8;

    /**
     * A scorer with levels and noise of its own, which is used once as drawn and once negated: else it would raise or lower the
     * scores of all rows of one kind, which lie in the same direction from the others.
     */
    static DenoisingScorer of(Network network, NoiseLevels levels, RandomStream random) {
        int columns = network.outputs();
        int[] drawn = levels.spread(LEVELS, random);
        int[] used = new int[2 * LEVELS];
        double[] noise = new double[Math.multiplyExact(2 * LEVELS, columns)];
        for (int k = 0; k < LEVELS; k++) {
            used[2 * k] = drawn[k];
            used[2 * k + 1] = drawn[k];
            for (int j = 0; j < columns; j++) {
                double e = random.gaussian();
                noise[2 * k * columns + j] = e;
                noise[(2 * k + 1) * columns + j] = -e;
            }
        }
        return new DenoisingScorer(network, levels, used, noise);
    }

    @Override
    public void score(Pass pass, double[] scores, int offset) {
        int size = pass.input().size();
        Arrays.fill(scores, offset, offset + size, 0);
        for (double[] errors : errors(pass)) {
            for (int b = 0; b < size; b++) {
                scores[offset + b] += errors[b];
            }
        }
    }

    @Override
    public void contributions(Pass pass, double[] target, int offset) {
        double[][] errors = errors(pass);
        for (int b = 0; b < pass.input().size(); b++) {
            for (int j = 0; j < errors.length; j++) {
                target[(offset + b) * errors.length + j] = errors[j][b];
            }
        }
    }

    /** What each column adds to the scores, by column and row of the batch. */
    private double[][] errors(Pass pass) {
        Features input = pass.input();
        int columns = network.outputs();
        int size = input.size();
        double[][] rows = new double[columns][];
        for (int j = 0; j < columns; j++) {
            rows[j] = new double[size];
            input.read(j, rows[j]);
        }
        double[][] sums = new double[columns][size];
        double[] scratch = new double[size];
        for (int k = 0; k < used.length; k++) {
            load(rows, k, input, scratch);
            pass.forward();
            for (int j = 0; j < columns; j++) {
                pass.output().read(j, scratch);
                addSquares(rows[j], scratch, sums[j]);
            }
        }
        double count = (double) used.length * columns;
        for (double[] sum : sums) {
            for (int b = 0; b < size; b++) {
                sum[b] /= count;
            }
        }
        return sums;
    }

    /** Loads rows with the noise of the k-th level. */
    private void load(double[][] rows, int k, Features input, double[] scratch) {
        for (int j = 0; j < rows.length; j++) {
            double e = noise[k * rows.length + j];
            for (int b = 0; b < scratch.length; b++) {
                scratch[b] = levels.blur(used[k], rows[j][b], e);
            }
            input.write(j, scratch);
        }
        for (int b = 0; b < input.size(); b++) {
            NoiseLevels.tell(used[k], input, b);
        }
    }

    private static void addSquares(double[] x, double[] y, double[] sums) {
        for (int b = 0; b < sums.length; b++) {
            sums[b] += (y[b] - x[b]) * (y[b] - x[b]);
        }
    }

    @Override
    public void writeTo(State state) {
        state.put("signals", levels.signals()).put("levels", used).put("noise", noise);
    }

    /** Reads what {@link #writeTo} wrote. */
    static DenoisingScorer readFrom(FeedForward network, int columns, State state) {
        if (network.outputs() != columns || network.inputs() != columns + NoiseLevels.LEVEL_INPUTS) {
            throw State.damaged("a network does not restore %d columns from noise", columns);
        }
        double[] signals = state.numbers("signals");
        int[] used = state.integers("levels", 1, signals.length - 1);
        if (used.length == 0 || Arrays.stream(signals).anyMatch(a -> !(a >= 0 && a <= 1))) {
            throw State.damaged("there is no level of noise, or one is impossible");
        }
        double[] noise = state.numbers("noise", (long) used.length * columns);
        return new DenoisingScorer(network, new NoiseLevels(signals), used, noise);
    }
}
