package farpoint.neighbors.tree;

import farpoint.data.DataMatrix;
import farpoint.neighbors.select.PairOrder;
import java.util.Arrays;

/**
 * A balanced k-d tree over reference rows. The rows are kept in the order of the leaves, so that a node is a range of places;
 * the children of node i are 2i and 2i + 1, the root is 1. Each node has the bounding box of its rows.
 *
 * <p>Exactness needs no margin for rounding errors. A row's comparison value is a sequence of roundings, each a non-decreasing
 * function of the distances along the columns, and the point of a box that is nearest to the query has the smallest of these
 * in every column. So its comparison value, computed in the same way, is at most that of any row in the box, to the last bit.
 */
final class KdTree {
    /** Most rows a leaf. */
    static final int LEAF = 32;

    /** Rows that are looked at to find the column that a node is split by. */
    private static final int SAMPLE = 32;

    private final int rows;
    private final int columns;
    private final int leaves;
    private final int[] order;
    private final double[][][] panels;
    private final double[] lowest;
    private final double[] highest;

    KdTree(DataMatrix reference) {
        rows = reference.rows();
        columns = reference.columns();
        int count = 1;
        while ((long) count * LEAF < rows) {
            count *= 2;
        }
        leaves = count;
        order = new int[rows];
        Arrays.setAll(order, i -> i);
        panels = new double[leaves][columns][LEAF];
        lowest = new double[Math.multiplyExact(2 * leaves, columns)];
        highest = new double[lowest.length];
        split(1, 0, rows, reference.values(), new double[rows]);
        fill(1, 0, rows, reference.values());
    }

    private void split(int node, int from, int to, double[] source, double[] keys) {
        if (isLeaf(node)) {
            return;
        }
        int column = widestColumn(node, from, to, source);
        for (int place = from; place < to; place++) {
            keys[place] = source[order[place] * columns + column];
        }
        int middle = middle(from, to);
        PairOrder.select(keys, order, from, to, middle - from);
        split(2 * node, from, middle, source, keys);
        split(2 * node + 1, middle, to, source, keys);
    }

    /** Encloses some rows in the node's box for the time being. */
    private int widestColumn(int node, int from, int to, double[] source) {
        int step = Math.max(1, (to - from) / SAMPLE);
        int box = empty(node);
        for (int place = from; place < to; place += step) {
            enclose(box, source, source, order[place] * columns);
        }
        int widest = 0;
        for (int j = 1; j < columns; j++) {
            if (highest[box + j] - lowest[box + j] > highest[box + widest] - lowest[box + widest]) {
                widest = j;
            }
        }
        return widest;
    }

    /** Makes the node's box hold nothing, and says where it is. */
    private int empty(int node) {
        int box = node * columns;
        Arrays.fill(lowest, box, box + columns, Double.POSITIVE_INFINITY);
        Arrays.fill(highest, box, box + columns, Double.NEGATIVE_INFINITY);
        return box;
    }

    /** Fills the panels of the leaves and encloses the rows of all nodes. */
    private void fill(int node, int from, int to, double[] source) {
        int box = empty(node);
        if (isLeaf(node)) {
            for (int place = from; place < to; place++) {
                enclose(box, source, source, order[place] * columns);
            }
            fillPanel(panels[node - leaves], from, to, source);
            return;
        }
        int middle = middle(from, to);
        fill(2 * node, from, middle, source);
        fill(2 * node + 1, middle, to, source);
        enclose(box, lowest, highest, 2 * box);
        enclose(box, lowest, highest, 2 * box + columns);
    }

    private void fillPanel(double[][] panel, int from, int to, double[] source) {
        for (int j = 0; j < columns; j++) {
            double[] column = panel[j];
            for (int place = from; place < to; place++) {
                column[place - from] = source[order[place] * columns + j];
            }
        }
    }

    private void enclose(int box, double[] lows, double[] highs, int from) {
        for (int j = 0; j < columns; j++) {
            lowest[box + j] = Math.min(lowest[box + j], lows[from + j]);
            highest[box + j] = Math.max(highest[box + j], highs[from + j]);
        }
    }

    /** Number of rows; places are 0 to this less 1. */
    int rows() {
        return rows;
    }

    boolean isLeaf(int node) {
        return node >= leaves;
    }

    /** Where the places of a node are cut in two. */
    static int middle(int from, int to) {
        return (from + to) >>> 1;
    }

    /** The reference row at a place. */
    int row(int place) {
        return order[place];
    }

    /** The rows of a leaf, column by column, padded to {@link #LEAF} rows. */
    double[][] panel(int leaf) {
        return panels[leaf - leaves];
    }

    /** Writes the point of a node's box that is nearest to the query row that starts at a place. */
    void nearestPoint(int node, double[] query, int from, double[] point) {
        int box = node * columns;
        for (int j = 0; j < point.length; j++) {
            double value = query[from + j];
            double low = lowest[box + j];
            double high = highest[box + j];
            point[j] = value < low ? low : value > high ? high : value;
        }
    }
}
