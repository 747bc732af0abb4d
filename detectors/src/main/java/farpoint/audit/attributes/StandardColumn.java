package farpoint.audit.attributes;

import farpoint.data.Table;
import farpoint.stats.RandomStream;
import java.util.Optional;

/**
 * A numeric attribute as a unit vector about its mean over the rows that have a value.
 *
 * @param column its place in the table
 * @param mean of its values
 * @param norm length of the values less their mean, positive and finite
 * @param shadow length of the vector's projection on a random one, which all attributes share: the same for all attributes that
 *     are linear maps of each other, up to rounding
 */
record StandardColumn(int column, double mean, double norm, double shadow) {
    /** The largest difference of linear maps from each other, in standard deviations. */
    static final double ROUNDING = 1e-6;

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
                ? Optional.of(new StandardColumn(column, mean, norm, Math.abs(along / norm)))
                : Optional.empty();
    }

    /** Whether another one may be a copy. */
    boolean isNear(StandardColumn other) {
        return Math.abs(shadow - other.shadow) <= 10 * ROUNDING;
    }

    /** Whether the other one is a linear map of this one, with values in the same rows. */
    boolean isCopy(StandardColumn other, Table table) {
        return isCopy(other, table, 1) || isCopy(other, table, -1);
    }

    private boolean isCopy(StandardColumn other, Table table, int sign) {
        double most = ROUNDING / Math.sqrt(table.rows());
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

    /** How this one follows from its copy, such as "'f' = 32 + 1.8 'c'". */
    String relation(StandardColumn original, Table table) {
        boolean isEqual = true;
        for (int i = 0; i < table.rows() && isEqual; i++) {
            double here = table.value(i, column);
            isEqual = Double.isNaN(here) || here == table.value(i, original.column);
        }
        int sign = original.isCopy(this, table, 1) ? 1 : -1;
        LinearFormula formula = new LinearFormula(table.attribute(column).name());
        double slope = isEqual ? 1 : sign * norm / original.norm;
        formula.add(slope, table.attribute(original.column).name());
        return formula.text(isEqual ? 0 : mean - slope * original.mean, norm / Math.sqrt(table.rows()));
    }
}
