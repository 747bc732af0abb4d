package farpoint.deeprpo;

import farpoint.stats.MedianDeviation;
import farpoint.stats.RandomDirection;
import farpoint.stats.RandomStream;
import java.util.Arrays;

/**
 * Directions in the code space with the median and the median absolute deviation of the training codes along each.
 *
 * @param width of a code
 * @param directions directions x width, row-major, unit length
 * @param medians one a direction
 * @param deviations one a direction, at least {@value #LEAST_DEVIATION}
 */
record Projections(int width, double[] directions, double[] medians, double[] deviations) {
    /** As in the authors' code. */
    static final double LEAST_DEVIATION = 1e-4;

    /** Uniform directions; medians and deviations are still to be fitted. */
    static Projections random(int count, int width, RandomStream random) {
        double[] directions = new double[Math.multiplyExact(count, width)];
        for (int k = 0; k < count; k++) {
            double length = RandomDirection.draw(random, directions, k * width, width);
            for (int j = 0; j < width; j++) {
                directions[k * width + j] /= length;
            }
        }
        return new Projections(width, directions, new double[count], new double[count]);
    }

    /**
     * The same directions with medians and deviations of codes.
     *
     * @param codes n x width, row-major
     * @param stopCheck asked for each direction; ends the work by throwing
     */
    Projections fitted(double[] codes, Runnable stopCheck) {
        double[] newMedians = new double[count()];
        double[] newDeviations = new double[count()];
        int n = codes.length / width;
        double[] projections = new double[n];
        for (int k = 0; k < count(); k++) {
            stopCheck.run();
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = 0; j < width; j++) {
                    sum += directions[k * width + j] * codes[i * width + j];
                }
                projections[i] = sum;
            }
            MedianDeviation spread = MedianDeviation.of(projections);
            newMedians[k] = spread.median();
            newDeviations[k] = Math.max(spread.deviation(), LEAST_DEVIATION);
        }
        return new Projections(width, directions, newMedians, newDeviations);
    }

    int count() {
        return medians.length;
    }

    /**
     * Writes (u'z - median) / deviation of each row along direction k.
     *
     * @param codes width x rows, feature by feature
     * @param size number of rows
     */
    void standardise(double[][] codes, int size, int k, double[] target) {
        double factor = 1 / deviations[k];
        Arrays.fill(target, 0, size, -medians[k] * factor);
        for (int j = 0; j < width; j++) {
            add(directions[k * width + j] * factor, codes[j], target, size);
        }
    }

    /** y += a x, for the first n elements. */
    static void add(double a, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] += a * x[i];
        }
    }
}
