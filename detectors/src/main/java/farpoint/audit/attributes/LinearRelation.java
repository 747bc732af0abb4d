package farpoint.audit.attributes;

import farpoint.data.Table;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An attribute that seems to be a linear function of others.
 *
 * @param column its place
 * @param of places of the others
 * @param slopes their coefficients
 */
record LinearRelation(int column, int[] of, double[] slopes) {
    /** A longer formula is not written out. */
    private static final int MOST_TERMS = 6;

    /** Whether it is a copy of one other, with values in the same rows. */
    boolean isCopy(Table table) {
        return of.length == 1
                && IntStream.range(0, table.rows())
                        .allMatch(i -> Double.isNaN(table.value(i, column)) == Double.isNaN(table.value(i, of[0])));
    }

    /** What is to be said of it, if no row with all the values differs from the function by more than rounding. */
    Optional<String> verified(Table table) {
        double constant = 0;
        double square = 0;
        double mean = 0;
        double largest = 0;
        int rows = 0;
        // Means and squares as they grow, so that no row needs to be kept.
        for (int i = 0; i < table.rows(); i++) {
            double rest = rest(table, i);
            if (!Double.isNaN(rest)) {
                rows++;
                double difference = table.value(i, column) - mean;
                mean += difference / rows;
                square += difference * (table.value(i, column) - mean);
                constant += (rest - constant) / rows;
            }
        }
        for (int i = 0; i < table.rows(); i++) {
            double rest = rest(table, i);
            largest = Double.isNaN(rest) ? largest : Math.max(largest, Math.abs(rest - constant));
        }
        double deviation = Math.sqrt(square / rows);
        return largest <= StandardColumn.ROUNDING * deviation
                ? Optional.of(text(table, constant, deviation))
                : Optional.empty();
    }

    /** What is left of a value; NaN if a value is missing. */
    private double rest(Table table, int row) {
        double rest = table.value(row, column);
        for (int k = 0; k < of.length; k++) {
            rest -= slopes[k] * table.value(row, of[k]);
        }
        return rest;
    }

    private String text(Table table, double constant, double deviation) {
        String name = table.attribute(column).name();
        if (of.length > MOST_TERMS) {
            return Words.quoted(name) + " follows from " + of.length + " others";
        }
        LinearFormula formula = new LinearFormula(name);
        IntStream.range(0, of.length)
                .forEach(k -> formula.add(slopes[k], table.attribute(of[k]).name()));
        return formula.text(constant, deviation);
    }
}
