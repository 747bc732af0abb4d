package farpoint.isolationforest;

import farpoint.state.State;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/** Writes the trees of a model into its file: arrays of all nodes, terms and categories, one tree after the other. */
final class ForestState {
    private int nodes;
    private int terms;
    private int codes;
    private final int[] right;
    private final int[] termCounts;
    private final double[] weights;
    private final int[] attributes;
    private final double[] factors;
    private final double[] points;
    private final double[] means;
    private final int[] codeCounts;
    private final int[] categories;
    private final double[] numbers;

    private ForestState(IsolationTree[] trees) {
        int allNodes = sum(trees, IsolationTree::nodes);
        int allTerms = sum(trees, tree -> tree.cuts().terms());
        int allCodes = sum(trees, tree -> tree.cuts().codes());
        right = new int[allNodes];
        termCounts = new int[allNodes];
        weights = new double[allNodes];
        attributes = new int[allTerms];
        factors = new double[allTerms];
        points = new double[allTerms];
        means = new double[allTerms];
        codeCounts = new int[allTerms];
        categories = new int[allCodes];
        numbers = new double[allCodes];
    }

    private static int sum(IsolationTree[] trees, ToIntFunction<IsolationTree> count) {
        return Math.toIntExact(
                Arrays.stream(trees).mapToInt(count).asLongStream().sum());
    }

    /** Writes what {@link ForestReader} reads. */
    static void write(State state, Layout layout, int sampleSize, IsolationTree[] trees) {
        layout.writeTo(state);
        ForestState all = new ForestState(trees);
        for (IsolationTree tree : trees) {
            all.add(tree);
        }
        state.put("sample-size", sampleSize);
        state.put("nodes", Arrays.stream(trees).mapToInt(IsolationTree::nodes).toArray());
        state.put("right", all.right).put("terms", all.termCounts).put("weights", all.weights);
        state.put("attributes", all.attributes).put("factors", all.factors);
        state.put("points", all.points).put("means", all.means);
        if (layout.hasNominal()) {
            state.put("category-counts", all.codeCounts);
            state.put("categories", all.categories).put("numbers", all.numbers);
        }
    }

    private void add(IsolationTree tree) {
        for (int node = 0; node < tree.nodes(); node++) {
            right[nodes] = tree.right(node);
            termCounts[nodes] = tree.terms(node);
            weights[nodes++] = tree.weight(node);
        }
        Cuts cuts = tree.cuts();
        for (int t = 0; t < cuts.terms(); t++) {
            attributes[terms] = cuts.attribute(t);
            factors[terms] = cuts.factor(t);
            points[terms] = cuts.point(t);
            means[terms] = cuts.mean(t);
            int[] own = cuts.categories(t);
            System.arraycopy(own, 0, categories, codes, own.length);
            System.arraycopy(cuts.numbers(t), 0, numbers, codes, own.length);
            codes += own.length;
            codeCounts[terms++] = own.length;
        }
    }
}
