package farpoint.projectiondepth;

import farpoint.stats.MedianDeviation;
import java.util.Arrays;

/**
 * Location and scale of the projections on each direction.
 *
 * @param medians one a direction
 * @param scales median absolute deviation, or what stands in for it; 0 for an exact fit
 */
record Standardizer(double[] medians, double[] scales) {
    /** Outlyingness of a row off the hyperplane that holds the training rows. */
    static final double OFF_EXACT_FIT = 1e6;

    private static final double NOISE = 1e-12;
    private static final double ON_EXACT_FIT = 1e-9;

    Standardizer(int directions) {
        this(new double[directions], new double[directions]);
    }

    /** A deviation of at most this much, of values with the given median, counts as 0. */
    static double noise(double median) {
        return NOISE * (1 + Math.abs(median));
    }

    /**
     * Fits direction j.
     *
     * @param spread that of the projections on it
     * @param unseen the square of what their median absolute deviation does not see, {@link UnseenSpread}
     */
    void fit(int j, MedianDeviation spread, double unseen) {
        double seen = spread.deviation();
        medians[j] = spread.median();
        scales[j] = unseen > 0
                ? Math.min(Math.sqrt(seen * seen + unseen), Double.MAX_VALUE)
                : spread.orOfRare(noise(medians[j]));
    }

    /** Turns projections on direction j into outlyingness, in place. */
    void apply(int j, double[] projections, int size) {
        double median = medians[j];
        double scale = scales[j];
        if (scale > 0) {
            for (int i = 0; i < size; i++) {
                projections[i] = Math.abs(projections[i] - median) / scale;
            }
            return;
        }
        double tolerance = ON_EXACT_FIT * (1 + Math.abs(median));
        for (int i = 0; i < size; i++) {
            projections[i] = Math.abs(projections[i] - median) <= tolerance ? 0 : OFF_EXACT_FIT;
        }
    }

    /** The number of directions on which all training rows coincide. */
    int exactFits() {
        return (int) Arrays.stream(scales).filter(s -> s == 0).count();
    }
}
