package farpoint.audit.order;

import farpoint.run.ComputeContext;
import farpoint.run.Progress;
import farpoint.stats.RandomStream;
import java.util.stream.IntStream;

/**
 * Orders of the rows that are drawn, the neighbours staying the same. Draws end once enough are as large as what was seen: J. Besag,
 * P. Clifford, 1991, "Sequential Monte Carlo p-values".
 */
final class DrawnOrders {
    private static final int MOST_DRAWS = 999;
    private static final int ENOUGH = 20;
    private static final int DRAWS_A_ROUND = 40;
    private static final String TASK = "Order of the rows";

    private final IndexDistances distances;
    private final int rows;
    private final long seed;

    /** Draws orders of so many rows. */
    DrawnOrders(IndexDistances distances, int rows, long seed) {
        this.distances = distances;
        this.rows = rows;
        this.seed = seed;
    }

    /** The places of the rows in an order that is drawn. */
    int[] places(int draw) {
        int[] places = IntStream.range(0, rows).toArray();
        RandomStream.of(seed, "order of the rows", draw).shuffle(places, rows);
        return places;
    }

    /** The chance of a difference or a larger one in a drawn order, from 0.001 on. */
    double chance(double seen, ComputeContext context) {
        int asMuch = 0;
        int draws = 0;
        while (draws < MOST_DRAWS) {
            context.progress(TASK, draws, MOST_DRAWS);
            for (double drawn : round(draws, Math.min(DRAWS_A_ROUND, MOST_DRAWS - draws), context)) {
                draws++;
                asMuch += drawn >= seen ? 1 : 0;
                if (asMuch == ENOUGH) {
                    return (double) asMuch / draws;
                }
            }
        }
        return (asMuch + 1.0) / (draws + 1);
    }

    private double[] round(int first, int count, ComputeContext context) {
        double[] found = new double[count];
        context.withProgress(Progress.NONE).forEachChunk(TASK, count, 1, (chunk, from, to) -> {
            found[chunk] = distances.largest(places(first + chunk)).value();
        });
        return found;
    }
}
