package farpoint.elki.neighbors;

import elki.data.NumberVector;
import elki.database.ids.DBIDRef;
import elki.database.query.PrioritySearcher;
import elki.database.query.QueryBuilder;
import elki.database.query.distance.DistanceQuery;
import elki.database.query.knn.KNNSearcher;
import elki.database.query.range.RangeSearcher;
import elki.database.relation.Relation;
import elki.index.DistancePriorityIndex;
import elki.logging.Logging;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An index that answers neighbour and range queries with the distance engine; see {@link farpoint.elki.AcceleratedIndex}.
 * Built when first used; thread-safe.
 *
 * @param <V> the vectors
 */
public class EngineIndex<V extends NumberVector> implements DistancePriorityIndex<V> {
    /** ELKI keeps a relation's indexes as long as the relation, and so for ever if they kept it in turn. */
    private final WeakReference<Relation<V>> relation;

    private final BatchEngine engine;
    private final Map<ServedDistance, NeighborBatches> batches = new ConcurrentHashMap<>();
    private Optional<IndexedRows> rows;

    /**
     * Creates an index; nothing is computed yet.
     *
     * @param relation vectors of one length
     * @param engine name of the engine, see {@link farpoint.RunParameters#ENGINE}
     * @param log told of the engine
     */
    protected EngineIndex(Relation<V> relation, String engine, Logging log) {
        this.relation = new WeakReference<>(relation);
        this.engine = new BatchEngine(engine, log);
    }

    @Override
    public void initialize() {
        // Many indexes are never asked anything.
    }

    @Override
    public void logStatistics() {
        engine.logStatistics(getClass().getName());
    }

    @Override
    public KNNSearcher<V> kNNByObject(DistanceQuery<V> query, int maxk, int flags) {
        return priorityByObject(query, Double.POSITIVE_INFINITY, flags);
    }

    @Override
    public KNNSearcher<DBIDRef> kNNByDBID(DistanceQuery<V> query, int maxk, int flags) {
        // Without a limit there is no telling what a batch is to hold.
        Optional<NeighborBatches> served = maxk == Integer.MAX_VALUE ? Optional.empty() : batches(query, flags);
        if (served.isEmpty()) {
            return null;
        }
        NeighborBatches found = served.get();
        IndexedRows indexed = rows().orElseThrow();
        return (id, k) -> found.knn(indexed.row(id), k, maxk);
    }

    @Override
    public RangeSearcher<V> rangeByObject(DistanceQuery<V> query, double maxrange, int flags) {
        return priorityByObject(query, maxrange, flags);
    }

    @Override
    public RangeSearcher<DBIDRef> rangeByDBID(DistanceQuery<V> query, double maxrange, int flags) {
        Optional<NeighborBatches> served = batches(query, flags);
        return served.isEmpty()
                ? null
                : new BlockedRangeSearcher(rows().orElseThrow(), served.get().scan());
    }

    @Override
    public PrioritySearcher<V> priorityByObject(DistanceQuery<V> query, double maxrange, int flags) {
        Optional<NeighborBatches> served = batches(query, flags);
        return served.isEmpty()
                ? null
                : new SortedSearcher<>(rows().orElseThrow(), served.get().scan(), query);
    }

    @Override
    public PrioritySearcher<DBIDRef> priorityByDBID(DistanceQuery<V> query, double maxrange, int flags) {
        return query == null ? null : DistancePriorityIndex.super.priorityByDBID(query, maxrange, flags);
    }

    /** What serves a query; empty if the index must not, or cannot to the same bits. ELKI may ask with null. */
    private Optional<NeighborBatches> batches(DistanceQuery<V> query, int flags) {
        boolean linear = (flags & QueryBuilder.FLAG_LINEAR_ONLY) != 0;
        if (query == null || query.getRelation() != relation.get() || linear) {
            return Optional.empty();
        }
        Optional<ServedDistance> distance = ServedDistance.of(query.getDistance());
        if (distance.isEmpty() || rows().isEmpty()) {
            return Optional.empty();
        }
        IndexedRows indexed = rows().get();
        return Optional.of(
                batches.computeIfAbsent(distance.get(), served -> new NeighborBatches(indexed, served, engine)));
    }

    private synchronized Optional<IndexedRows> rows() {
        if (rows == null) {
            rows = IndexedRows.of(relation.get());
        }
        return rows;
    }
}
