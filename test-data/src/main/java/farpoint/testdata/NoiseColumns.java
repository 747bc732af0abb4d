package farpoint.testdata;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** Columns that say nothing of outliers: 80 % zeros, and else an indicator, a count and an amount. */
public final class NoiseColumns {
    /** What the columns are called, in order. */
    public static final List<String> NAMES = List.of("noise_indicator", "noise_count", "noise_amount");

    private static final int ONE_IN = 5;
    private static final int RESOLUTION = 1 << 20;

    private NoiseColumns() {}

    /**
     * Makes the columns.
     *
     * @param rows their length
     * @param random gives random whole numbers from 0 to below its argument
     */
    public static double[][] of(int rows, IntUnaryOperator random) {
        double[][] columns = new double[NAMES.size()][rows];
        for (int i = 0; i < rows; i++) {
            columns[0][i] = hits(random) ? 1 : 0;
            columns[1][i] = hits(random) ? 1 + Math.floor(3 * exponential(random)) : 0;
            columns[2][i] = hits(random) ? exponential(random) : 0;
        }
        return columns;
    }

    private static boolean hits(IntUnaryOperator random) {
        return random.applyAsInt(ONE_IN) == 0;
    }

    private static double exponential(IntUnaryOperator random) {
        return -Math.log((1.0 + random.applyAsInt(RESOLUTION)) / RESOLUTION);
    }
}
