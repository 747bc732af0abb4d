package farpoint.projectiondepth;

import farpoint.data.DataMatrix;
import java.util.Arrays;

/**
 * A few rows, stored column by column, to be projected on many directions. Each projection adds the columns' products in
 * order, whatever rows share the tile, so that a row's projection has the same bits in every batch.
 */
final class RowTile {
    private static final int VALUES = 8192;
    private static final int MAX_ROWS = 256;
    private static final int MIN_ROWS = 8;

    private final DataMatrix rows;
    private final int capacity;
    private final double[] tile;
    private int size;

    RowTile(DataMatrix rows) {
        this.rows = rows;
        this.capacity = capacity(rows.columns());
        this.tile = new double[capacity * rows.columns()];
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
                tile[j * capacity + i] = values[source + j];
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
        int d = rows.columns();
        int u = direction * d;
        Arrays.fill(target, offset, offset + size, 0);
        int j = 0;
        for (; j + 4 <= d; j += 4) {
            addFour(directions, u + j, j * capacity, target, offset);
        }
        for (; j < d; j++) {
            double weight = directions[u + j];
            int column = j * capacity;
            for (int i = 0; i < size; i++) {
                target[offset + i] += weight * tile[column + i];
            }
        }
    }

    private void addFour(double[] directions, int u, int column, double[] target, int offset) {
        double w0 = directions[u];
        double w1 = directions[u + 1];
        double w2 = directions[u + 2];
        double w3 = directions[u + 3];
        int c1 = column + capacity;
        int c2 = c1 + capacity;
        int c3 = c2 + capacity;
        double[] x = tile;
        for (int i = 0; i < size; i++) {
            target[offset + i] =
                    target[offset + i] + w0 * x[column + i] + w1 * x[c1 + i] + w2 * x[c2 + i] + w3 * x[c3 + i];
        }
    }
}
