package farpoint.audit.attributes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Where marked rows of a file crowd: the stretches with most of them beyond a share, by J. Kadane's sum of the best stretch. */
final class Blocks {
    private static final int MOST = 5;

    /** Smaller than this part of the largest one are not told. */
    private static final double PART = 0.3;

    private Blocks() {}

    /**
     * Rows that stand together.
     *
     * @param first the first row, from 0
     * @param last the last row
     * @param marked how many of them are marked
     */
    record Block(int first, int last, int marked) {
        int length() {
            return last - first + 1;
        }
    }

    /** The blocks, at least one, in the order of the file. */
    static List<Block> of(BitSet marked, int rows) {
        double share = (double) marked.cardinality() / rows;
        BitSet left = (BitSet) marked.clone();
        List<Block> blocks = new ArrayList<>();
        while (blocks.size() < MOST && !left.isEmpty()) {
            Block rough = best(left, rows, share);
            // Half way between the share within and that of the file, edges are sharp.
            Block block = best(left, rows, ((double) rough.marked / rough.length() + share) / 2);
            if (!blocks.isEmpty() && block.marked < Math.max(2, PART * blocks.get(0).marked)) {
                break;
            }
            blocks.add(block);
            left.clear(block.first, block.last + 1);
        }
        blocks.sort(Comparator.comparingInt(Block::first));
        return blocks;
    }

    /** The stretch with the largest number of marked rows less a share of its length. */
    private static Block best(BitSet marked, int rows, double share) {
        double sum = 0;
        double most = Double.NEGATIVE_INFINITY;
        int from = 0;
        int first = 0;
        int last = 0;
        for (int i = 0; i < rows; i++) {
            if (sum < 0) {
                sum = 0;
                from = i;
            }
            sum += (marked.get(i) ? 1 : 0) - share;
            if (sum > most) {
                most = sum;
                first = from;
                last = i;
            }
        }
        return new Block(first, last, marked.get(first, last + 1).cardinality());
    }
}
