package farpoint.neighbors.select;

/** Selects and sorts pairs (value, index) that lie in two arrays, in the order of value, then index. For back ends. */
public final class PairOrder {
    private static final int FEW = 12;

    private PairOrder() {}

    /** Whether the pair (value, index) comes before the pair at a place. */
    public static boolean isBefore(double value, int index, double otherValue, int otherIndex) {
        return value < otherValue || value == otherValue && index < otherIndex;
    }

    /** Sorts the pairs {@code from .. to - 1}. */
    public static void sort(double[] values, int[] indices, int from, int to) {
        int low = from;
        int high = to;
        while (high - low > FEW) {
            int split = partition(values, indices, low, high);
            if (split - low < high - split) {
                sort(values, indices, low, split);
                low = split + 1;
            } else {
                sort(values, indices, split + 1, high);
                high = split;
            }
        }
        insertionSort(values, indices, low, high);
    }

    /** Moves the {@code keep} first pairs of {@code from .. to - 1} to the front, the last of them to their end. */
    public static void select(double[] values, int[] indices, int from, int to, int keep) {
        int low = from;
        int high = to;
        int last = from + keep - 1;
        while (high - low > FEW) {
            int split = partition(values, indices, low, high);
            if (split == last) {
                return;
            }
            if (split < last) {
                low = split + 1;
            } else {
                high = split;
            }
        }
        insertionSort(values, indices, low, high);
    }

    private static void insertionSort(double[] values, int[] indices, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            double value = values[i];
            int index = indices[i];
            int place = i;
            while (place > from && isBefore(value, index, values[place - 1], indices[place - 1])) {
                values[place] = values[place - 1];
                indices[place] = indices[place - 1];
                place--;
            }
            values[place] = value;
            indices[place] = index;
        }
    }

    /** Splits at the middle one of first, middle and last pair; returns its place. */
    private static int partition(double[] values, int[] indices, int low, int high) {
        int middle = low + (high - low) / 2;
        int last = high - 1;
        order(values, indices, low, middle);
        order(values, indices, middle, last);
        order(values, indices, low, middle);
        swap(values, indices, middle, last - 1);
        double pivot = values[last - 1];
        int pivotIndex = indices[last - 1];
        int place = low + 1;
        for (int i = low + 1; i < last - 1; i++) {
            if (isBefore(values[i], indices[i], pivot, pivotIndex)) {
                swap(values, indices, i, place++);
            }
        }
        swap(values, indices, place, last - 1);
        return place;
    }

    private static void order(double[] values, int[] indices, int a, int b) {
        if (isBefore(values[b], indices[b], values[a], indices[a])) {
            swap(values, indices, a, b);
        }
    }

    private static void swap(double[] values, int[] indices, int a, int b) {
        double value = values[a];
        values[a] = values[b];
        values[b] = value;
        int index = indices[a];
        indices[a] = indices[b];
        indices[b] = index;
    }
}
