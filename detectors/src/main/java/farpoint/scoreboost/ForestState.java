package farpoint.scoreboost;

import farpoint.run.InvalidInputException;
import farpoint.state.State;
import java.util.Arrays;

/** Writes and reads trees: arrays of all nodes, one tree after the other. */
final class ForestState {
    private final int[] columns;
    private final double[] cuts;
    private final int[] rights;
    private final double[] shares;
    private int nodes;

    private ForestState(int[] columns, double[] cuts, int[] rights, double[] shares) {
        this.columns = columns;
        this.cuts = cuts;
        this.rights = rights;
        this.shares = shares;
    }

    static void write(State state, DecisionTree[] trees) {
        int[] counts = Arrays.stream(trees).mapToInt(DecisionTree::nodes).toArray();
        int all = Math.toIntExact(Arrays.stream(counts).asLongStream().sum());
        ForestState flat = new ForestState(new int[all], new double[all], new int[all], new double[all]);
        for (DecisionTree tree : trees) {
            flat.add(tree);
        }
        state.put("nodes", counts).put("columns", flat.columns).put("cuts", flat.cuts);
        state.put("rights", flat.rights).put("shares", flat.shares);
    }

    private void add(DecisionTree tree) {
        for (int node = 0; node < tree.nodes(); node++) {
            columns[nodes] = tree.column(node);
            cuts[nodes] = tree.cut(node);
            rights[nodes] = tree.right(node);
            shares[nodes++] = tree.share(node);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param width the number of columns of the rows
     * @throws InvalidInputException if these are no trees
     */
    static DecisionTree[] read(State state, int width) {
        int[] counts = state.integers("nodes", 1, Integer.MAX_VALUE);
        long all = Arrays.stream(counts).asLongStream().sum();
        require(counts.length > 0, "there are no trees");
        ForestState flat = new ForestState(
                state.integers("columns", DecisionTree.LEAF, width - 1, all),
                state.numbers("cuts", all),
                state.integers("rights", 0, Integer.MAX_VALUE, all),
                state.numbers("shares", all));
        DecisionTree[] trees = new DecisionTree[counts.length];
        for (int t = 0; t < trees.length; t++) {
            trees[t] = flat.next(counts[t]);
        }
        return trees;
    }

    private DecisionTree next(int count) {
        int first = nodes;
        nodes += count;
        require(end(first, first, 0) == nodes, "a tree's nodes are no tree");
        for (int node = first; node < nodes; node++) {
            require(shares[node] >= 0 && shares[node] <= 1, "a share of outliers is no share");
        }
        return new DecisionTree(
                Arrays.copyOfRange(columns, first, nodes),
                Arrays.copyOfRange(cuts, first, nodes),
                Arrays.copyOfRange(rights, first, nodes),
                Arrays.copyOfRange(shares, first, nodes));
    }

    /** One after the last node of the tree below a node, of which each has its place. */
    private int end(int first, int at, int depth) {
        require(at < nodes && depth <= TreeGrower.DEEPEST, "a tree's nodes are no tree");
        if (columns[at] == DecisionTree.LEAF) {
            return at + 1;
        }
        int middle = end(first, at + 1, depth + 1);
        require(middle == first + (long) rights[at], "a tree's nodes are no tree");
        return end(first, middle, depth + 1);
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw State.damaged("%s", otherwise);
        }
    }
}
