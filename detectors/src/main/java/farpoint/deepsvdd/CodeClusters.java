package farpoint.deepsvdd;

import farpoint.stats.RandomStream;
import java.util.Arrays;

/** Cluster centres of codes: Lloyd's iterations from the starts of k-means++. Arthur and Vassilvitskii, SODA 2007. */
final class CodeClusters {
    private static final int ITERATIONS = 30;

    private final double[] codes;
    private final int width;
    private final int n;
    private final Runnable stopCheck;

    /**
     * Clusters n codes of the given width, row-major.
     *
     * @param stopCheck asked for each pass over the codes; ends the work by throwing
     */
    CodeClusters(double[] codes, int width, Runnable stopCheck) {
        this.codes = codes;
        this.width = width;
        this.n = codes.length / width;
        this.stopCheck = stopCheck;
    }

    /** At most {@code count} centres; fewer if there are fewer different codes. */
    double[][] centres(int count, RandomStream random) {
        double[][] centres = starts(count, random);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            stopCheck.run();
            double[][] moved = means(centres);
            if (Arrays.deepEquals(moved, centres)) {
                break;
            }
            centres = moved;
        }
        return centres;
    }

    private double[][] starts(int count, RandomStream random) {
        double[][] centres = new double[count][];
        double[] nearest = new double[n];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        centres[0] = code(random.below(n));
        for (int k = 1; k < count; k++) {
            stopCheck.run();
            double sum = 0;
            for (int i = 0; i < n; i++) {
                nearest[i] = Math.min(nearest[i], Spheres.squaredDistance(codes, i * width, centres[k - 1]));
                sum += nearest[i];
            }
            if (sum == 0) {
                return Arrays.copyOf(centres, k);
            }
            double target = random.uniform() * sum;
            int chosen = 0;
            for (double passed = nearest[0]; passed <= target && chosen < n - 1; passed += nearest[chosen]) {
                chosen++;
            }
            centres[k] = code(chosen);
        }
        return centres;
    }

    private double[][] means(double[][] centres) {
        double[][] sums = new double[centres.length][width];
        int[] counts = new int[centres.length];
        for (int i = 0; i < n; i++) {
            int nearest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < centres.length; k++) {
                double square = Spheres.squaredDistance(codes, i * width, centres[k]);
                if (square < least) {
                    nearest = k;
                    least = square;
                }
            }
            counts[nearest]++;
            for (int j = 0; j < width; j++) {
                sums[nearest][j] += codes[i * width + j];
            }
        }
        for (int k = 0; k < sums.length; k++) {
            for (int j = 0; j < width; j++) {
                sums[k][j] = counts[k] == 0 ? centres[k][j] : sums[k][j] / counts[k];
            }
        }
        return sums;
    }

    private double[] code(int i) {
        return Arrays.copyOfRange(codes, i * width, (i + 1) * width);
    }
}
