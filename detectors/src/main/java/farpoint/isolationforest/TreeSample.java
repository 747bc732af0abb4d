package farpoint.isolationforest;

import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;
import farpoint.stats.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The rows that a tree is grown on.
 *
 * @param rows a matrix that they are in
 * @param indices which rows of it
 * @param random the tree's random stream, from which the sample was drawn and the cuts will be
 */
record TreeSample(DataMatrix rows, int[] indices, RandomStream random) {
    /**
     * Draws the samples of some trees; rows that are in several samples come here once.
     *
     * @param size number of rows in a sample, from 2 to those there are
     * @param from number of the first tree
     * @param to one after the last one's
     */
    static List<TreeSample> of(BlockedRows rows, int size, int seed, int from, int to) {
        RandomStream[] randoms = new RandomStream[to - from];
        int[][] drawn = new int[to - from][];
        BitSet any = new BitSet(rows.rows());
        for (int t = 0; t < drawn.length; t++) {
            randoms[t] = RandomStream.of(seed, "tree", from + t);
            drawn[t] = draw(rows.rows(), size, randoms[t]);
            Arrays.stream(drawn[t]).forEach(any::set);
        }
        int[] all = any.stream().toArray();
        DataMatrix here = rows.select(all);
        List<TreeSample> samples = new ArrayList<>();
        for (int t = 0; t < drawn.length; t++) {
            int[] places = drawn[t];
            Arrays.setAll(places, i -> Arrays.binarySearch(all, places[i]));
            samples.add(new TreeSample(here, places, randoms[t]));
        }
        return samples;
    }

    /** By Floyd's algorithm; ascending. */
    private static int[] draw(int rows, int size, RandomStream random) {
        BitSet drawn = new BitSet(rows);
        for (int i = rows - size; i < rows; i++) {
            int row = random.below(i + 1);
            drawn.set(drawn.get(row) ? i : row);
        }
        return drawn.stream().toArray();
    }

    /** The cells of the sample, row by row, one an attribute. */
    double[] cells(Layout layout) {
        int attributes = layout.attributes();
        double[] cells = new double[Math.multiplyExact(indices.length, attributes)];
        for (int i = 0; i < indices.length; i++) {
            layout.read(rows, indices[i], cells, i * attributes);
        }
        return cells;
    }
}
