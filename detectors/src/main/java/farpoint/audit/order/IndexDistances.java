package farpoint.audit.order;

import farpoint.neighbors.spi.NeighborTable;

/**
 * How far apart in the file nearest neighbours stand, against what chance lets them be. Source: J. Cummings, E. Snorrason, J.
 * Mueller, 2023, "Detecting Dataset Drift and Non-IID Sampling via k-Nearest Neighbors".
 */
final class IndexDistances {
    private final NeighborTable neighbors;
    private final int k;

    /**
     * Takes neighbours.
     *
     * @param neighbors of n rows
     * @param k how many of them are looked at for each row
     */
    IndexDistances(NeighborTable neighbors, int k) {
        this.neighbors = neighbors;
        this.k = k;
    }

    /**
     * The largest difference of two distribution functions of index distances.
     *
     * @param value the difference, 0 to 1
     * @param distance the index distance at which it is
     * @param share of the neighbours that are nearer in the file, or at most as far
     * @param expected the same share for two rows taken at random
     */
    record Difference(double value, int distance, double share, double expected) {}

    /**
     * Compares with rows taken at random, of which G(t) = t (2n - t - 1) / (n (n - 1)) are at most t apart.
     *
     * @param places of the rows in the file: the numbers from 0 to n - 1 in any order
     * @return max over l of |l / (nk) - G(D_l)|, where D_0, D_1, ... are the nk index distances in ascending order
     */
    Difference largest(int[] places) {
        int n = places.length;
        long[] counts = new long[n];
        for (int i = 0; i < n; i++) {
            for (int rank = 0; rank < k; rank++) {
                counts[Math.abs(places[i] - places[neighbors.index(i, rank)])]++;
            }
        }
        double all = (double) n * k;
        Difference largest = new Difference(0, 0, 0, 0);
        long before = 0;
        for (int t = 1; t < n; t++) {
            if (counts[t] > 0) {
                double expected = t * (2.0 * n - t - 1) / (n * (n - 1.0));
                largest = larger(largest, t, before / all, expected);
                before += counts[t];
                largest = larger(largest, t, (before - 1) / all, expected);
            }
        }
        return largest;
    }

    private static Difference larger(Difference known, int distance, double share, double expected) {
        double value = Math.abs(share - expected);
        return value > known.value ? new Difference(value, distance, share, expected) : known;
    }
}
