package farpoint.neighbors.select;

/**
 * The k first of the pairs (value, index) offered so far, in the order of value, then index, whatever the order of offers.
 * Holds some more than k, so that an offer costs a constant time on average.
 */
public final class NearestPairs {
    private static final int SPARE = 24;

    private final int k;
    private final int[] indices;
    private final double[] values;
    private int size;
    private double limit = Double.POSITIVE_INFINITY;
    private int limitIndex = Integer.MAX_VALUE;

    public NearestPairs(int k) {
        this.k = k;
        indices = new int[k + Math.max(SPARE, k / 2)];
        values = new double[indices.length];
    }

    /** A value above this one cannot be among the first k any more. */
    public double limit() {
        return limit;
    }

    public void offer(double value, int index) {
        if (!PairOrder.isBefore(value, index, limit, limitIndex)) {
            return;
        }
        values[size] = value;
        indices[size++] = index;
        if (size == indices.length) {
            shrink();
        }
    }

    private void shrink() {
        PairOrder.select(values, indices, 0, size, k);
        size = k;
        limit = values[k - 1];
        limitIndex = indices[k - 1];
    }

    /** Sorts the first k; they are then at places 0 to k - 1 of {@link #values} and {@link #indices}. */
    public int finish() {
        PairOrder.sort(values, indices, 0, size);
        return Math.min(size, k);
    }

    public double value(int rank) {
        return values[rank];
    }

    /** Writes the first k in order and empties the list. */
    public void drainTo(int[] targetIndices, double[] targetValues, int offset) {
        int count = finish();
        System.arraycopy(indices, 0, targetIndices, offset, count);
        System.arraycopy(values, 0, targetValues, offset, count);
        clear();
    }

    public void clear() {
        size = 0;
        limit = Double.POSITIVE_INFINITY;
        limitIndex = Integer.MAX_VALUE;
    }
}
