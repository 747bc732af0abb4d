package farpoint.deepsvdd;

import farpoint.stats.Quantiles;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Fixed centres and the radii around them while a network is trained. For one thread. */
final class Spheres {
    private final double nu;
    private double[][] centres;
    private double[] squaredRadii;

    Spheres(double[][] centres, double nu) {
        this.centres = centres;
        this.squaredRadii = new double[centres.length];
        this.nu = nu;
    }

    int count() {
        return centres.length;
    }

    double[] centre(int k) {
        return centres[k];
    }

    double squaredRadius(int k) {
        return squaredRadii[k];
    }

    double[][] centres() {
        return centres;
    }

    double[] squaredRadii() {
        return squaredRadii;
    }

    double meanSquaredRadius() {
        double sum = 0;
        for (double r : squaredRadii) {
            sum += r;
        }
        return sum / squaredRadii.length;
    }

    /**
     * Sets each squared radius to the (1 - nu) quantile of the squared distances of the rows nearest to its centre: the
     * exact minimum of the objective for fixed codes. Centres with at most nu times the rows of the largest are removed.
     *
     * @param codes n x width codes of the training rows, row-major
     */
    void update(double[] codes) {
        int width = centres[0].length;
        int n = codes.length / width;
        double[][] distances = new double[count()][n];
        int[] counts = new int[count()];
        for (int i = 0; i < n; i++) {
            int nearest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < count(); k++) {
                double square = squaredDistance(codes, i * width, centres[k]);
                if (square < least) {
                    nearest = k;
                    least = square;
                }
            }
            distances[nearest][counts[nearest]++] = least;
        }
        int most = Arrays.stream(counts).max().orElseThrow();
        int[] kept = IntStream.range(0, count())
                .filter(k -> counts[k] > nu * most || counts[k] == most)
                .toArray();
        double[] radii = new double[kept.length];
        for (int k = 0; k < kept.length; k++) {
            radii[k] = Quantiles.quantile(Arrays.copyOf(distances[kept[k]], counts[kept[k]]), 1 - nu);
        }
        centres = Arrays.stream(kept).mapToObj(k -> centres[k]).toArray(double[][]::new);
        squaredRadii = radii;
    }

    static double squaredDistance(double[] codes, int offset, double[] centre) {
        double sum = 0;
        for (int j = 0; j < centre.length; j++) {
            double difference = codes[offset + j] - centre[j];
            sum += difference * difference;
        }
        return sum;
    }
}
