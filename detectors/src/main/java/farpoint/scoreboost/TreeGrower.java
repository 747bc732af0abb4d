package farpoint.scoreboost;

import farpoint.run.ComputeContext.StopCheck;
import farpoint.stats.RandomStream;
import java.util.Arrays;

/**
 * Grows a tree, down to leaves of one class or few rows. Each node is cut where the two sides become purest, at one of some
 * columns that are drawn anew for each node.
 */
final class TreeGrower {
    /** More cuts in a row only follow noise. */
    static final int DEEPEST = 64;

    private final ClassedRows rows;
    private final int tried;
    private final RandomStream random;
    private final StopCheck stop;
    private final int[] columns;
    private final DecisionTree.Builder tree = new DecisionTree.Builder();

    private TreeGrower(ClassedRows rows, int tried, RandomStream random, StopCheck stop) {
        this.rows = rows;
        this.tried = tried;
        this.random = random;
        this.stop = stop;
        this.columns = new int[rows.columns()];
        Arrays.setAll(columns, j -> j);
    }

    /**
     * Grows a tree.
     *
     * @param drawn the numbers of the rows to learn from, each once; they are put into another order
     * @param tried how many columns a node tries, of those in which its rows differ
     */
    static DecisionTree grow(ClassedRows rows, int[] drawn, int tried, RandomStream random, StopCheck stop) {
        TreeGrower grower = new TreeGrower(rows, tried, random, stop);
        grower.grow(drawn, 0, drawn.length, 0);
        return grower.tree.build();
    }

    private void grow(int[] drawn, int from, int to, int depth) {
        stop.check();
        CutSearch search = new CutSearch(rows, drawn, from, to);
        int node = tree.add(search.share());
        if (depth == DEEPEST || !search.isWorthwhile()) {
            return;
        }
        tryColumns(search);
        if (search.found()) {
            int middle = part(drawn, from, to, search.column(), search.value());
            tree.cut(node, search.column(), search.value());
            grow(drawn, from, middle, depth + 1);
            tree.rightComes(node);
            grow(drawn, middle, to, depth + 1);
        }
    }

    private void tryColumns(CutSearch search) {
        int differing = 0;
        for (int c = 0; c < columns.length && differing < tried; c++) {
            int k = c + random.below(columns.length - c);
            int candidate = columns[k];
            columns[k] = columns[c];
            columns[c] = candidate;
            differing += search.tryColumn(candidate) ? 1 : 0;
        }
    }

    /** Moves the rows of at most the value to the front, and returns where the others begin; both stay in order. */
    private int part(int[] drawn, int from, int to, int column, double value) {
        int[] others = new int[to - from];
        int left = from;
        int right = 0;
        for (int i = from; i < to; i++) {
            if (rows.value(drawn[i], column) <= value) {
                drawn[left++] = drawn[i];
            } else {
                others[right++] = drawn[i];
            }
        }
        System.arraycopy(others, 0, drawn, left, right);
        return left;
    }
}
