package farpoint.scoreboost;

import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.state.State;

/** Trees whose probabilities are averaged. */
final class RandomForest implements Classifier {
    private static final int ROWS_A_CHUNK = 64;

    /** Keeps logarithms finite: no forest of hundreds of trees is surer than this. */
    private static final double LEAST = 0.005;

    private final DecisionTree[] trees;
    private final int columns;

    RandomForest(DecisionTree[] trees, int columns) {
        this.trees = trees;
        this.columns = columns;
    }

    static double logOdds(double probability) {
        double p = LEAST + (1 - 2 * LEAST) * probability;
        return StrictMath.log(p / (1 - p));
    }

    /** The mean probability of each row. */
    double[] probabilities(DataMatrix rows, ComputeContext context) {
        double[] sums = new double[rows.rows()];
        context.forEachChunk("Forest", rows.rows(), ROWS_A_CHUNK, (chunk, from, to, stop) -> {
            for (DecisionTree tree : trees) {
                stop.check();
                for (int i = from; i < to; i++) {
                    sums[i] += tree.probability(rows.values(), i * columns);
                }
            }
            for (int i = from; i < to; i++) {
                sums[i] /= trees.length;
            }
        });
        return sums;
    }

    @Override
    public double[] logOdds(DataMatrix rows, ComputeContext context) {
        double[] odds = probabilities(rows, context);
        for (int i = 0; i < odds.length; i++) {
            odds[i] = logOdds(odds[i]);
        }
        return odds;
    }

    /** {@inheritDoc} What a column does to the probability is stretched to what all do to the logarithm. */
    @Override
    public double[] credits(DataMatrix rows, ComputeContext context) {
        double[] credits = new double[Math.multiplyExact(rows.rows(), columns)];
        double usual = 0;
        for (DecisionTree tree : trees) {
            usual += tree.share(0) / trees.length;
        }
        double base = usual;
        context.forEachChunk("Contributions", rows.rows(), ROWS_A_CHUNK, (chunk, from, to, stop) -> {
            for (DecisionTree tree : trees) {
                stop.check();
                for (int i = from; i < to; i++) {
                    tree.credit(rows.values(), i * columns, credits, i * columns);
                }
            }
            for (int i = from; i < to; i++) {
                stretch(credits, i * columns, base);
            }
        });
        return credits;
    }

    private void stretch(double[] credits, int at, double base) {
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            sum += credits[at + j];
        }
        double rise = sum / trees.length;
        double slope = Math.abs(rise) < 1e-9
                ? (logOdds(base + 1e-6) - logOdds(base - 1e-6)) / 2e-6
                : (logOdds(base + rise) - logOdds(base)) / rise;
        for (int j = 0; j < columns; j++) {
            credits[at + j] *= slope / trees.length;
        }
    }

    @Override
    public void writeTo(State state) {
        ForestState.write(state, trees);
    }

    static RandomForest readFrom(State state, int columns) {
        return new RandomForest(ForestState.read(state, columns), columns);
    }
}
