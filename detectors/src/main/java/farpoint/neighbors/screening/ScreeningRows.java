package farpoint.neighbors.screening;

/** Rows in a {@link ScreeningSpace}: float values, padded with zero columns, and their norms. For back ends. */
public final class ScreeningRows {
    /** The number of columns is padded to a multiple of this. */
    public static final int COLUMN_STEP = 4;

    /** Larger values have no place in float: their squares would come near overflow. */
    private static final double LARGEST = 1e15;

    private final int rows;
    private final int columns;
    private final float[] values;
    private final float[] halfNorms;

    /** The rows of the data, if these have changed places. */
    private final int[] origins;

    ScreeningRows(int rows, int dataColumns) {
        this(rows, (dataColumns + COLUMN_STEP - 1) / COLUMN_STEP * COLUMN_STEP, null);
    }

    private ScreeningRows(int rows, int columns, int[] origins) {
        this.rows = rows;
        this.columns = columns;
        this.values = new float[Math.multiplyExact(rows, columns)];
        this.halfNorms = new float[rows];
        this.origins = origins;
    }

    void set(int row, double[] source, boolean accurate) {
        boolean fits = accurate;
        for (double value : source) {
            fits &= Math.abs(value) <= LARGEST;
        }
        if (!fits) {
            halfNorms[row] = Float.POSITIVE_INFINITY;
            return;
        }
        int from = row * columns;
        for (int j = 0; j < source.length; j++) {
            values[from + j] = (float) source[j];
        }
        double even = 0;
        double odd = 0;
        // Two sums, as one would wait for each addition. The number of columns is even here.
        for (int j = from; j < from + columns; j += 2) {
            even += (double) values[j] * values[j];
            odd += (double) values[j + 1] * values[j + 1];
        }
        halfNorms[row] = (float) ((even + odd) / 2);
    }

    /** The same rows in a spatial order, so that near ones tend to be near each other. */
    ScreeningRows inSpatialOrder() {
        ScreeningRows ordered = new ScreeningRows(rows, columns, SpatialOrder.of(this));
        for (int i = 0; i < rows; i++) {
            int origin = ordered.origins[i];
            System.arraycopy(values, origin * columns, ordered.values, i * columns, columns);
            ordered.halfNorms[i] = halfNorms[origin];
        }
        return ordered;
    }

    /** The row of the data that a row is. */
    int origin(int row) {
        return origins == null ? row : origins[row];
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** Number of columns with the padding. */
    public int columns() {
        return columns;
    }

    /** All values, rows x columns, row-major; for reading only. */
    public float[] values() {
        return values;
    }

    /** Half the squared norm of each row, rounded to float; infinite for rows that do not fit; for reading only. */
    public float[] halfNorms() {
        return halfNorms;
    }

    /** Squared norm of a row; infinite if the row does not fit. */
    public double squaredNorm(int row) {
        return 2.0 * halfNorms[row];
    }
}
