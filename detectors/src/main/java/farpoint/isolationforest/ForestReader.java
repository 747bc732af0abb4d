package farpoint.isolationforest;

import farpoint.run.InvalidInputException;
import farpoint.state.State;
import java.util.Arrays;

/** Reads the trees that {@link ForestState} wrote, and checks that they are trees whose scores are finite. */
final class ForestReader {
    private static final int DEEPEST = Integer.SIZE;

    /** Far beyond any prepared value; sums of terms stay finite. */
    private static final double LARGEST = 1e200;

    /** The largest coordinate of a direction of norm 1, but for rounding. */
    private static final double UNIT = 1 + 1e-9;

    private final ExtendedIsolationForest detector;
    private final Layout layout;
    private final int sampleSize;
    private final int[] nodeCounts;
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
    private int node;
    private int term;
    private int code;

    private ForestReader(ExtendedIsolationForest detector, State state, int columns) {
        this.detector = detector;
        layout = Layout.readFrom(state, columns);
        sampleSize = state.integer("sample-size", 2, Integer.MAX_VALUE);
        nodeCounts = state.integers("nodes", 1, Integer.MAX_VALUE);
        right = state.integers("right", 0, Integer.MAX_VALUE);
        termCounts = state.integers("terms", 0, layout.attributes());
        weights = within(state.numbers("weights", right.length), 0, sampleSize, "a weight");
        attributes = state.integers("attributes", 0, layout.attributes() - 1);
        factors = within(state.numbers("factors", attributes.length), -UNIT, UNIT, "a factor");
        points = values(state, "points", attributes.length);
        means = values(state, "means", attributes.length);
        boolean nominal = layout.hasNominal();
        codeCounts = nominal ? state.integers("category-counts", 0, Integer.MAX_VALUE) : new int[attributes.length];
        categories = nominal ? state.integers("categories", 0, columns) : new int[0];
        numbers = nominal ? values(state, "numbers", categories.length) : new double[0];
        require(nodeCounts.length > 0, "there are no trees");
        require(sum(nodeCounts) == right.length && termCounts.length == right.length, "nodes are missing");
        require(sum(termCounts) == attributes.length && codeCounts.length == attributes.length, "terms are missing");
        require(sum(codeCounts) == categories.length, "categories are missing");
    }

    /**
     * Reads a model.
     *
     * @throws InvalidInputException if the state does not fit together
     */
    static ForestModel read(ExtendedIsolationForest detector, State state, int columns) {
        ForestReader reader = new ForestReader(detector, state, columns);
        IsolationTree[] trees = new IsolationTree[reader.nodeCounts.length];
        for (int t = 0; t < trees.length; t++) {
            trees[t] = reader.tree(reader.nodeCounts[t]);
        }
        return new ForestModel(detector, reader.layout, reader.sampleSize, trees);
    }

    private IsolationTree tree(int count) {
        int first = node;
        require(end(first, first, 0) == first + count, "a tree's nodes are no tree");
        IsolationTree.Builder tree = new IsolationTree.Builder();
        for (; node < first + count; node++) {
            tree.add(weights[node], right[node]);
            for (int k = 0; k < termCounts[node]; k++) {
                addTerm(tree.cuts());
            }
        }
        return tree.build(detector.pathLength());
    }

    /** One after the last node of the tree below a node, of which each has its place. */
    private int end(int first, int at, int depth) {
        require(at < right.length && depth <= DEEPEST, "a tree's nodes are no tree");
        if (termCounts[at] == 0) {
            return at + 1;
        }
        int middle = end(first, at + 1, depth + 1);
        require(middle == first + (long) right[at], "a tree's nodes are no tree");
        int end = end(first, middle, depth + 1);
        require(weights[at + 1] + weights[middle] > 0, "a cut has no rows");
        return end;
    }

    private void addTerm(Cuts cuts) {
        int attribute = attributes[term];
        int count = codeCounts[term];
        require(layout.nominal()[attribute] == count > 0, "a cut has categories of a number");
        cuts.add(attribute, factors[term], points[term], means[term]);
        if (count > 0) {
            int[] own = Arrays.copyOfRange(categories, code, code + count);
            for (int c = 0; c < count; c++) {
                require(
                        own[c] < layout.categories(attribute) && (c == 0 || own[c - 1] < own[c]),
                        "a cut's categories are none of its attribute's");
            }
            cuts.setCategories(own, Arrays.copyOfRange(numbers, code, code + count));
            code += count;
        }
        term++;
    }

    private static double[] values(State state, String name, int length) {
        return within(state.numbers(name, length), -LARGEST, LARGEST, "a value of '" + name + "'");
    }

    private static double[] within(double[] values, double min, double max, String what) {
        for (double value : values) {
            if (!(value >= min && value <= max)) {
                throw State.damaged("%s is %s", what, value);
            }
        }
        return values;
    }

    private static long sum(int[] counts) {
        return Arrays.stream(counts).asLongStream().sum();
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw State.damaged("%s", otherwise);
        }
    }
}
