package farpoint.neighbors.select;

import java.util.Arrays;

/** A growing list of pairs (value, index). */
public final class GrowingPairs {
    private double[] values = new double[8];
    private int[] indices = new int[8];
    private int size;

    public void add(double value, int index) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            indices = Arrays.copyOf(indices, 2 * size);
        }
        values[size] = value;
        indices[size++] = index;
    }

    public int size() {
        return size;
    }

    /** Sorts the pairs and writes them. */
    public void writeTo(int[] targetIndices, double[] targetValues, int offset) {
        PairOrder.sort(values, indices, 0, size);
        System.arraycopy(values, 0, targetValues, offset, size);
        System.arraycopy(indices, 0, targetIndices, offset, size);
    }
}
