package farpoint.chart;

import java.util.ArrayList;
import java.util.List;

/** Ticks of axes at round numbers: 1, 2 or 5 times a power of ten apart. */
public final class RoundTicks {
    private static final double[] STEPS = {1, 2, 5, 10};

    private RoundTicks() {}

    /**
     * The ticks of a stretch of an axis whose values lie as they are.
     *
     * @param low its least value
     * @param high its greatest value, above that
     * @param about how many there are at most, but for one, where numbers have digits for them
     */
    public static List<Double> even(double low, double high, int about) {
        double step = step(high / about - low / about);
        List<Double> ticks = new ArrayList<>();
        // Where the stretch is next to nothing beside its numbers, a step may lead nowhere.
        for (double k = Math.ceil(low / step); k * step <= high && ticks.size() <= 3 * about; k++) {
            // The sum turns -0 into 0.
            ticks.add(k * step + 0.0);
        }
        return ticks;
    }

    /** The least of these steps that is not below a positive number. */
    public static double step(double least) {
        double power = Math.max(Double.MIN_NORMAL, Math.pow(10, Math.floor(Math.log10(least))));
        for (double step : STEPS) {
            if (step * power >= least) {
                return step * power;
            }
        }
        return least;
    }
}
