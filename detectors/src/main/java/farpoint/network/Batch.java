package farpoint.network;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

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
        features[feature][row] = near(value);
    }

    private static float near(double value) {
        float nearest = (float) value;
        return nearest > LARGEST ? LARGEST : nearest < -LARGEST ? -LARGEST : nearest;
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

    /** {@inheritDoc} Eight rows at a time, so that what is written lies together. */
    @Override
    public void load(double[] values, int[] starts, int columns, double limit, DoubleUnaryOperator beyond) {
        resize(starts.length);
        DoubleUnaryOperator kept = v -> near(Math.abs(v) > limit ? beyond.applyAsDouble(v) : v);
        double bound = Math.min(limit, LARGEST);
        int b = 0;
        for (; b + 8 <= size; b += 8) {
            loadEight(values, starts, b, columns, bound, kept);
        }
        for (; b < size; b++) {
            for (int j = 0; j < columns; j++) {
                features[j][b] = entry(values[starts[b] + j], bound, kept);
            }
        }
    }

    private void loadEight(double[] x, int[] starts, int b, int columns, double bound, DoubleUnaryOperator beyond) {
        int s0 = starts[b];
        int s1 = starts[b + 1];
        int s2 = starts[b + 2];
        int s3 = starts[b + 3];
        int s4 = starts[b + 4];
        int s5 = starts[b + 5];
        int s6 = starts[b + 6];
        int s7 = starts[b + 7];
        for (int j = 0; j < columns; j++) {
            float[] feature = features[j];
            feature[b] = entry(x[s0 + j], bound, beyond);
            feature[b + 1] = entry(x[s1 + j], bound, beyond);
            feature[b + 2] = entry(x[s2 + j], bound, beyond);
            feature[b + 3] = entry(x[s3 + j], bound, beyond);
            feature[b + 4] = entry(x[s4 + j], bound, beyond);
            feature[b + 5] = entry(x[s5 + j], bound, beyond);
            feature[b + 6] = entry(x[s6 + j], bound, beyond);
            feature[b + 7] = entry(x[s7 + j], bound, beyond);
        }
    }

    private static float entry(double value, double bound, DoubleUnaryOperator beyond) {
        return (float) (Math.abs(value) > bound ? beyond.applyAsDouble(value) : value);
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
