package farpoint.network;

/**
 * Values of some rows, stored feature by feature, each feature in an array of its own: loops over the rows then start at
 * index 0 of every array they touch, which is what the compiler needs to make vector code of them. The memory is allocated
 * once; the number of rows may change up to the capacity.
 */
public final class Batch {
    private final double[][] features;
    private final int capacity;
    private int size;

    /**
     * Allocates a batch.
     *
     * @param width features of a row, at least 1
     * @param capacity most rows, at least 1
     */
    public Batch(int width, int capacity) {
        this.features = new double[width][ProductKernel.length(capacity)];
        this.capacity = capacity;
        this.size = capacity;
    }

    /** Features of a row. */
    public int width() {
        return features.length;
    }

    /** Most rows. */
    public int capacity() {
        return capacity;
    }

    /** The number of rows in use. */
    public int size() {
        return size;
    }

    /** Sets the number of rows in use, 1 to the capacity. */
    public void resize(int rows) {
        if (rows < 1 || rows > capacity) {
            throw new IllegalArgumentException(rows + " rows in a batch for " + capacity);
        }
        size = rows;
    }

    /** The values of one feature, by row: the memory itself, of which the first {@link #size} are in use. */
    public double[] feature(int feature) {
        return features[feature];
    }

    /** All features; see {@link #feature}. */
    double[][] features() {
        return features;
    }

    /** One value. */
    public double value(int feature, int row) {
        return features[feature][row];
    }

    /** Sets one value. */
    public void set(int feature, int row, double value) {
        features[feature][row] = value;
    }
}
