package farpoint.audit.attributes;

import farpoint.data.Table;
import farpoint.stats.RandomStream;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A numeric attribute as a unit vector about its mean over the rows that have a value.
 *
 * @param column its place in the table
 * @param mean of its values
 * @param norm length of the values less their mean, positive and finite
 * @param shadow length of the vector's projection on a random one, which all attributes share: the same for all attributes that
 *     are linear maps of each other, up to rounding
 * @param rounding half a unit of the last decimal place over the norm; 0 if there are more than six places
 */
record StandardColumn(int column, double mean, double norm, double shadow, double rounding) {
    /** The largest difference of linear maps from each other, in standard deviations. */
    static final double ROUNDING = 1e-6;

    /** Attributes that are rounded more than this, in standard deviations, agree too easily. */
    static final double MOST_ROUNDING = 0.05;

    private static final int MOST_PLACES = 6;

    /** In fewer rows attributes agree by chance. */
    static final int FEWEST_ROWS = 8;

    /** The attribute; empty if it is constant or has values in a few rows only. */
    static Optional<StandardColumn> of(Table table, int column, long seed) {
        double sum = 0;
        int present = 0;
        for (int i = 0; i < table.rows(); i++) {
            double value = table.value(i, column);
            sum += Double.isNaN(value) ? 0 : value;
            present += Double.isNaN(value) ? 0 : 1;
        }
        double mean = sum / present;
        double squares = 0;
        double along = 0;
        RandomStream random = RandomStream.of(seed, "copied attributes", 0);
        for (int i = 0; i < table.rows(); i++) {
            double direction = random.uniform() - 0.5;
            double value = table.value(i, column);
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
                along += (value - mean) * direction;
            }
        }
        double norm = Math.sqrt(squares);
        // The rounding of a constant's mean is no spread.
        boolean varies = norm > 1e-12 * Math.abs(mean) * Math.sqrt(present) && norm < Double.POSITIVE_INFINITY;
        return varies && present >= FEWEST_ROWS
                ? Optional.of(
                        new StandardColumn(column, mean, norm, Math.abs(along / norm), unit(table, column) / 2 / norm))
                : Optional.empty();
    }

    /** One, a tenth, a hundredth and so on, of which all values are multiples; 0 if none is. */
    static double unit(Table table, int column) {
        double parts = 1;
        for (int places = 0; places <= MOST_PLACES; places++, parts *= 10) {
            double each = parts;
            boolean isUnit = IntStream.range(0, table.rows())
                    .mapToDouble(i -> table.value(i, column) * each)
                    .noneMatch(v -> Math.abs(v - Math.rint(v)) > 1e-15 * Math.abs(v) + 1e-9);
            if (isUnit) {
                return 1 / parts;
            }
        }
        return 0;
    }

    /** Whether another one may be a copy. */
    boolean isNear(StandardColumn other) {
        return Math.abs(shadow - other.shadow) <= 10 * ROUNDING + MOST_ROUNDING;
    }

    /** Whether the other one is a linear map of this one up to both's rounding, with values in the same rows. */
    boolean isCopy(StandardColumn other, Table table) {
        // A little more, as means and deviations are estimates.
        double both = 1.1 * Math.sqrt(table.rows()) * (rounding + other.rounding);
        double tolerance = both <= MOST_ROUNDING ? Math.max(both, ROUNDING) : ROUNDING;
        return isCopy(other, table, 1, tolerance) || isCopy(other, table, -1, tolerance);
    }

    private boolean isCopy(StandardColumn other, Table table, int sign, double tolerance) {
        double most = tolerance / Math.sqrt(table.rows());
        for (int i = 0; i < table.rows(); i++) {
            double here = (table.value(i, column) - mean) / norm;
            double there = sign * (table.value(i, other.column) - other.mean) / other.norm;
            boolean isMissing = Double.isNaN(here);
            if (isMissing != Double.isNaN(there) || !isMissing && !(Math.abs(here - there) <= most)) {
                return false;
            }
        }
        return true;
    }

    /** How this one follows from its copy, such as "'f' = 32 + 1.8 'c'"; without figures where rounding blurs them. */
    String relation(StandardColumn original, Table table) {
        boolean isEqual = true;
        for (int i = 0; i < table.rows() && isEqual; i++) {
            double here = table.value(i, column);
            isEqual = Double.isNaN(here) || here == table.value(i, original.column);
        }
        boolean isSame = original.isCopy(this, table, 1, ROUNDING);
        if (!isSame && !original.isCopy(this, table, -1, ROUNDING)) {
            return Words.quoted(table.attribute(column).name()) + " is "
                    + Words.quoted(table.attribute(original.column).name()) + " in other units, up to rounding";
        }
        int sign = isSame ? 1 : -1;
        LinearFormula formula = new LinearFormula(table.attribute(column).name());
        double slope = isEqual ? 1 : sign * norm / original.norm;
        formula.add(slope, table.attribute(original.column).name());
        return formula.text(isEqual ? 0 : mean - slope * original.mean, norm / Math.sqrt(table.rows()));
    }
}
