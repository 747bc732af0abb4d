package farpoint.audit.finding;

import farpoint.data.DataMatrix;
import farpoint.data.LeftOut;
import farpoint.data.MissingUse;
import farpoint.data.Preprocessing;
import farpoint.data.Scaling;
import farpoint.data.Table;
import farpoint.neighbors.Engines;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A table under examination, and what checks share: its standardised rows, a sample of them, and that sample's neighbours. Each is
 * made when it is first asked for, by one thread.
 */
public final class Examined {
    /** Neighbours that are looked up for each row of the sample, if there are so many others. */
    public static final int NEIGHBORS = 20;

    /** The distance of rows. */
    public static final Metric METRIC = Metrics.EUCLIDEAN;

    private final AuditTask task;
    private int[] sample;
    private Optional<Preprocessing> preprocessing;
    private DataMatrix matrix;
    private NeighborTable neighbors;
    private final Map<Class<?>, Object> shared = new HashMap<>();

    /** Takes a table; nothing is computed yet. */
    public Examined(AuditTask task) {
        this.task = task;
    }

    /** What was asked for. */
    public AuditTask task() {
        return task;
    }

    /** The rows in file order. */
    public Table table() {
        return task.table();
    }

    /** Numbers of the rows that are compared with each other, ascending: all, or as many as the task allows, drawn by its seed. */
    public int[] sample() {
        if (sample == null) {
            sample = IntStream.range(0, table().rows()).toArray();
            if (sample.length > task.mostRows()) {
                RandomStream.of(task.seed(), "rows for an audit", 0).shuffle(sample, task.mostRows());
                sample = Arrays.copyOf(sample, task.mostRows());
                Arrays.sort(sample);
            }
        }
        return sample;
    }

    /** Whether the sample is not all rows. */
    public boolean isSampled() {
        return sample().length < table().rows();
    }

    /**
     * What makes rows comparable: standardised numbers, indicators of categories, and stand-ins for missing values; identifiers,
     * text and constants are left out. Empty if nothing is left.
     */
    public Optional<Preprocessing> preprocessing(ComputeContext context) {
        if (preprocessing == null) {
            preprocessing = fit(context);
        }
        return preprocessing;
    }

    private Optional<Preprocessing> fit(ComputeContext context) {
        Table rows = comparable();
        boolean isUsable = IntStream.range(0, rows.columns())
                .anyMatch(j -> LeftOut.of(rows.attribute(j), rows.column(j)).isEmpty()
                        && Arrays.stream(rows.column(j))
                                        .distinct()
                                        .filter(v -> !Double.isNaN(v))
                                        .limit(2)
                                        .count()
                                == 2);
        return isUsable
                ? Optional.of(Preprocessing.fit(rows, Scaling.STANDARD, MissingUse.IMPUTE, context))
                : Optional.empty();
    }

    /** The table without attributes that have no value at all, which cannot be prepared. */
    private Table comparable() {
        Table.Builder builder = Table.builder(table().rows());
        for (int j = 0; j < table().columns(); j++) {
            double[] column = table().column(j);
            if (table().attribute(j).isText() || !Arrays.stream(column).allMatch(Double::isNaN)) {
                builder.add(table().attribute(j), column);
            }
        }
        return builder.build();
    }

    /** All rows as {@link #preprocessing} makes them; empty if nothing is left to compare. */
    public Optional<DataMatrix> matrix(ComputeContext context) {
        if (matrix == null) {
            matrix = preprocessing(context)
                    .map(prepared -> prepared.transform(comparable(), context))
                    .orElse(null);
        }
        return Optional.ofNullable(matrix);
    }

    /**
     * The nearest other rows of the sample for each of its rows, by the Euclidean distance of {@link #matrix}: {@value #NEIGHBORS},
     * or all others if there are fewer. Row i is row {@code sample()[i]} of the file, and so are the neighbours' numbers. Empty if
     * there is nothing to compare, or one row only.
     *
     * <p>Neighbours at the same distance come, and are left out, in an order drawn by the seed: by index, the neighbours of equal
     * rows would be those at the beginning of the file, as if the order of the rows meant something.
     */
    public Optional<NeighborTable> neighbors(ComputeContext context) {
        if (neighbors == null && matrix(context).isPresent() && sample().length > 1) {
            neighbors = join(sample(), context);
        }
        return Optional.ofNullable(neighbors);
    }

    /**
     * The same among some rows: row i is row {@code rows[i]} of the file.
     *
     * @param rows numbers of two rows or more, ascending
     * @throws IllegalStateException if there is nothing to compare
     */
    public NeighborTable neighbors(int[] rows, ComputeContext context) {
        if (matrix(context).isEmpty()) {
            throw new IllegalStateException("nothing to compare");
        }
        return Arrays.equals(rows, sample()) ? neighbors(context).orElseThrow() : join(rows, context);
    }

    private NeighborTable join(int[] rows, ComputeContext context) {
        int n = rows.length;
        int[] order = IntStream.range(0, n).toArray();
        RandomStream.of(task.seed(), "order of equal neighbours", 0).shuffle(order, n);
        DataMatrix mixed = matrix.select(Arrays.stream(order).map(i -> rows[i]).toArray());
        int k = Math.min(NEIGHBORS, n - 1);
        return inOrder(
                NeighborIndex.nearest(Engines.in(context, METRIC), mixed, mixed, METRIC, k, true, context), order);
    }

    /** Puts what was found for rows in a drawn order in their own. */
    private static NeighborTable inOrder(NeighborTable drawn, int[] order) {
        int k = drawn.k();
        int[] indices = new int[order.length * k];
        double[] distances = new double[order.length * k];
        for (int i = 0; i < order.length; i++) {
            for (int rank = 0; rank < k; rank++) {
                indices[order[i] * k + rank] = order[drawn.index(i, rank)];
            }
            System.arraycopy(drawn.distances(), i * k, distances, order[i] * k, k);
        }
        return new NeighborTable(k, indices, distances);
    }

    /**
     * What a check finds out at some cost, and others or a host ask for again.
     *
     * @param type of it, of which there is one
     * @param made makes it when it is first asked for
     */
    public <T> T shared(Class<T> type, Supplier<T> made) {
        if (!shared.containsKey(type)) {
            shared.put(type, made.get());
        }
        return type.cast(shared.get(type));
    }
}
