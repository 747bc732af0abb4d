package farpoint.bench.device;

import farpoint.data.DataMatrix;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.NeighborTable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many rows get wrong Euclidean neighbours by arithmetic of a kind. Wrong is a row if the distances of its neighbours,
 * computed in double, are not those of its nearest ones; so ties do no harm.
 */
public final class FloatSearch {
    private static final int CHUNK = 64;
    private static final Metric METRIC = Metrics.SQUARED_EUCLIDEAN;

    private final DataMatrix rows;
    private final int d;
    private final float[] values;
    private final float[] norms;
    private final int k;

    private FloatSearch(DataMatrix rows, int k) {
        this.rows = rows;
        this.d = rows.columns();
        this.k = k;
        this.values = new float[rows.rows() * d];
        this.norms = new float[rows.rows()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) rows.values()[i];
            norms[i / d] += values[i] * values[i];
        }
    }

    /**
     * Rows with wrong neighbours, of all.
     *
     * @param byProducts by float, as |x|² + |y|² - 2xy, which matrix products serve
     * @param byDifferences by float, as the sum of squared differences
     * @param byEngine by the engine
     */
    public record Wrong(int byProducts, int byDifferences, int byEngine) {}

    /**
     * Counts them by comparing all pairs of rows.
     *
     * @param rows the rows
     * @param found what the engine says of their neighbours, themselves excluded, in squared distances
     * @param time when to give up
     * @throws farpoint.run.CancelledException if there is not enough time
     */
    public static Wrong count(DataMatrix rows, NeighborTable found, Countdown time) {
        return new FloatSearch(rows, found.k()).count(found, time);
    }

    private Wrong count(NeighborTable found, Countdown time) {
        AtomicInteger products = new AtomicInteger();
        AtomicInteger differences = new AtomicInteger();
        AtomicInteger engine = new AtomicInteger();
        time.context().forEachChunk("Float search", rows.rows(), CHUNK, (chunk, from, to, stop) -> {
            NearestFew exact = new NearestFew(k);
            NearestFew few = new NearestFew(k);
            for (int i = from; i < to; i++) {
                stop.check();
                int row = i;
                search(exact, row, r -> exact(row, r));
                search(few, row, r -> product(row, r));
                products.addAndGet(isWrong(exact, row, few::index) ? 1 : 0);
                search(few, row, r -> difference(row, r));
                differences.addAndGet(isWrong(exact, row, few::index) ? 1 : 0);
                engine.addAndGet(isWrong(exact, row, rank -> found.index(row, rank)) ? 1 : 0);
            }
        });
        return new Wrong(products.get(), differences.get(), engine.get());
    }

    /** The distance to a reference row. */
    @FunctionalInterface
    private interface DistanceTo {
        double of(int reference);
    }

    /** The neighbour of a rank. */
    @FunctionalInterface
    private interface Neighbors {
        int at(int rank);
    }

    private void search(NearestFew nearest, int row, DistanceTo distance) {
        nearest.clear();
        for (int r = 0; r < rows.rows(); r++) {
            if (r != row) {
                nearest.offer(distance.of(r), r);
            }
        }
    }

    private boolean isWrong(NearestFew exact, int row, Neighbors neighbors) {
        NearestFew sorted = new NearestFew(k);
        for (int rank = 0; rank < k; rank++) {
            sorted.offer(exact(row, neighbors.at(rank)), neighbors.at(rank));
        }
        for (int rank = 0; rank < k; rank++) {
            if (sorted.value(rank) != exact.value(rank)) {
                return true;
            }
        }
        return false;
    }

    private double exact(int row, int reference) {
        return METRIC.compare(rows.values(), row * d, rows.values(), reference * d, d);
    }

    private float product(int row, int reference) {
        float sum = 0;
        for (int j = 0; j < d; j++) {
            sum += values[row * d + j] * values[reference * d + j];
        }
        return norms[row] + norms[reference] - 2 * sum;
    }

    private float difference(int row, int reference) {
        float sum = 0;
        for (int j = 0; j < d; j++) {
            float difference = values[row * d + j] - values[reference * d + j];
            sum += difference * difference;
        }
        return sum;
    }
}
