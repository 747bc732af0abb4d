package farpoint.scoreboost;

/**
 * Adds up contributions of columns to the scores of rows: their own, and shares in those of members, divided as the member
 * divides what it says of the row.
 */
final class Contributions {
    private final int rows;
    private final int columns;
    private final double[] sums;

    Contributions(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.sums = new double[Math.multiplyExact(rows, columns)];
    }

    /**
     * Adds what columns say themselves.
     *
     * @param credits rows x at least as many columns, of which the first are these
     * @param factor times the credits
     */
    void add(double[] credits, int width, double factor) {
        for (int i = 0; i < rows; i++) {
            for (int c = 0; c < columns; c++) {
                sums[i * columns + c] += factor * credits[i * width + c];
            }
        }
    }

    /**
     * Divides what a member adds to the score, where that is more than 0.
     *
     * @param raised by how much it raises the score, one a row
     * @param contributions to what the member says, rows x columns, finite
     */
    void divide(double[] raised, double[] contributions) {
        for (int i = 0; i < rows; i++) {
            double largest = 0;
            for (int c = i * columns; c < (i + 1) * columns; c++) {
                largest = Math.max(largest, Math.abs(contributions[c]));
            }
            double sum = 0;
            for (int c = i * columns; c < (i + 1) * columns && largest > 0; c++) {
                sum += Math.abs(contributions[c]) / largest;
            }
            for (int c = i * columns; c < (i + 1) * columns && largest > 0; c++) {
                sums[c] += Math.max(raised[i], 0) * (contributions[c] / largest / sum);
            }
        }
    }

    /** Rows x columns. */
    double[] sums() {
        return sums;
    }
}
