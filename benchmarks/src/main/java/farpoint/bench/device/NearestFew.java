package farpoint.bench.device;

import java.util.Arrays;

/** The k first of the pairs (value, index) that are offered, by value, then index. */
final class NearestFew {
    private final double[] values;
    private final int[] indices;

    NearestFew(int k) {
        this.values = new double[k];
        this.indices = new int[k];
        clear();
    }

    void clear() {
        Arrays.fill(values, Double.POSITIVE_INFINITY);
        Arrays.fill(indices, Integer.MAX_VALUE);
    }

    /** Offers a pair. */
    void offer(double value, int index) {
        int place = values.length - 1;
        if (!comesBefore(value, index, place)) {
            return;
        }
        for (; place > 0 && comesBefore(value, index, place - 1); place--) {
            values[place] = values[place - 1];
            indices[place] = indices[place - 1];
        }
        values[place] = value;
        indices[place] = index;
    }

    private boolean comesBefore(double value, int index, int place) {
        return value < values[place] || value == values[place] && index < indices[place];
    }

    double value(int rank) {
        return values[rank];
    }

    int index(int rank) {
        return indices[rank];
    }
}
