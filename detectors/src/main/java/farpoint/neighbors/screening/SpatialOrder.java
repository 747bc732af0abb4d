package farpoint.neighbors.screening;

/**
 * An order in which near rows tend to be near each other: the rows are halved at the median of their widest column, and each
 * half again. So the rows of a block find most of their neighbours in it, and their limits are small early.
 */
final class SpatialOrder {
    /** Rows that are left as they are. */
    private static final int LEAF = 32;

    /** Rows that are looked at to find the widest column. */
    private static final int SAMPLE = 16;

    private final float[] values;
    private final int columns;
    private final int[] order;
    private final long[] keys;

    private SpatialOrder(ScreeningRows rows) {
        values = rows.values();
        columns = rows.columns();
        order = new int[rows.rows()];
        keys = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
    }

    /** The order of rows; whole blocks are halved between blocks. */
    static int[] of(ScreeningRows rows) {
        SpatialOrder spatial = new SpatialOrder(rows);
        spatial.split(0, rows.rows());
        return spatial.order;
    }

    private void split(int from, int to) {
        if (to - from <= LEAF) {
            return;
        }
        int column = widestColumn(from, to);
        for (int place = from; place < to; place++) {
            keys[place] = KeyOrder.key(values[order[place] * columns + column], order[place]);
        }
        int middle = from + middle(to - from);
        KeyOrder.select(keys, from, to, middle - from);
        for (int place = from; place < to; place++) {
            order[place] = KeyOrder.index(keys[place]);
        }
        split(from, middle);
        split(middle, to);
    }

    /** Half of so many rows, in whole blocks where there are more than one. */
    private static int middle(int rows) {
        int unit = rows > FloatPanels.BLOCK ? FloatPanels.BLOCK : 1;
        return (rows / unit + 1) / 2 * unit;
    }

    private int widestColumn(int from, int to) {
        int widest = 0;
        float largest = -1;
        for (int j = 0; j < columns; j++) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int s = 0; s < SAMPLE; s++) {
                float value = values[order[from + (int) ((long) s * (to - from) / SAMPLE)] * columns + j];
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            if (high - low > largest) {
                largest = high - low;
                widest = j;
            }
        }
        return widest;
    }
}
