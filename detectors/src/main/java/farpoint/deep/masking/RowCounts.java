package farpoint.deep.masking;

/**
 * A count for each row, in bytes while none is above 255: of many rows and networks, ints would need as much memory as the rows
 * themselves.
 */
final class RowCounts {
    private static final int LARGEST_BYTE = 255;

    private byte[] bytes;
    private int[] ints;

    RowCounts(int rows) {
        bytes = new byte[rows];
    }

    int get(int row) {
        return ints == null ? bytes[row] & LARGEST_BYTE : ints[row];
    }

    void set(int row, int count) {
        if (ints == null && count <= LARGEST_BYTE) {
            bytes[row] = (byte) count;
            return;
        }
        if (ints == null) {
            ints = toArray();
            bytes = null;
        }
        ints[row] = count;
    }

    void increment(int row) {
        set(row, get(row) + 1);
    }

    int rows() {
        return ints == null ? bytes.length : ints.length;
    }

    int[] toArray() {
        int[] counts = new int[rows()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = get(i);
        }
        return counts;
    }
}
