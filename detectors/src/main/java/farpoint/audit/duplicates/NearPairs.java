package farpoint.audit.duplicates;

import farpoint.audit.finding.Examined;
import farpoint.data.DataMatrix;
import farpoint.neighbors.Engines;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.spi.NeighborLists;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.neighbors.tree.ClosePairs;
import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * Pairs of rows that are near to each other, each pair once.
 *
 * @param rows what the pairs are taken of, none of them equal
 * @param first one row of each pair
 * @param second the other row
 * @param distances of the two
 */
record NearPairs(DataMatrix rows, int[] first, int[] second, double[] distances) {
    /** Neighbours that are kept for a row: enough that copies hang together. */
    private static final int MOST = 3;

    /** Comparisons of two values: some minutes of one core. */
    private static final double AFFORDABLE = 1e11;

    /** The pairs among neighbours that are nearer than a limit. */
    static NearPairs of(DataMatrix rows, NeighborTable neighbors, double limit) {
        int k = neighbors.k();
        int[] places = IntStream.range(0, neighbors.distances().length)
                .filter(p -> neighbors.distances()[p] < limit)
                .filter(p -> p / k < neighbors.indices()[p]
                        || !finds(neighbors, neighbors.indices()[p], p / k))
                .toArray();
        return new NearPairs(
                rows,
                Arrays.stream(places).map(p -> p / k).toArray(),
                Arrays.stream(places).map(p -> neighbors.indices()[p]).toArray(),
                Arrays.stream(places).mapToDouble(p -> neighbors.distances()[p]).toArray());
    }

    private static boolean finds(NeighborTable neighbors, int row, int other) {
        return IntStream.range(0, neighbors.k()).anyMatch(rank -> neighbors.index(row, rank) == other);
    }

    /**
     * The pairs among all rows that are nearer than a limit, of some more than three rows within it the nearest ones; empty if they
     * take too long to find.
     */
    static Optional<NearPairs> search(DataMatrix rows, double limit, ComputeContext context) {
        return ClosePairs.of(rows, Examined.METRIC, Math.nextDown(limit * limit), MOST, AFFORDABLE, context)
                .map(lists -> new NearPairs(rows, owners(lists), lists.indices(), distances(lists)));
    }

    private static int[] owners(NeighborLists lists) {
        int[] owners = new int[lists.indices().length];
        for (int i = 0; i < lists.rows(); i++) {
            Arrays.fill(owners, lists.offsets()[i], lists.offsets()[i + 1], i);
        }
        return owners;
    }

    private static double[] distances(NeighborLists lists) {
        return Arrays.stream(lists.distances()).map(Examined.METRIC::distance).toArray();
    }

    int count() {
        return first.length;
    }

    /**
     * For each pair the chance that two rows lie so near.
     *
     * @param law learnt from the sample
     * @param sample rows among which neighbours are looked up
     * @param farther of the distances of the two to their 11th neighbours the one to compare with
     * @param times of more rows than the sample stands for, as many times more are near by chance
     * @param context threads, engine, progress and cancel check
     */
    double[] chances(
            NearnessLaw law, DataMatrix sample, DoubleBinaryOperator farther, double times, ComputeContext context) {
        if (count() == 0) {
            return new double[0];
        }
        int[] involved = IntStream.concat(Arrays.stream(first), Arrays.stream(second))
                .distinct()
                .sorted()
                .toArray();
        double[] far = farDistances(rows.select(involved), sample, context);
        FreeDimensions free = new FreeDimensions(rows, sample);
        double[] chances = new double[count()];
        for (int p = 0; p < chances.length; p++) {
            double a = far[Arrays.binarySearch(involved, first[p])];
            double b = far[Arrays.binarySearch(involved, second[p])];
            double chance = law.chance(distances[p], farther.applyAsDouble(a, b), free.count(first[p], second[p]));
            chances[p] = Math.min(1, times * chance);
        }
        return chances;
    }

    /** The distances to the 11th other row of the sample; a row that is in it finds itself first. */
    private static double[] farDistances(DataMatrix rows, DataMatrix sample, ComputeContext context) {
        NeighborTable found = NeighborIndex.nearest(
                Engines.in(context, Examined.METRIC),
                sample,
                rows,
                Examined.METRIC,
                NearnessLaw.RANK + 1,
                false,
                context);
        return IntStream.range(0, rows.rows())
                .mapToDouble(
                        i -> found.distance(i, found.distance(i, 0) == 0 ? NearnessLaw.RANK : NearnessLaw.RANK - 1))
                .toArray();
    }

    /** Those pairs only for which a mark is set. */
    NearPairs select(boolean[] marks) {
        int[] kept = IntStream.range(0, count()).filter(p -> marks[p]).toArray();
        return new NearPairs(
                rows,
                Arrays.stream(kept).map(p -> first[p]).toArray(),
                Arrays.stream(kept).map(p -> second[p]).toArray(),
                Arrays.stream(kept).mapToDouble(p -> distances[p]).toArray());
    }
}
