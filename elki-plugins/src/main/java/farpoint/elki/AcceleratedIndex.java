package farpoint.elki;

import elki.data.NumberVector;
import elki.data.type.TypeInformation;
import elki.data.type.TypeUtil;
import elki.database.ids.DBIDRef;
import elki.database.query.PrioritySearcher;
import elki.database.query.QueryBuilder;
import elki.database.query.distance.DistanceQuery;
import elki.database.query.knn.KNNSearcher;
import elki.database.query.range.RangeSearcher;
import elki.database.relation.Relation;
import elki.index.DistancePriorityIndex;
import elki.index.IndexFactory;
import elki.logging.Logging;
import elki.utilities.Alias;
import elki.utilities.Priority;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Title;
import elki.utilities.optionhandling.Parameterizer;
import elki.utilities.optionhandling.parameterization.Parameterization;
import farpoint.RunParameters;
import farpoint.params.ParameterValues;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An index that answers neighbour and range queries with the distance engine, for algorithms that know nothing of it. The
 * results are those of ELKI's linear scan, ties and their order included. It has neither k nor a distance as options: the
 * first query for k neighbours runs one batch for all rows. Served are the Euclidean, squared Euclidean, Manhattan and
 * maximum distance on finite vectors of one length; to all other queries it answers with null, which sends ELKI elsewhere.
 * Built when first used; thread-safe.
 *
 * @param <V> the vectors
 */
public final class AcceleratedIndex<V extends NumberVector> implements DistancePriorityIndex<V> {
    private static final Logging LOG = Logging.getLogger(AcceleratedIndex.class);

    /** ELKI keeps a relation's indexes as long as the relation, and so for ever if they kept it in turn. */
    private final WeakReference<Relation<V>> relation;

    private final BatchEngine engine;
    private final Map<ServedDistance, NeighborBatches> batches = new ConcurrentHashMap<>();
    private Optional<IndexedRows> rows;

    /**
     * Creates an index; nothing is computed yet.
     *
     * @param relation vectors of one length
     * @param engine name of the engine, see {@link RunParameters#ENGINE}
     */
    public AcceleratedIndex(Relation<V> relation, String engine) {
        this.relation = new WeakReference<>(relation);
        this.engine = new BatchEngine(engine, LOG);
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

    /**
     * Makes the index for every relation of vectors.
     *
     * @param <V> the vectors
     */
    @Title("Accelerated index")
    @Description(
            "Answers nearest neighbour and range queries of ELKI's algorithms with Farpoint's distance engine, for the "
                    + "Euclidean, squared Euclidean, Manhattan and maximum distance on data without missing values. The results are "
                    + "those of a linear scan. Other queries are answered as without it.")
    @Alias("accelerated")
    @Priority(Priority.RECOMMENDED)
    public static final class Factory<V extends NumberVector> implements IndexFactory<V> {
        private final String engine;

        /**
         * Creates the factory.
         *
         * @param engine name of the engine, see {@link RunParameters#ENGINE}
         */
        public Factory(String engine) {
            this.engine = engine;
        }

        @Override
        public AcceleratedIndex<V> instantiate(Relation<V> relation) {
            return new AcceleratedIndex<>(relation, engine);
        }

        @Override
        public TypeInformation getInputTypeRestriction() {
            return TypeUtil.NUMBER_VECTOR_FIELD;
        }

        /**
         * The options.
         *
         * @param <V> the vectors
         */
        public static final class Par<V extends NumberVector> implements Parameterizer {
            private String engine;

            /** Creates the options. */
            public Par() {
                engine = RunParameters.ENGINE.defaultValue();
            }

            @Override
            public void configure(Parameterization config) {
                ParameterValues values = Options.grab(config, "accelerated", List.of(RunParameters.ENGINE));
                engine = values.get(RunParameters.ENGINE);
            }

            @Override
            public Factory<V> make() {
                return new Factory<>(engine);
            }
        }
    }
}
