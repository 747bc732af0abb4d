package farpoint.projectiondepth;

import farpoint.data.DataMatrix;
import farpoint.stats.BlockedProduct;

/**
 * A few rows, stored column by column, to be projected on many directions. A row's projection has the same bits whatever rows
 * share the tile.
 */
final class RowTile {
    private static final int VALUES = 8192;
    private static final int MAX_ROWS = 256;
    private static final int MIN_ROWS = 8;

    private final DataMatrix rows;
    private final int capacity;
    private final double[][] tile;
    private final double[] products;
    private int size;

    RowTile(DataMatrix rows) {
        this.rows = rows;
        int few = (rows.rows() + MIN_ROWS - 1) / MIN_ROWS * MIN_ROWS;
        this.capacity = Math.max(MIN_ROWS, Math.min(few, capacity(rows.columns())));
        this.tile = new double[rows.columns()][capacity];
        this.products = new double[capacity];
    }

    /** Rows that fit a tile. */
    static int capacity(int columns) {
        return Math.max(MIN_ROWS, Math.min(MAX_ROWS, VALUES / columns));
    }

    /** Loads the rows {@code from .. to - 1}, at most the capacity. */
    void load(int from, int to) {
        size = to - from;
        int d = rows.columns();
        double[] values = rows.values();
        for (int i = 0; i < size; i++) {
            int source = (from + i) * d;
            for (int j = 0; j < d; j++) {
                tile[j][i] = values[source + j];
            }
        }
    }

    /** The number of rows loaded. */
    int size() {
        return size;
    }

    /**
     * Projects the loaded rows.
     *
     * @param directions directions x d, row-major
     * @param direction which direction
     * @param target where the projections go
     * @param offset the first row's place in {@code target}
     */
    void project(double[] directions, int direction, double[] target, int offset) {
        BlockedProduct.multiply(directions, direction * rows.columns(), tile, products);
        System.arraycopy(products, 0, target, offset, size);
    }
}
