package farpoint.nn;

/**
 * Values of some rows, stored feature by feature: the value of feature f in row b is at {@code f * stride + b}. The memory
 * is allocated once; the number of rows may change up to the capacity.
 */
public final class Batch {
    private final int width;
    private final int stride;
    private final double[] values;
    private int size;

    /**
     * Allocates a batch.
     *
     * @param width features of a row, at least 1
     * @param capacity most rows, at least 1
     */
    public Batch(int width, int capacity) {
        this.width = width;
        this.stride = capacity;
        this.values = new double[Math.multiplyExact(width, capacity)];
        this.size = capacity;
    }

    /** Features of a row. */
    public int width() {
        return width;
    }

    /** Distance of a row's neighbouring features in {@link #values}: the capacity. */
    public int stride() {
        return stride;
    }

    /** The number of rows in use. */
    public int size() {
        return size;
    }

    /** Sets the number of rows in use, 1 to the capacity. */
    public void resize(int rows) {
        if (rows < 1 || rows > stride) {
            throw new IllegalArgumentException(rows + " rows in a batch for " + stride);
        }
        size = rows;
    }

    /** The memory itself, width x stride. */
    public double[] values() {
        return values;
    }

    /** One value. */
    public double value(int feature, int row) {
        return values[feature * stride + row];
    }

    /** Sets one value. */
    public void set(int feature, int row, double value) {
        values[feature * stride + row] = value;
    }
}
