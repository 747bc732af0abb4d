package farpoint.explanation;

/**
 * What the attributes contribute to the scores of rows.
 *
 * @param attributes the number of attributes
 * @param values rows x attributes, row-major
 * @param errors the standard error of each; empty where the values are exact
 * @param base what a row's contributions and this add up to the score, where a detector promises that
 */
public record Contributions(int attributes, double[] values, double[] errors, double base) {
    /** Exact contributions. */
    public static Contributions exact(int attributes, double[] values) {
        return new Contributions(attributes, values, new double[0], 0);
    }

    /**
     * The same with the attributes at other places.
     *
     * @param places of the attributes, negative for one that has none
     * @param columns the number of places; where no attribute is, nothing is contributed
     */
    public Contributions inPlaces(int[] places, int columns) {
        double[] moved = new double[Math.multiplyExact(rows(), columns)];
        double[] movedErrors = new double[errors.length == 0 ? 0 : moved.length];
        for (int i = 0; i < rows(); i++) {
            for (int j = 0; j < attributes; j++) {
                if (places[j] >= 0) {
                    moved[i * columns + places[j]] = value(i, j);
                    if (errors.length > 0) {
                        movedErrors[i * columns + places[j]] = error(i, j);
                    }
                }
            }
        }
        return new Contributions(columns, moved, movedErrors, base);
    }

    /**
     * The contributions of the columns at given places, 0 at negative ones: what undoes {@link #inPlaces}.
     */
    public Contributions atPlaces(int[] places) {
        double[] picked = new double[Math.multiplyExact(rows(), places.length)];
        double[] pickedErrors = new double[errors.length == 0 ? 0 : picked.length];
        for (int i = 0; i < rows(); i++) {
            for (int j = 0; j < places.length; j++) {
                if (places[j] >= 0) {
                    picked[i * places.length + j] = value(i, places[j]);
                    if (errors.length > 0) {
                        pickedErrors[i * places.length + j] = error(i, places[j]);
                    }
                }
            }
        }
        return new Contributions(places.length, picked, pickedErrors, base);
    }

    /** Those of some rows, by their numbers. */
    public Contributions select(int[] rows) {
        double[] some = new double[Math.multiplyExact(rows.length, attributes)];
        double[] someErrors = new double[errors.length == 0 ? 0 : some.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, rows[i] * attributes, some, i * attributes, attributes);
            if (errors.length > 0) {
                System.arraycopy(errors, rows[i] * attributes, someErrors, i * attributes, attributes);
            }
        }
        return new Contributions(attributes, some, someErrors, base);
    }

    /** Number of rows. */
    public int rows() {
        return values.length / attributes;
    }

    /** The contribution of an attribute to a row's score. */
    public double value(int row, int attribute) {
        return values[row * attributes + attribute];
    }

    /** Its standard error, 0 where it is exact. */
    public double error(int row, int attribute) {
        return errors.length == 0 ? 0 : errors[row * attributes + attribute];
    }
}
