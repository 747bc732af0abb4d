package farpoint.network;

import java.util.function.DoubleUnaryOperator;

/** Values of some rows, stored feature by feature; whoever reads them need not know in which precision. */
public interface Features {
    /** Features of a row. */
    int width();

    /** The number of rows in use. */
    int size();

    /** Sets the number of rows in use, 1 to as many as there is memory for. */
    void resize(int rows);

    /** One value. */
    double value(int feature, int row);

    /** Sets one value, as exactly as it can be kept. */
    void set(int feature, int row, double value);

    /**
     * Reads a feature of all rows in use.
     *
     * @param target at least {@link #size} long
     */
    void read(int feature, double[] target);

    /** Sets a feature of all rows in use, as {@link #set} does. */
    void write(int feature, double[] values);

    /**
     * Loads rows, and sets their number.
     *
     * @param values rows, row-major
     * @param starts where the values of each row to load begin
     * @param columns how many features to load, from the first on
     * @param limit values of larger magnitude are replaced
     * @param beyond by what
     */
    void load(double[] values, int[] starts, int columns, double limit, DoubleUnaryOperator beyond);

    /**
     * Adds to each row the sum of its squared differences from another one's.
     *
     * @param other rows of the same kind, of which as many are in use
     * @param count the first so many features count
     * @param sums a number for each row, from {@code offset} on
     */
    void addSquaredDifferences(Features other, int count, double[] sums, int offset);
}
