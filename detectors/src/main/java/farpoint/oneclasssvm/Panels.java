package farpoint.oneclasssvm;

import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.MetricKind;

/** Rows in blocks, column by column, whose squared distances to another row are found fast, to the same bits in any order. */
final class Panels {
    /** Rows of a block, the last of which may be shorter. */
    static final int BLOCK = 256;

    private static final Metric SQUARES = MetricKind.SQUARED_EUCLIDEAN.metric(0);

    private final int rows;
    private final double[][][] blocks;

    /**
     * Copies rows.
     *
     * @param values holds rows of d columns, row-major
     * @param order the numbers of the rows to take, in their order here; at least one
     */
    Panels(double[] values, int d, int[] order) {
        rows = order.length;
        blocks = new double[(rows + BLOCK - 1) / BLOCK][d][];
        for (int b = 0; b < blocks.length; b++) {
            int first = b * BLOCK;
            int size = Math.min(BLOCK, rows - first);
            for (int j = 0; j < d; j++) {
                blocks[b][j] = new double[size];
                for (int r = 0; r < size; r++) {
                    blocks[b][j][r] = values[order[first + r] * d + j];
                }
            }
        }
    }

    int rows() {
        return rows;
    }

    int columns() {
        return blocks[0].length;
    }

    int blocks() {
        return blocks.length;
    }

    int size(int block) {
        return blocks[block][0].length;
    }

    /** One row. */
    double[] row(int row) {
        double[][] block = blocks[row / BLOCK];
        double[] values = new double[block.length];
        for (int j = 0; j < values.length; j++) {
            values[j] = block[j][row % BLOCK];
        }
        return values;
    }

    /**
     * The squared Euclidean distances of a row to those of a block.
     *
     * @param x holds the row
     * @param from where it starts
     * @param squares receives the distances; as long as the block
     */
    void squares(double[] x, int from, int block, double[] squares) {
        SQUARES.sums(x, from, blocks[block], squares);
    }
}
