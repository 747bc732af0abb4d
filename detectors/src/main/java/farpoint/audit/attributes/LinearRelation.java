package farpoint.audit.attributes;

import farpoint.data.Table;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An attribute that seems to be a linear function of others.
 *
 * @param column its place
 * @param of places of the others
 * @param slopes their coefficients
 * @param deviations their standard deviations
 * @param rounding the most that rounding of the attribute and of the others changes in it; 0 if nothing is rounded, or so coarsely that values
 *     agree too easily
 * @param noise the standard deviation of these changes
 */
record LinearRelation(int column, int[] of, double[] slopes, double[] deviations, double rounding, double noise) {
    /** A longer formula is not written out. */
    private static final int MOST_TERMS = 6;

    /** Slopes of rounded values are estimates; they are rounded to such parts of what rounding does, coarse ones first. */
    private static final double[] LEVELS = {10, 1, 0.1, 0.01};

    /** The constant and the slopes are estimates, so that a little more than rounding may be left. */
    private static final double SLACK = 1.05;

    /** More noise than this part of what rounding makes does not come of it. */
    static final double MOST_NOISE = 1.2;

    /** Whether it is a copy of one other, with values in the same rows. */
    boolean isCopy(Table table) {
        return of.length == 1
                && IntStream.range(0, table.rows())
                        .allMatch(i -> Double.isNaN(table.value(i, column)) == Double.isNaN(table.value(i, of[0])));
    }

    /** The same, with plain slopes where values are rounded, if no row with all the values differs from it by more than rounding. */
    Optional<LinearRelation> verified(Table table) {
        Rest rest = rest(table);
        if (rest.isExact()) {
            return Optional.of(this);
        }
        return rounding > 0
                ? Arrays.stream(LEVELS)
                        .mapToObj(this::withPlainSlopes)
                        .filter(plain -> plain.of.length > 0 && plain.isRounding(plain.rest(table)))
                        .findFirst()
                : Optional.empty();
    }

    private boolean isRounding(Rest rest) {
        return rest.largest <= SLACK * rounding && rest.noise <= MOST_NOISE * noise;
    }

    private LinearRelation withPlainSlopes(double level) {
        double[] plain = IntStream.range(0, of.length)
                .mapToDouble(k -> plain(slopes[k], level * rounding / deviations[k]))
                .toArray();
        int[] left = IntStream.range(0, of.length).filter(k -> plain[k] != 0).toArray();
        return new LinearRelation(
                column,
                IntStream.of(left).map(k -> of[k]).toArray(),
                IntStream.of(left).mapToDouble(k -> plain[k]).toArray(),
                IntStream.of(left).mapToDouble(k -> deviations[k]).toArray(),
                rounding,
                noise);
    }

    /** A value to as many places as change it by less than something. */
    private static double plain(double value, double least) {
        double parts = StrictMath.pow(10, -Math.floor(StrictMath.log10(least)));
        return Math.rint(value * parts) / parts;
    }

    /** What is to be said of it. */
    String text(Table table) {
        String name = table.attribute(column).name();
        if (of.length > MOST_TERMS) {
            return Words.quoted(name) + " follows from " + Words.count(of.length, "other");
        }
        LinearFormula formula = new LinearFormula(name);
        IntStream.range(0, of.length)
                .forEach(k -> formula.add(slopes[k], table.attribute(of[k]).name()));
        Rest rest = rest(table);
        return formula.text(rest.isExact() ? rest.constant : plain(rest.constant, rounding), rest.deviation);
    }

    /**
     * What is left of the values less the function.
     *
     * @param constant the mean of what is left
     * @param largest difference from it
     * @param noise its standard deviation
     * @param deviation that of the attribute
     */
    private record Rest(double constant, double largest, double noise, double deviation) {
        boolean isExact() {
            return largest <= StandardColumn.ROUNDING * deviation;
        }
    }

    private Rest rest(Table table) {
        double[] present = IntStream.range(0, table.rows())
                .filter(i -> !Double.isNaN(rest(table, i)))
                .mapToDouble(i -> table.value(i, column))
                .toArray();
        double[] left = IntStream.range(0, table.rows())
                .mapToDouble(i -> rest(table, i))
                .filter(rest -> !Double.isNaN(rest))
                .toArray();
        double constant = mean(left);
        double largest =
                Arrays.stream(left).map(rest -> Math.abs(rest - constant)).max().orElse(0);
        return new Rest(constant, largest, deviation(left), deviation(present));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(
                mean(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).toArray()));
    }

    /** What is left of a value; NaN if a value is missing. */
    private double rest(Table table, int row) {
        double rest = table.value(row, column);
        for (int k = 0; k < of.length; k++) {
            rest -= slopes[k] * table.value(row, of[k]);
        }
        return rest;
    }
}
