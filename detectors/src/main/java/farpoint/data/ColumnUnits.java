package farpoint.data;

import farpoint.run.ComputeContext;
import farpoint.state.State;
import farpoint.stats.Quantiles;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A robust unit for each column of a matrix, whatever its scaling: (value - centre) / unit.
 *
 * @param centres the columns' medians
 * @param units their median absolute deviations or, where these are 0, their standard deviations; 1 for constant columns
 */
record ColumnUnits(double[] centres, double[] units) {
    /** Values farther out than this are wrong whatever they are; squares of it still add up precisely enough. */
    private static final double FARTHEST = 1e8;

    private static final int COLUMNS_A_CHUNK = 64;

    /** Of rows; a column without a value has the centre 0 and the unit 1. */
    static ColumnUnits of(DataMatrix rows, ComputeContext context) {
        double[] centres = new double[rows.columns()];
        double[] units = new double[rows.columns()];
        context.forEachChunk(Imputation.TASK, centres.length, COLUMNS_A_CHUNK, (chunk, from, to) -> {
            for (int j = from; j < to; j++) {
                double[] present = present(rows, j);
                centres[j] = present.length == 0 ? 0 : Quantiles.median(present);
                units[j] = present.length == 0 ? 1 : unit(present, centres[j]);
            }
        });
        return new ColumnUnits(centres, units);
    }

    private static double unit(double[] present, double centre) {
        double deviation = Quantiles.medianAbsoluteDeviation(present.clone(), centre);
        return positive(deviation > 0 ? deviation : standardDeviation(present));
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

    /** A column in units, NaN where cells are missing. */
    double[] column(DataMatrix rows, int column) {
        double[] inUnits = new double[rows.rows()];
        for (int i = 0; i < inUnits.length; i++) {
            inUnits[i] = rows.isStandIn(i, column) ? Double.NaN : toUnits(rows.value(i, column), column);
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
