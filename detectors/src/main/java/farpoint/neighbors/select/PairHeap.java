package farpoint.neighbors.select;

import java.util.Arrays;

/**
 * The k first of the pairs (value, index) offered so far, with a limit that is always as small as can be: a heap, last
 * first.
 */
public final class PairHeap implements PairCollector {
    private final double[] values;
    private final int[] indices;

    public PairHeap(int k) {
        values = new double[k];
        indices = new int[k];
        clear();
    }

    public void clear() {
        Arrays.fill(values, Double.POSITIVE_INFINITY);
        Arrays.fill(indices, Integer.MAX_VALUE);
    }

    @Override
    public double limit() {
        return values[0];
    }

    /** Whether a pair would be among the k first. */
    public boolean accepts(double value, int index) {
        return PairOrder.isBefore(value, index, values[0], indices[0]);
    }

    @Override
    public void offer(double value, int index) {
        if (!accepts(value, index)) {
            return;
        }
        int place = 0;
        for (int child = 1; child < values.length; child = 2 * place + 1) {
            if (child + 1 < values.length && isBefore(child, values[child + 1], indices[child + 1])) {
                child++;
            }
            if (!PairOrder.isBefore(value, index, values[child], indices[child])) {
                break;
            }
            values[place] = values[child];
            indices[place] = indices[child];
            place = child;
        }
        values[place] = value;
        indices[place] = index;
    }

    private boolean isBefore(int place, double value, int index) {
        return PairOrder.isBefore(values[place], indices[place], value, index);
    }

    /** Writes the pairs in order and empties the heap. */
    public void drainTo(int[] targetIndices, double[] targetValues, int offset) {
        PairOrder.sort(values, indices, 0, values.length);
        System.arraycopy(indices, 0, targetIndices, offset, indices.length);
        System.arraycopy(values, 0, targetValues, offset, values.length);
        clear();
    }
}
