package farpoint.scoreboost;

import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Grows a balanced random forest: each tree on rows of both classes drawn with replacement, whose weights make the classes equal.
 * L. Breiman: Random forests. Machine Learning 45, 5-32, 2001; C. Chen, A. Liaw, L. Breiman: Using random forest to learn
 * imbalanced data. University of California, Berkeley, 2004.
 */
final class ForestFit {
    private static final int ROWS_A_CHUNK = 256;

    /**
     * A tree learns from so many other rows for each labelled outlier. Outliers that are among the other rows would else be many in
     * each tree, and take the place of the labelled ones that they are near to. F. Mordelet, J.-P. Vert: A bagging SVM to
     * learn from positive and unlabeled examples. Pattern Recognition Letters 37, 201-209, 2014.
     */
    private static final int OTHERS_AN_OUTLIER = 10;

    private static final int LEAST_OTHERS = 500;

    private final DataMatrix rows;
    private final int[] outliers;
    private final int[] others;
    private final int seed;
    private final DecisionTree[] trees;
    private final BitSet[] learnt;

    /**
     * For training rows.
     *
     * @param outliers the labelled outliers, at least {@link CutSearch#LEAST_ROWS}
     * @param others all other rows, at least as many
     */
    ForestFit(DataMatrix rows, int[] outliers, int[] others, int trees, int seed) {
        this.rows = rows;
        this.outliers = outliers;
        this.others = others;
        this.seed = seed;
        this.trees = new DecisionTree[trees];
        this.learnt = new BitSet[trees];
    }

    RandomForest grow(ComputeContext context) {
        boolean[] outlier = new boolean[rows.rows()];
        Arrays.stream(outliers).forEach(row -> outlier[row] = true);
        int tried = Math.max(1, (int) Math.sqrt(rows.columns()));
        int drawnOthers = Math.min(others.length, Math.max(LEAST_OTHERS, OTHERS_AN_OUTLIER * outliers.length));
        ClassedRows ranked = ClassedRows.of(rows, outlier, context);
        context.forEachChunk("Trees", trees.length, 1, (t, from, to, stop) -> {
            RandomStream random = RandomStream.of(seed, "labelled tree", t);
            double[] weights = new double[outlier.length];
            draw(outliers, outliers.length, weights, random);
            draw(others, drawnOthers, weights, random);
            learnt[t] = new BitSet(weights.length);
            for (int i = 0; i < weights.length; i++) {
                learnt[t].set(i, weights[i] > 0);
            }
            trees[t] =
                    TreeGrower.grow(ranked.weighed(weights), learnt[t].stream().toArray(), tried, random, stop);
        });
        return new RandomForest(trees, rows.columns());
    }

    /** Draws as many rows as there are, with replacement, whose weights add up to 1. */
    private static void draw(int[] from, int count, double[] weights, RandomStream random) {
        for (int i = 0; i < count; i++) {
            weights[from[random.below(from.length)]] += 1.0 / count;
        }
    }

    /** The log-odds of the training rows, each by the trees that did not learn from it; by all if there is none. */
    double[] outOfBag(ComputeContext context) {
        double[] odds = new double[rows.rows()];
        context.forEachChunk("Training rows", odds.length, ROWS_A_CHUNK, (chunk, from, to, stop) -> {
            int[] counts = new int[to - from];
            double[] inBag = new double[to - from];
            for (int t = 0; t < trees.length; t++) {
                stop.check();
                for (int i = from; i < to; i++) {
                    double p = trees[t].probability(rows.values(), i * rows.columns());
                    if (learnt[t].get(i)) {
                        inBag[i - from] += p;
                    } else {
                        odds[i] += p;
                        counts[i - from]++;
                    }
                }
            }
            for (int i = from; i < to; i++) {
                int count = counts[i - from];
                odds[i] = RandomForest.logOdds(count > 0 ? odds[i] / count : inBag[i - from] / trees.length);
            }
        });
        return odds;
    }
}
