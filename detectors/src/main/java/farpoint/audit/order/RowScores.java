package farpoint.audit.order;

import farpoint.neighbors.spi.NeighborTable;
import java.util.Arrays;

/**
 * How ordinary the place of each row is among those of its neighbours. Source: J. Cummings, E. Snorrason, J. Mueller, 2023,
 * "Detecting Dataset Drift and Non-IID Sampling via k-Nearest Neighbors", and their code in cleanlab.
 */
final class RowScores {
    private RowScores() {}

    /**
     * Scores the rows: the area between the distribution function of a row's index distances and that of all other rows', summed
     * over the intervals between these distances and divided by the longest distance that there can be, as 1 - tanh.
     *
     * @param neighbors of n rows, n at least 2
     * @param k how many of them are looked at for each row
     * @param places of the rows in the file: the numbers from 0 to n - 1 in any order
     * @return a score for each row, above 0 and at most 1; low where the neighbours' places are odd
     */
    static double[] of(NeighborTable neighbors, int k, int[] places) {
        double[] scores = new double[places.length];
        int[] distances = new int[k];
        for (int i = 0; i < scores.length; i++) {
            for (int rank = 0; rank < k; rank++) {
                distances[rank] = Math.abs(places[i] - places[neighbors.index(i, rank)]);
            }
            Arrays.sort(distances);
            scores[i] = score(distances, places[i], scores.length);
        }
        return scores;
    }

    private static double score(int[] distances, int place, int n) {
        double area = 0;
        int from = 0;
        for (int step = 0; step <= distances.length; step++) {
            int to = step < distances.length ? distances[step] : n - 1;
            double law = areaOfLaw(to, place, n) - areaOfLaw(from, place, n);
            area += Math.abs((double) step / distances.length * (to - from) - law);
            from = to;
        }
        return 1 - StrictMath.tanh(area / Math.max(place, n - place));
    }

    /** The area up to t under the share of the other rows that stand at most so far from a place. */
    private static double areaOfLaw(double t, int place, int n) {
        int last = n - 1;
        double near = Math.min(place, last - place);
        double far = last - near;
        if (t <= near) {
            return t * t / last;
        }
        double both = near * near / last;
        return t <= far
                ? both + (t + 3 * near) * (t - near) / (2 * last)
                : both + (far + 3 * near) * (far - near) / (2 * last) + t - far;
    }
}
