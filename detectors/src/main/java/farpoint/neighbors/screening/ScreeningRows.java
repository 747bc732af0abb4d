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

    ScreeningRows(int rows, int dataColumns) {
        this.rows = rows;
        this.columns = (dataColumns + COLUMN_STEP - 1) / COLUMN_STEP * COLUMN_STEP;
        this.values = new float[Math.multiplyExact(rows, columns)];
        this.halfNorms = new float[rows];
    }

    void set(int row, double[] source, boolean accurate) {
        double sum = 0;
        boolean fits = accurate;
        for (double value : source) {
            fits &= Math.abs(value) <= LARGEST;
        }
        for (int j = 0; fits && j < source.length; j++) {
            float value = (float) source[j];
            values[row * columns + j] = value;
            sum += (double) value * value;
        }
        halfNorms[row] = fits ? (float) (sum / 2) : Float.POSITIVE_INFINITY;
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
