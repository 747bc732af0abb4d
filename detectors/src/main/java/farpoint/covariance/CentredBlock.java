package farpoint.covariance;

/**
 * Some rows less a mean, column by column. Loops over the rows of a column become vector code; those over the columns of one row,
 * in which each term waits for the sum before it, do not. A row gets the bits that it has alone.
 */
public final class CentredBlock {
    /** The most rows of a block. */
    public static final int ROWS = 128;

    private final double[][] columns;
    private int size;

    /**
     * A block without rows.
     *
     * @param columns of a row
     * @param rows for so many, at most {@value #ROWS}
     */
    public CentredBlock(int columns, int rows) {
        this.columns = new double[columns][Math.min(rows, ROWS)];
    }

    /** The number of columns. */
    public int width() {
        return columns.length;
    }

    /** The number of rows. */
    public int size() {
        return size;
    }

    /** Takes all rows away. */
    public void clear() {
        size = 0;
    }

    /**
     * Adds a row.
     *
     * @param values where the row lies
     * @param offset the place of its first value
     * @param mean what is taken from it
     */
    public void add(double[] values, int offset, double[] mean) {
        for (int j = 0; j < columns.length; j++) {
            columns[j][size] = values[offset + j] - mean[j];
        }
        size++;
    }

    /** The values of a column, of which the first {@link #size} count: the memory itself. */
    double[] column(int j) {
        return columns[j];
    }

    /** Writes a row to the start of an array. */
    public void row(int i, double[] target) {
        for (int j = 0; j < columns.length; j++) {
            target[j] = columns[j][i];
        }
    }
}
