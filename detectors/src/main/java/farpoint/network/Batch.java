package farpoint.network;

import java.util.Arrays;

/**
 * Rows in float, each feature in an array of its own: loops over the rows then start at index 0 of every array they touch,
 * which is what the compiler needs to make vector code of them. The memory is allocated once; the number of rows may change
 * up to the capacity.
 */
public final class Batch implements Features {
    /** Values beyond are kept here: of larger ones a network's sums would not be finite. */
    static final float LARGEST = 1e15f;

    /** Squares that are added up in float before their sum goes on in double. */
    private static final int RUN = 16;

    private final float[][] features;
    private final int capacity;
    private final float[] partial;
    private int size;

    /**
     * Allocates a batch.
     *
     * @param width features of a row, at least 1
     * @param capacity most rows, at least 1
     */
    public Batch(int width, int capacity) {
        this.features = new float[width][ProductKernel.length(capacity)];
        this.capacity = capacity;
        this.partial = new float[capacity];
        this.size = capacity;
    }

    @Override
    public int width() {
        return features.length;
    }

    /** Most rows. */
    public int capacity() {
        return capacity;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void resize(int rows) {
        if (rows < 1 || rows > capacity) {
            throw new IllegalArgumentException(rows + " rows in a batch for " + capacity);
        }
        size = rows;
    }

    /** The values of one feature, by row: the memory itself, of which the first {@link #size} are in use. */
    public float[] feature(int feature) {
        return features[feature];
    }

    /** All features; see {@link #feature}. */
    float[][] features() {
        return features;
    }

    @Override
    public double value(int feature, int row) {
        return features[feature][row];
    }

    /** Sets one value; beyond {@value #LARGEST} it is kept there. */
    @Override
    public void set(int feature, int row, double value) {
        float nearest = (float) value;
        features[feature][row] = nearest > LARGEST ? LARGEST : nearest < -LARGEST ? -LARGEST : nearest;
    }

    @Override
    public void read(int feature, double[] target) {
        float[] source = features[feature];
        for (int b = 0; b < size; b++) {
            target[b] = source[b];
        }
    }

    @Override
    public void write(int feature, double[] values) {
        for (int b = 0; b < size; b++) {
            set(feature, b, values[b]);
        }
    }

    /** {@inheritDoc} Sixteen squares at a time are added up in float. */
    @Override
    public void addSquaredDifferences(Features other, int count, double[] sums, int offset) {
        float[][] x = ((Batch) other).features;
        for (int from = 0; from < count; from += RUN) {
            int to = Math.min(from + RUN, count);
            Arrays.fill(partial, 0, size, 0);
            for (int f = from; f < to; f++) {
                Vectors.addSquaredDifferences(features[f], x[f], partial, size);
            }
            for (int b = 0; b < size; b++) {
                sums[offset + b] += partial[b];
            }
        }
        for (int b = 0; b < size; b++) {
            if (!Double.isFinite(sums[offset + b])) {
                sums[offset + b] = squaredDifference(x, count, b);
            }
        }
    }

    /** Of values whose squares float cannot hold. */
    private double squaredDifference(float[][] x, int count, int row) {
        double sum = 0;
        for (int f = 0; f < count; f++) {
            double difference = (double) features[f][row] - x[f][row];
            sum += difference * difference;
        }
        return sum;
    }
}
