package farpoint.neighbors.tree;

import farpoint.data.DataMatrix;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.select.PairHeap;
import farpoint.neighbors.spi.NeighborSearch;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Decides whether a tree is expected to beat the scan, by taking some of the rows through the tree and counting what it would
 * look at. So data in clusters or near a surface of few dimensions get a tree however many columns they have.
 */
public final class TreeChoice {
    private static final int PROBES = 32;

    /** Rows for which a probe is taken, of a few rows. */
    private static final int ROWS_A_PROBE = 32;

    private static final int NEIGHBORS = 10;

    /** A tree of so many rows, or of a quarter of all, is tried first. */
    private static final int SAMPLE = 1024;

    private final Metric metric;
    private final Scan scan;

    /**
     * Prepares the choice.
     *
     * @param metric the distance
     * @param isScreened whether the scan works in float
     * @param isVector whether it uses the vector module then
     */
    public TreeChoice(Metric metric, boolean isScreened, boolean isVector) {
        this.metric = metric;
        this.scan = !isScreened ? Scan.EXACT : isVector ? Scan.VECTOR : Scan.PLAIN;
    }

    /**
     * What a scan does in the time of one comparison in a tree. As measured on 1,000 to 50,000 Gaussian rows of 3 to 8
     * columns and on clustered ones of 8 and 32: where tree and scan take equally long, a row has
     * {@code (rows + overhead) / pairs} comparisons in the tree.
     *
     * @param pairs pairs that it compares
     * @param overhead what it spends on the candidates of a row, as a number of pairs
     */
    private record Scan(double pairs, double overhead) {
        static final Scan EXACT = new Scan(6, 3_000);
        static final Scan PLAIN = new Scan(34, 10_000);
        static final Scan VECTOR = new Scan(52, 11_000);
    }

    /** A search of the reference rows by tree, if it is worth while. */
    public Optional<NeighborSearch> of(DataMatrix reference) {
        double most = (reference.rows() + scan.overhead()) / scan.pairs();
        if (!metric.allowsTree() || isHopeless(reference, most)) {
            return Optional.empty();
        }
        KdTree tree = new KdTree(reference);
        boolean wins = comparisons(tree, reference, metric) < most;
        return wins ? Optional.of(new TreeSearch(reference, metric, tree)) : Optional.empty();
    }

    /**
     * Whether even a tree of few rows has to look at almost all of them, or at more rows than all may be looked at, so that
     * building the whole one would be in vain.
     */
    private boolean isHopeless(DataMatrix reference, double most) {
        int rows = reference.rows();
        int count = Math.min(SAMPLE, rows / 4);
        if (count < 2 * KdTree.LEAF) {
            return false;
        }
        int[] picked = IntStream.range(0, count)
                .map(i -> (int) ((long) i * rows / count))
                .toArray();
        DataMatrix sample = reference.select(picked);
        return comparisons(new KdTree(sample), sample, metric) > Math.min(most, 0.9 * count);
    }

    /**
     * What the choice is made by: the comparisons in a tree that the 10 nearest neighbours of a row take, boxes included, as
     * the mean over some rows.
     *
     * @param rows the rows of the tree
     * @param metric the distance, one that allows a tree
     */
    public static double comparisons(DataMatrix rows, Metric metric) {
        return comparisons(new KdTree(rows), rows, metric);
    }

    private static double comparisons(KdTree tree, DataMatrix rows, Metric metric) {
        int d = rows.columns();
        int probes = Math.max(1, Math.min(PROBES, rows.rows() / ROWS_A_PROBE));
        TreeWalk walk = new TreeWalk(tree, metric, d);
        for (int i = 0; i < probes; i++) {
            int row = (int) ((long) i * rows.rows() / probes);
            walk.find(rows.values(), row * d, row, new PairHeap(NEIGHBORS));
        }
        return (double) walk.comparisons() / probes;
    }
}
