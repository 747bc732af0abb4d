package farpoint.isolationforest;

import java.util.Arrays;

/**
 * A binary tree of cuts in flat arrays. The left child of a node is the next one, so that only the right one is kept; a node
 * without terms is a leaf. Nodes have the weight of the training rows that came there, and the mean path length of these below.
 */
final class IsolationTree {
    private final int[] right;
    private final int[] termFrom;
    private final double[] weight;
    private final Cuts cuts;
    private final double[] expected;

    /**
     * Takes the arrays over.
     *
     * @param right the right child of each node that is no leaf
     * @param termFrom the first term of each node, and at the end the number of terms
     * @param weight the weight of each node
     * @param length what a leaf adds to a path
     */
    IsolationTree(int[] right, int[] termFrom, double[] weight, Cuts cuts, PathLength length) {
        this.right = right;
        this.termFrom = termFrom;
        this.weight = weight;
        this.cuts = cuts;
        this.expected = new double[right.length];
        // Children come after their parents.
        for (int node = right.length - 1; node >= 0; node--) {
            if (isLeaf(node)) {
                expected[node] = length.of(weight[node]);
            } else {
                double share = leftShare(node);
                expected[node] = 1 + share * expected[node + 1] + (1 - share) * expected[right[node]];
            }
        }
    }

    int nodes() {
        return right.length;
    }

    int terms(int node) {
        return termFrom[node + 1] - termFrom[node];
    }

    int right(int node) {
        return right[node];
    }

    double weight(int node) {
        return weight[node];
    }

    Cuts cuts() {
        return cuts;
    }

    private boolean isLeaf(int node) {
        return termFrom[node] == termFrom[node + 1];
    }

    private double leftShare(int node) {
        return weight[node + 1] / (weight[node + 1] + weight[right[node]]);
    }

    /** The mean path length of the training rows. */
    double expected() {
        return expected[0];
    }

    /**
     * The path length of a row: the number of cuts on its way and what the leaf adds. Where all values of a cut are missing, it
     * goes both ways, as the training rows did; where its category is new, the path ends in part.
     *
     * @param cells the row's cells, from {@code at}
     */
    double length(double[] cells, int at) {
        return length(0, cells, at);
    }

    private double length(int start, double[] cells, int at) {
        int node = start;
        double length = 0;
        double part = 1;
        while (!isLeaf(node)) {
            int from = termFrom[node];
            int to = termFrom[node + 1];
            double side = cuts.side(from, to, cells, at);
            length += part;
            if (Double.isNaN(side)) {
                double share = leftShare(node);
                double left = length(node + 1, cells, at);
                return length + part * (share * left + (1 - share) * length(right[node], cells, at));
            }
            part *= 1 - cuts.novelty(from, to, cells, at, null, 0, 0);
            node = side <= 0 ? node + 1 : right[node];
        }
        return length + part * expected[node];
    }

    /**
     * Tells how much shorter than expected each attribute makes the path of a row: at each cut, by what the expected length falls
     * from the node to the child that the row goes to. The sum over attributes is {@link #expected} minus {@link #length}.
     *
     * @param cells the row's cells, from {@code at}
     * @param credits by attribute, from {@code creditsAt}; added to
     */
    void credit(double[] cells, int at, double[] credits, int creditsAt) {
        credit(0, 1, cells, at, credits, creditsAt);
    }

    private void credit(int start, double whole, double[] cells, int at, double[] credits, int creditsAt) {
        int node = start;
        double part = whole;
        while (!isLeaf(node)) {
            int from = termFrom[node];
            int to = termFrom[node + 1];
            double side = cuts.side(from, to, cells, at);
            if (Double.isNaN(side)) {
                // Both ways as the training rows: nothing is shorter or longer than expected.
                double share = leftShare(node);
                credit(node + 1, part * share, cells, at, credits, creditsAt);
                credit(right[node], part * (1 - share), cells, at, credits, creditsAt);
                return;
            }
            double rest = expected[node] - 1;
            part *= 1 - cuts.novelty(from, to, cells, at, credits, creditsAt, part * rest);
            int child = side <= 0 ? node + 1 : right[node];
            cuts.share(from, to, cells, at, part * (rest - expected[child]), credits, creditsAt);
            node = child;
        }
    }

    /** Collects nodes, each before its children. */
    static final class Builder {
        private int nodes;
        private int[] right = new int[64];
        private int[] termFrom = new int[65];
        private double[] weight = new double[64];
        private final Cuts cuts = new Cuts();

        /** Adds a node, which is a leaf unless terms are added before the next one. */
        int add(double weightOf) {
            if (nodes == right.length) {
                right = Arrays.copyOf(right, 2 * nodes);
                termFrom = Arrays.copyOf(termFrom, 2 * nodes + 1);
                weight = Arrays.copyOf(weight, 2 * nodes);
            }
            weight[nodes] = weightOf;
            termFrom[nodes] = cuts.terms();
            return nodes++;
        }

        /** Adds a node whose right child is known. */
        void add(double weightOf, int rightOf) {
            int node = add(weightOf);
            right[node] = rightOf;
        }

        /** The next node is the right child of this one. */
        void rightComes(int node) {
            right[node] = nodes;
        }

        Cuts cuts() {
            return cuts;
        }

        IsolationTree build(PathLength length) {
            termFrom[nodes] = cuts.terms();
            cuts.trim();
            return new IsolationTree(
                    Arrays.copyOf(right, nodes),
                    Arrays.copyOf(termFrom, nodes + 1),
                    Arrays.copyOf(weight, nodes),
                    cuts,
                    length);
        }
    }
}
