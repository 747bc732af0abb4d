package farpoint.audit.duplicates;

import farpoint.neighbors.spi.NeighborTable;
import farpoint.stats.Quantiles;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which rows to learn from how near rows are if nothing is wrong: of rows that may be copies of each other only the first, lest many
 * copies look like the usual. Rows may be copies if their distance is less than x times that to the last of a row's neighbours,
 * where x^(D/2) = 0.001 and x is at most 0.13. D is the dimension by the ratio of the 11th to the last neighbour's distance, which
 * copies hardly change; half of it, as small distances are often those of fewer dimensions.
 *
 * @param kept numbers of the rows that are left, ascending
 * @param near x times the median distance to the last neighbour
 */
record Thinning(int[] kept, double near) {
    private static final double RARE = 0.001;
    private static final double MOST = 0.13;

    /**
     * Joins rows that may be copies.
     *
     * @param neighbors of rows of which none are equal, each with more than eleven
     */
    static Thinning of(NeighborTable neighbors) {
        int n = neighbors.rows();
        int last = neighbors.k() - 1;
        double ratio = limit(neighbors, last);
        int[] parents = IntStream.range(0, n).toArray();
        for (int i = 0; i < n; i++) {
            for (int rank = 0; rank < last && neighbors.distance(i, rank) < ratio * neighbors.distance(i, last); rank++) {
                int a = root(parents, i);
                int b = root(parents, neighbors.index(i, rank));
                parents[Math.max(a, b)] = Math.min(a, b);
            }
        }
        double[] far = IntStream.range(0, n)
                .mapToDouble(i -> neighbors.distance(i, last))
                .toArray();
        return new Thinning(
                IntStream.range(0, n).filter(i -> parents[i] == i).toArray(), ratio * Quantiles.median(far));
    }

    private static double limit(NeighborTable neighbors, int last) {
        double[] ratios = new double[neighbors.rows()];
        Arrays.setAll(
                ratios, i -> neighbors.distance(i, NearnessLaw.RANK - 1) / neighbors.distance(i, last));
        // The 11th of so many rows that lie at random has, in the median, about this share of the last one's volume.
        double share = (NearnessLaw.RANK - 1.0 / 3) / (last + 1.0 / 3);
        double half = StrictMath.log(share) / StrictMath.log(Quantiles.median(ratios)) / 2;
        return half > 0 ? Math.min(MOST, StrictMath.pow(RARE, 1 / half)) : 0;
    }

    private static int root(int[] parents, int row) {
        int root = row;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}
