package farpoint.weka.tab.result;

/** Sorts row numbers by a key each: without an object a row, as there may be millions of them. */
public final class RowSort {
    /** So few are sorted by insertion. */
    private static final int SHORT = 24;

    private RowSort() {}

    /** All row numbers from the highest key to the lowest, those of equal keys in their order. */
    public static int[] descending(double[] keys) {
        int[] rows = new int[keys.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i;
        }
        sort(rows, keys, false);
        return rows;
    }

    /**
     * Sorts some row numbers in place, stably.
     *
     * @param keys one a row of the data; NaN, where a value is missing, comes last
     */
    public static void sort(int[] rows, double[] keys, boolean ascending) {
        double[] order = new double[keys.length];
        for (int i = 0; i < order.length; i++) {
            // The sum turns -0 into 0, so that the two are equal.
            order[i] = Double.isNaN(keys[i]) ? Double.NaN : (ascending ? keys[i] : -keys[i]) + 0.0;
        }
        merge(rows.clone(), rows, 0, rows.length, order);
    }

    /** Sorts a part; source and target hold the same. */
    private static void merge(int[] source, int[] target, int from, int to, double[] keys) {
        if (to - from <= SHORT) {
            insert(target, from, to, keys);
            return;
        }
        int middle = (from + to) >>> 1;
        merge(target, source, from, middle, keys);
        merge(target, source, middle, to, keys);
        if (!isAfter(keys[source[middle - 1]], keys[source[middle]])) {
            System.arraycopy(source, from, target, from, to - from);
            return;
        }
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeRight = left == middle || right < to && isAfter(keys[source[left]], keys[source[right]]);
            target[i] = source[takeRight ? right++ : left++];
        }
    }

    private static void insert(int[] rows, int from, int to, double[] keys) {
        for (int i = from + 1; i < to; i++) {
            int row = rows[i];
            int j = i;
            while (j > from && isAfter(keys[rows[j - 1]], keys[row])) {
                rows[j] = rows[j - 1];
                j--;
            }
            rows[j] = row;
        }
    }

    private static boolean isAfter(double first, double second) {
        return first > second || Double.isNaN(first) && !Double.isNaN(second);
    }
}
