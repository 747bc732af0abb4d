package farpoint.data;

import farpoint.state.State;
import farpoint.stats.Quantiles;
import java.io.Serializable;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A robust unit for each column of a matrix, whatever its scaling: (value - centre) / unit.
 *
 * @param centres the columns' medians
 * @param units their median absolute deviations or, where these are 0, their standard deviations; 1 for constant columns
 */
record ColumnUnits(double[] centres, double[] units) implements Serializable {
    /** Values farther out than this are wrong whatever they are; squares of it still add up precisely enough. */
    private static final double FARTHEST = 1e8;

    /** Of rows in which each column has a value. */
    static ColumnUnits of(DataMatrix rows) {
        double[] centres = new double[rows.columns()];
        double[] units = new double[rows.columns()];
        for (int j = 0; j < centres.length; j++) {
            double[] present = present(rows, j);
            if (present.length == 0) {
                units[j] = 1;
                continue;
            }
            centres[j] = Quantiles.median(present);
            double deviation = Quantiles.medianAbsoluteDeviation(present.clone(), centres[j]);
            units[j] = positive(deviation > 0 ? deviation : standardDeviation(present));
        }
        return new ColumnUnits(centres, units);
    }

    private static double[] present(DataMatrix rows, int column) {
        double[] present = new double[rows.rows()];
        int count = 0;
        for (int i = 0; i < present.length; i++) {
            if (!rows.isStandIn(i, column)) {
                present[count++] = rows.value(i, column);
            }
        }
        return Arrays.copyOf(present, count);
    }

    private static double standardDeviation(double[] values) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
        if (largest == 0) {
            return 0;
        }
        double mean = Arrays.stream(values).map(v -> v / largest).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(v -> (v / largest - mean) * (v / largest - mean))
                .sum();
        return largest * Math.sqrt(squares / values.length);
    }

    private static double positive(double unit) {
        return unit >= Double.MIN_NORMAL ? unit : 1;
    }

    int columns() {
        return centres.length;
    }

    /**
     * A row in units.
     *
     * @param values rows x columns, row-major
     * @param missing which columns become NaN
     */
    double[] row(double[] values, int row, IntPredicate missing) {
        double[] inUnits = new double[columns()];
        for (int j = 0; j < inUnits.length; j++) {
            inUnits[j] = missing.test(j) ? Double.NaN : toUnits(values[row * inUnits.length + j], j);
        }
        return inUnits;
    }

    private double toUnits(double value, int column) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, (value - centres[column]) / units[column]));
    }

    double fromUnits(double inUnits, int column) {
        double value = centres[column] + inUnits * units[column];
        return Math.max(-ColumnScale.LIMIT, Math.min(ColumnScale.LIMIT, value));
    }

    void writeTo(State state) {
        state.put("centres", centres).put("units", units);
    }

    static ColumnUnits readFrom(State state, int width) {
        double[] units = state.numbers("units", width);
        if (!Arrays.stream(units).allMatch(unit -> unit > 0)) {
            throw State.damaged("a unit is not positive");
        }
        return new ColumnUnits(state.numbers("centres", width), units);
    }
}
