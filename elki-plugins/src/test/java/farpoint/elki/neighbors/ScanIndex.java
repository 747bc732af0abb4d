package farpoint.elki.neighbors;

import elki.data.NumberVector;
import elki.database.ids.DBIDRef;
import elki.database.query.PrioritySearcher;
import elki.database.query.QueryBuilder;
import elki.database.query.distance.DistanceQuery;
import elki.database.query.knn.KNNSearcher;
import elki.database.query.range.RangeSearcher;
import elki.index.DistancePriorityIndex;

/**
 * ELKI's linear scan in the form of an index. ELKI asks a relation's indexes before its optimizer, so that all queries of
 * an algorithm are answered by the scan; which optimizer this JVM has does not matter.
 *
 * @param <V> the vectors
 */
final class ScanIndex<V extends NumberVector> implements DistancePriorityIndex<V> {
    @Override
    public void initialize() {}

    @Override
    public KNNSearcher<V> kNNByObject(DistanceQuery<V> query, int maxk, int flags) {
        return isScan(flags) ? null : scan(query).kNNByObject(maxk);
    }

    @Override
    public KNNSearcher<DBIDRef> kNNByDBID(DistanceQuery<V> query, int maxk, int flags) {
        return isScan(flags) ? null : scan(query).kNNByDBID(maxk);
    }

    @Override
    public RangeSearcher<V> rangeByObject(DistanceQuery<V> query, double maxrange, int flags) {
        return isScan(flags) ? null : scan(query).rangeByObject(maxrange);
    }

    @Override
    public RangeSearcher<DBIDRef> rangeByDBID(DistanceQuery<V> query, double maxrange, int flags) {
        return isScan(flags) ? null : scan(query).rangeByDBID(maxrange);
    }

    @Override
    public PrioritySearcher<V> priorityByObject(DistanceQuery<V> query, double maxrange, int flags) {
        return isScan(flags) ? null : scan(query).priorityByObject(maxrange);
    }

    @Override
    public PrioritySearcher<DBIDRef> priorityByDBID(DistanceQuery<V> query, double maxrange, int flags) {
        return isScan(flags) ? null : scan(query).priorityByDBID(maxrange);
    }

    /** Whether the query is this index's own, for which ELKI asks the index too. */
    private static boolean isScan(int flags) {
        return (flags & QueryBuilder.FLAG_LINEAR_ONLY) != 0;
    }

    private static <V> QueryBuilder<V> scan(DistanceQuery<V> query) {
        return new QueryBuilder<>(query).linearOnly();
    }
}
