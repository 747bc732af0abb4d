package farpoint.projectiondepth;

import farpoint.stats.Quantiles;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Location and scale of the projections on each direction.
 *
 * @param medians one a direction
 * @param scales median absolute deviation, or what stands in for it; 0 for an exact fit
 */
record Standardizer(double[] medians, double[] scales) implements Serializable {
    /** Outlyingness of a row off the hyperplane that holds the training rows. */
    static final double OFF_EXACT_FIT = 1e6;

    private static final double ZERO = 1e-12;
    private static final double ON_EXACT_FIT = 1e-9;

    /** Phi^-1(3/4) sqrt(pi/2): brings the mean absolute deviation of Gaussian values to their MAD. */
    private static final double MEAN_DEVIATION_TO_MAD = 0.6744897501960817 * 1.2533141373155003;

    Standardizer(int directions) {
        this(new double[directions], new double[directions]);
    }

    /** Fits direction j to its projections, which are reordered. */
    void fit(int j, double[] projections) {
        double median = Quantiles.median(projections);
        double mad = Quantiles.medianAbsoluteDeviation(projections, median);
        double zero = ZERO * (1 + Math.abs(median));
        medians[j] = median;
        scales[j] = mad;
        if (mad <= zero) {
            double substitute = MEAN_DEVIATION_TO_MAD * meanInOrder(projections);
            scales[j] = substitute <= zero ? 0 : substitute;
        }
    }

    /** Sorts first, so that the order of the rows does not change the sum. */
    private static double meanInOrder(double[] deviations) {
        Arrays.sort(deviations);
        double sum = 0;
        for (double v : deviations) {
            sum += v;
        }
        return sum / deviations.length;
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

    /** The number of directions on which half of the training rows, and nearly all the others, coincide. */
    int exactFits() {
        return (int) Arrays.stream(scales).filter(s -> s == 0).count();
    }
}
