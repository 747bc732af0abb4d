package farpoint.neighbors.metric;

/** Makes the comparison value of two rows from the sum over their columns and a number for each row, such as its length. */
public interface RowNorm {
    /** The number of a row of {@code d} columns that starts at a place. */
    double of(double[] row, int from, int d);

    /** The comparison value. */
    double comparison(double sum, double normA, double normB);
}
