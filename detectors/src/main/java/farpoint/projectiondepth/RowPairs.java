package farpoint.projectiondepth;

import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Finds directions through two rows that differ. Each has a random stream, which draws one pair after the other; rows are fetched
 * of many pairs at a time, as they may lie elsewhere.
 */
final class RowPairs {
    private static final int ATTEMPTS = 100;

    /** Numbers that are fetched at a time. */
    private static final int MOST_NUMBERS = 1 << 20;

    private static final int CHUNK = 16;

    private final BlockedRows rows;
    private final ProjectionSpace space;
    private final IntFunction<RandomStream> streams;
    private final ComputeContext context;

    /**
     * Of some rows.
     *
     * @param streams the random stream of each direction
     */
    RowPairs(BlockedRows rows, ProjectionSpace space, IntFunction<RandomStream> streams, ComputeContext context) {
        this.rows = rows;
        this.space = space;
        this.streams = streams;
        this.context = context;
    }

    /** Draws what {@link #find} draws for a direction in vain. */
    void skip(RandomStream random) {
        draw(random, ATTEMPTS);
    }

    private int[] draw(RandomStream random, int pairs) {
        return IntStream.range(0, 2 * pairs).map(i -> random.below(rows.rows())).toArray();
    }

    /**
     * Finds directions.
     *
     * @param count how many
     * @return unit vectors of the space; null where all pairs that were drawn are equal, as in data of duplicates
     */
    double[][] find(int count) {
        double[][] units = new double[count][];
        int[] open = IntStream.range(0, count).toArray();
        for (int from = 0; from < ATTEMPTS && open.length > 0; ) {
            int to = Math.min(ATTEMPTS, Math.max(1, 2 * from));
            long numbers = 2L * (to - from) * rows.columns();
            int step = (int) Math.max(1, MOST_NUMBERS / numbers);
            for (int some = 0; some < open.length; some += step) {
                attempt(open, some, Math.min(open.length, some + step), from, to, units);
            }
            open = IntStream.of(open).filter(j -> units[j] == null).toArray();
            from = to;
        }
        return units;
    }

    private void attempt(int[] open, int first, int last, int from, int to, double[][] units) {
        int[] indices = IntStream.range(first, last)
                .flatMap(i -> IntStream.of(draw(streams.apply(open[i]), to)).skip(2L * from))
                .toArray();
        DataMatrix drawn = rows.select(indices);
        int pairs = to - from;
        context.forEachChunk("Pairs of rows", last - first, CHUNK, (chunk, begin, end) -> {
            for (int i = begin; i < end; i++) {
                units[open[first + i]] = firstThatDiffers(drawn, 2 * pairs * i, pairs);
            }
        });
    }

    private double[] firstThatDiffers(DataMatrix drawn, int row, int pairs) {
        for (int pair = 0; pair < pairs; pair++) {
            double[] difference = new double[drawn.columns()];
            for (int c = 0; c < difference.length; c++) {
                difference[c] = drawn.value(row + 2 * pair, c) - drawn.value(row + 2 * pair + 1, c);
            }
            double[] unit = space.enter(difference);
            if (ProjectionSpace.normalise(unit)) {
                return unit;
            }
        }
        return null;
    }
}
