package farpoint.isolationforest;

import farpoint.run.ComputeContext.StopCheck;
import java.util.Arrays;

/** Grows a tree on a sample of the training rows. */
final class TreeGrower {
    /** Smaller parts of rows are dropped, lest a row with many missing values come to every node. */
    private static final double LEAST_PART = 1e-3;

    private final Draw draw;
    private final int limit;
    private final StopCheck stop;
    private final IsolationTree.Builder tree = new IsolationTree.Builder();

    private TreeGrower(Draw draw, int limit, StopCheck stop) {
        this.draw = draw;
        this.limit = limit;
        this.stop = stop;
    }

    /** Grows the tree of a sample. */
    static IsolationTree grow(ExtendedIsolationForest forest, TreeSample sample, Layout layout, StopCheck stop) {
        int size = sample.indices().length;
        int[] all = new int[size];
        Arrays.setAll(all, i -> i);
        double[] weights = new double[size];
        Arrays.fill(weights, 1);
        Draw draw = new Draw(layout, forest.extension(), sample.random());
        TreeGrower grower = new TreeGrower(draw, heightLimit(size), stop);
        grower.grow(new NodeRows(sample.cells(layout), layout.attributes(), all, weights), 0);
        return grower.tree.build(forest.pathLength());
    }

    /** The mean depth of a tree that separates all rows: deeper, rows are ordinary. */
    static int heightLimit(int size) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
    }

    private void grow(NodeRows rows, int depth) {
        stop.check();
        double weight = rows.weight();
        int node = tree.add(weight);
        int from = tree.cuts().terms();
        if (depth < limit && weight > 1) {
            draw.cut(rows, tree.cuts());
        }
        int to = tree.cuts().terms();
        if (from < to) {
            double[] sides = sides(rows, from, to);
            double share = leftShare(rows, sides);
            grow(child(rows, sides, share, true), depth + 1);
            tree.rightComes(node);
            grow(child(rows, sides, 1 - share, false), depth + 1);
        }
    }

    private double[] sides(NodeRows rows, int from, int to) {
        double[] sides = new double[rows.size()];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = tree.cuts().side(from, to, rows.cells(), rows.at(i));
        }
        return sides;
    }

    /** How much of the rows with a side is on the left. */
    private static double leftShare(NodeRows rows, double[] sides) {
        double left = 0;
        double both = 0;
        for (int i = 0; i < sides.length; i++) {
            left += sides[i] <= 0 ? rows.weights()[i] : 0;
            both += Double.isNaN(sides[i]) ? 0 : rows.weights()[i];
        }
        return left / both;
    }

    /**
     * The rows of one side, and a part of those that have none.
     *
     * @param part how much of them
     */
    private static NodeRows child(NodeRows rows, double[] sides, double part, boolean left) {
        int[] of = new int[sides.length];
        double[] weights = new double[sides.length];
        int count = 0;
        for (int i = 0; i < sides.length; i++) {
            double weight = rows.weights()[i] * (Double.isNaN(sides[i]) ? part : sides[i] <= 0 == left ? 1 : 0);
            if (weight >= LEAST_PART) {
                of[count] = rows.rows()[i];
                weights[count++] = weight;
            }
        }
        return new NodeRows(rows.cells(), rows.attributes(), Arrays.copyOf(of, count), Arrays.copyOf(weights, count));
    }
}
