package farpoint.neighbors.screening;

/** A first limit for a query row that has none, from its sums with a whole block. One a thread. */
final class FirstLimit {
    private static final int LANES = FloatPanels.BLOCK / 8;

    /** For fewer candidates half the lanes do, of which to select takes half the time. */
    private static final int FEW = LANES / 3;

    private final float[] halves = new float[FloatPanels.BLOCK];
    private final float[] smallest = new float[LANES];
    private final float[] ofTwo = new float[LANES / 2];

    /** Whether there are enough lanes for so many candidates. */
    boolean canServe(int keep) {
        return keep < LANES;
    }

    /**
     * Of the smallest values on each lane, the one of rank keep + 1. At least so many reference rows lie within it, one of
     * which may be the row itself.
     */
    float of(float[] sums, float[] halfNorms, int keep) {
        findSmallest(sums, halfNorms);
        return Math.nextUp(select(keep < FEW ? smallestOfTwo() : smallest, keep));
    }

    private float[] smallestOfTwo() {
        for (int r = 0; r < ofTwo.length; r++) {
            ofTwo[r] = Math.min(smallest[r], smallest[ofTwo.length + r]);
        }
        return ofTwo;
    }

    /** The value of a rank, counted from 0; the values change places. */
    private static float select(float[] values, int rank) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            float pivot = values[rank];
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    float value = values[i];
                    values[i++] = values[j];
                    values[j--] = value;
                }
            }
            low = j < rank ? i : low;
            high = i > rank ? j : high;
        }
        return values[rank];
    }

    /** The smallest of the differences norm - sum that lie {@link #LANES} apart. */
    private void findSmallest(float[] sums, float[] halfNorms) {
        for (int r = 0; r < FloatPanels.BLOCK; r++) {
            halves[r] = halfNorms[r] - sums[r];
        }
        for (int r = 0; r < LANES; r++) {
            float a = Math.min(Math.min(halves[r], halves[LANES + r]), halves[2 * LANES + r]);
            float b = Math.min(Math.min(halves[3 * LANES + r], halves[4 * LANES + r]), halves[5 * LANES + r]);
            smallest[r] = Math.min(Math.min(a, b), Math.min(halves[6 * LANES + r], halves[7 * LANES + r]));
        }
    }
}
