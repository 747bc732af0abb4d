package farpoint.contamination;

import farpoint.stats.RandomStream;
import java.util.Arrays;

/** Rows in clusters to start from: k-means from centers that k-means++ draws (D. Arthur, S. Vassilvitskii, 2007, SODA). */
final class Starts {
    private static final int ROUNDS = 20;

    private Starts() {}

    /** The cluster of each row, below count. */
    static int[] of(Coordinates x, int count, RandomStream random) {
        double[][] centers = centers(x, count, random);
        int[] clusters = new int[x.rows()];
        boolean isSame = false;
        for (int round = 0; round < ROUNDS && !isSame; round++) {
            int[] nearest = new int[x.rows()];
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = nearest(x, i, centers);
            }
            isSame = round > 0 && Arrays.equals(nearest, clusters);
            clusters = nearest;
            moveCenters(x, clusters, centers);
        }
        return clusters;
    }

    private static double[][] centers(Coordinates x, int count, RandomStream random) {
        double[][] centers = new double[count][];
        centers[0] = x.row(random.below(x.rows()));
        double[] distances = new double[x.rows()];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        for (int k = 1; k < count; k++) {
            double sum = 0;
            for (int i = 0; i < distances.length; i++) {
                distances[i] = Math.min(distances[i], x.squaredDistance(i, centers[k - 1]));
                sum += distances[i];
            }
            centers[k] = x.row(drawn(distances, random.uniform() * sum));
        }
        return centers;
    }

    /** The row at which the sum of the distances passes a value. */
    private static int drawn(double[] distances, double value) {
        double left = value;
        int last = 0;
        for (int i = 0; i < distances.length; i++) {
            left -= distances[i];
            if (distances[i] > 0) {
                last = i;
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    private static int nearest(Coordinates x, int row, double[][] centers) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < centers.length; k++) {
            double distance = x.squaredDistance(row, centers[k]);
            if (distance < least) {
                least = distance;
                nearest = k;
            }
        }
        return nearest;
    }

    /** A center without rows stays. */
    private static void moveCenters(Coordinates x, int[] clusters, double[][] centers) {
        int m = x.dimension();
        double[][] sums = new double[centers.length][m];
        int[] sizes = new int[centers.length];
        for (int i = 0; i < clusters.length; i++) {
            sizes[clusters[i]]++;
            for (int j = 0; j < m; j++) {
                sums[clusters[i]][j] += x.get(i, j);
            }
        }
        for (int k = 0; k < centers.length; k++) {
            for (int j = 0; j < m && sizes[k] > 0; j++) {
                centers[k][j] = sums[k][j] / sizes[k];
            }
        }
    }
}
