package farpoint.network.float64;

import farpoint.network.Features;
import java.util.function.DoubleUnaryOperator;

/** Rows in double, each feature in an array of its own. */
final class DoubleFeatures implements Features {
    private final double[][] features;
    private int size;

    DoubleFeatures(int width, int capacity) {
        this.features = new double[width][capacity];
        this.size = capacity;
    }

    double[] feature(int feature) {
        return features[feature];
    }

    @Override
    public int width() {
        return features.length;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void resize(int rows) {
        size = rows;
    }

    @Override
    public double value(int feature, int row) {
        return features[feature][row];
    }

    @Override
    public void set(int feature, int row, double value) {
        features[feature][row] = value;
    }

    @Override
    public void read(int feature, double[] target) {
        System.arraycopy(features[feature], 0, target, 0, size);
    }

    @Override
    public void write(int feature, double[] values) {
        System.arraycopy(values, 0, features[feature], 0, size);
    }

    @Override
    public void load(double[] values, int[] starts, int columns, double limit, DoubleUnaryOperator beyond) {
        resize(starts.length);
        for (int b = 0; b < starts.length; b++) {
            for (int j = 0; j < columns; j++) {
                double value = values[starts[b] + j];
                features[j][b] = Math.abs(value) > limit ? beyond.applyAsDouble(value) : value;
            }
        }
    }

    @Override
    public void addSquaredDifferences(Features other, int count, double[] sums, int offset) {
        for (int f = 0; f < count; f++) {
            double[] y = features[f];
            double[] x = ((DoubleFeatures) other).features[f];
            for (int b = 0; b < size; b++) {
                double difference = y[b] - x[b];
                sums[offset + b] += difference * difference;
            }
        }
    }
}
