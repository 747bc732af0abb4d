package farpoint.covariance;

import farpoint.data.BlockTask;
import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;

/**
 * The unit that huge values are measured in, so that fourth powers of them stay finite; a power of two, exact to apply.
 *
 * @param unit 1 unless values are larger than 1e30
 */
public record Units(double unit) {
    private static final double HUGE = 1e30;

    /** The unit for some rows: 1, or a power of two near the largest magnitude. */
    public static Units of(BlockedRows rows) {
        double magnitude = rows.fold("Looking for the largest value", new Magnitude());
        return new Units(magnitude > HUGE ? Math.scalb(1.0, Math.getExponent(magnitude)) : 1);
    }

    /** The rows in this unit, with their classes. */
    public BlockedRows apply(BlockedRows rows) {
        return unit == 1 ? rows : new DividedRows(rows, unit);
    }

    /** An estimate from {@link #apply rows in this unit} in the rows' own. */
    LocationScatter undo(LocationScatter estimate) {
        double[] location = estimate.location().clone();
        for (int j = 0; j < location.length; j++) {
            location[j] *= unit;
        }
        return new LocationScatter(location, estimate.scaled(unit * unit).scatter());
    }

    /** The largest absolute value. */
    private record Magnitude() implements BlockTask<Double> {
        @Override
        public Double of(DataMatrix rows, int from, int to) {
            int d = rows.columns();
            double magnitude = 0;
            for (int i = from * d; i < to * d; i++) {
                magnitude = Math.max(magnitude, Math.abs(rows.values()[i]));
            }
            return magnitude;
        }

        @Override
        public Double merge(Double left, Double right) {
            return Math.max(left, right);
        }
    }
}
