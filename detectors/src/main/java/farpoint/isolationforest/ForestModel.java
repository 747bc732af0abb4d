package farpoint.isolationforest;

import farpoint.data.DataMatrix;
import farpoint.detector.Explainable;
import farpoint.detector.OutlierModel;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A grown {@link ExtendedIsolationForest}. The score is 2^(-h/c) with the mean path length h of a row, and the mean path length c
 * in a tree that separates as many rows as a tree was grown on.
 */
final class ForestModel implements OutlierModel, Explainable {
    private static final int ROWS_A_CHUNK = 64;

    private final ExtendedIsolationForest detector;
    private final Layout layout;
    private final int sampleSize;
    private final IsolationTree[] trees;
    private final double unit;

    ForestModel(ExtendedIsolationForest detector, Layout layout, int sampleSize, IsolationTree[] trees) {
        this.detector = detector;
        this.layout = layout;
        this.sampleSize = sampleSize;
        this.trees = trees;
        this.unit = trees.length * detector.pathLength().of(sampleSize);
    }

    @Override
    public int dimension() {
        return layout.columns();
    }

    @Override
    public double[] score(DataMatrix rows, ComputeContext context) {
        double[] scores = new double[rows.rows()];
        int attributes = layout.attributes();
        context.forEachChunk("Scoring", rows.rows(), ROWS_A_CHUNK, (chunk, from, to, stop) -> {
            double[] cells = cells(rows, from, to);
            for (IsolationTree tree : trees) {
                stop.check();
                for (int i = from; i < to; i++) {
                    scores[i] += tree.length(cells, (i - from) * attributes);
                }
            }
            for (int i = from; i < to; i++) {
                scores[i] = StrictMath.pow(2, -scores[i] / unit);
            }
        });
        return scores;
    }

    private double[] cells(DataMatrix rows, int from, int to) {
        double[] cells = new double[(to - from) * layout.attributes()];
        for (int i = from; i < to; i++) {
            layout.read(rows, i, cells, (i - from) * layout.attributes());
        }
        return cells;
    }

    /**
     * By how much shorter an attribute makes a row's path than that of training rows, divided by c: the contributions add up to
     * log2(s / s0), where s is the row's score and s0 that of a path of the training rows' mean length, so that 1 doubles the
     * score. A nominal attribute's stands in the first of its columns; missing values contribute nothing.
     */
    @Override
    public double[] contributions(DataMatrix rows, ComputeContext context) {
        double[] contributions = new double[Math.multiplyExact(rows.rows(), layout.columns())];
        int attributes = layout.attributes();
        context.forEachChunk("Contributions", rows.rows(), ROWS_A_CHUNK, (chunk, from, to, stop) -> {
            double[] cells = cells(rows, from, to);
            double[] credits = new double[cells.length];
            for (IsolationTree tree : trees) {
                stop.check();
                for (int i = 0; i < to - from; i++) {
                    tree.credit(cells, i * attributes, credits, i * attributes);
                }
            }
            for (int i = from; i < to; i++) {
                for (int a = 0; a < attributes; a++) {
                    double credit = credits[(i - from) * attributes + a];
                    contributions[i * layout.columns() + layout.first()[a]] = credit / unit;
                }
            }
        });
        return contributions;
    }

    /** The score of a path of the training rows' mean length, s0. */
    double usualScore() {
        double expected = 0;
        for (IsolationTree tree : trees) {
            expected += tree.expected();
        }
        return StrictMath.pow(2, -expected / unit);
    }

    @Override
    public double lowerBound() {
        return 0;
    }

    @Override
    public void writeTo(State state) {
        ForestState.write(state, layout, sampleSize, trees);
    }

    @Override
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("Trees", trees.length);
        summary.put("Training rows a tree", sampleSize);
        summary.put("Attributes a cut", Math.min(detector.extension(), layout.attributes()));
        summary.put("Score of the training rows' mean path", usualScore());
        if (Arrays.stream(trees).allMatch(tree -> tree.nodes() == 1)) {
            summary.put(
                    WARNING + " about equal rows",
                    String.format(
                            Locale.ROOT,
                            "No tree has a cut, as the %d training rows of each are equal: all rows get the score 0.5. If"
                                    + " some training rows differ, more trees or a larger sample-size find them.",
                            sampleSize));
        }
        return summary;
    }
}
