package farpoint.scoreboost;

import java.util.Arrays;

/**
 * A binary tree of cuts at values of single columns, in flat arrays. The left child of a node is the next one, so that only the
 * right one is kept. Each node has the share of outliers, by weight, among the training rows that came there.
 */
final class DecisionTree {
    static final int LEAF = -1;

    private final int[] column;
    private final double[] cut;
    private final int[] right;
    private final double[] share;

    /**
     * Takes the arrays over, one element a node.
     *
     * @param column where it cuts, or {@link #LEAF}
     * @param cut rows with at most this value go left
     * @param right the right child
     * @param share of outliers, 0 to 1
     */
    DecisionTree(int[] column, double[] cut, int[] right, double[] share) {
        this.column = column;
        this.cut = cut;
        this.right = right;
        this.share = share;
    }

    int nodes() {
        return column.length;
    }

    int column(int node) {
        return column[node];
    }

    double cut(int node) {
        return cut[node];
    }

    int right(int node) {
        return right[node];
    }

    double share(int node) {
        return share[node];
    }

    /**
     * The share of outliers in the leaf of a row.
     *
     * @param values the row's values, from {@code at}
     */
    double probability(double[] values, int at) {
        int node = 0;
        while (column[node] != LEAF) {
            node = child(node, values, at);
        }
        return share[node];
    }

    private int child(int node, double[] values, int at) {
        return values[at + column[node]] <= cut[node] ? node + 1 : right[node];
    }

    /**
     * Tells by how much each column raises the probability of a row: at each cut, by what the share of outliers rises from the node
     * to the child that the row goes to. The sum over columns is {@link #probability} minus the share of all training rows.
     *
     * @param credits by column, from {@code creditsAt}; added to
     */
    void credit(double[] values, int at, double[] credits, int creditsAt) {
        int node = 0;
        while (column[node] != LEAF) {
            int child = child(node, values, at);
            credits[creditsAt + column[node]] += share[child] - share[node];
            node = child;
        }
    }

    /** Collects nodes, each before its children. */
    static final class Builder {
        private int nodes;
        private int[] column = new int[64];
        private double[] cut = new double[64];
        private int[] right = new int[64];
        private double[] share = new double[64];

        /** Adds a node, which is a leaf unless it is made a cut. */
        int add(double shareOf) {
            if (nodes == column.length) {
                column = Arrays.copyOf(column, 2 * nodes);
                cut = Arrays.copyOf(cut, 2 * nodes);
                right = Arrays.copyOf(right, 2 * nodes);
                share = Arrays.copyOf(share, 2 * nodes);
            }
            column[nodes] = LEAF;
            share[nodes] = shareOf;
            return nodes++;
        }

        /** Makes a node a cut, whose left child is the next node. */
        void cut(int node, int columnOf, double cutOf) {
            column[node] = columnOf;
            cut[node] = cutOf;
        }

        /** The next node is the right child of this one. */
        void rightComes(int node) {
            right[node] = nodes;
        }

        DecisionTree build() {
            return new DecisionTree(
                    Arrays.copyOf(column, nodes),
                    Arrays.copyOf(cut, nodes),
                    Arrays.copyOf(right, nodes),
                    Arrays.copyOf(share, nodes));
        }
    }
}
