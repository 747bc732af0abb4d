package farpoint.elki;

import elki.data.NumberVector;
import elki.data.type.TypeUtil;
import elki.database.ids.DBIDRef;
import elki.database.query.EmpiricalQueryOptimizer;
import elki.database.query.PrioritySearcher;
import elki.database.query.QueryBuilder;
import elki.database.query.distance.DistanceQuery;
import elki.database.query.knn.KNNSearcher;
import elki.database.query.range.RangeSearcher;
import elki.database.relation.Relation;
import elki.result.Metadata;
import elki.utilities.Alias;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Title;
import elki.utilities.optionhandling.Parameterizer;
import farpoint.RunParameters;
import java.util.function.BiFunction;

/**
 * Gives every relation of vectors an {@link AcceleratedIndex} when ELKI looks for one. Chosen for a whole JVM by the
 * environment variable {@code elki.optimizer=accelerated}. What the index does not serve goes to ELKI's own optimizer.
 */
@Title("Accelerated optimizer")
@Description(
        "Gives every relation of vectors an accelerated index when an algorithm first looks for one. What the index does "
                + "not serve goes to ELKI's own optimizer. The environment variable elki.optimizer=accelerated chooses it.")
@Alias("accelerated")
public final class AcceleratedOptimizer extends EmpiricalQueryOptimizer {
    /** Creates the optimizer. */
    public AcceleratedOptimizer() {}

    @Override
    public <O> KNNSearcher<O> kNNByObject(Relation<? extends O> relation, DistanceQuery<O> query, int maxk, int flags) {
        KNNSearcher<O> found = ask(relation, query, flags, (index, q) -> index.kNNByObject(q, maxk, flags));
        return found != null ? found : super.kNNByObject(relation, query, maxk, flags);
    }

    @Override
    public <O> KNNSearcher<DBIDRef> kNNByDBID(
            Relation<? extends O> relation, DistanceQuery<O> query, int maxk, int flags) {
        KNNSearcher<DBIDRef> found = ask(relation, query, flags, (index, q) -> index.kNNByDBID(q, maxk, flags));
        return found != null ? found : super.kNNByDBID(relation, query, maxk, flags);
    }

    @Override
    public <O> RangeSearcher<O> rangeByObject(
            Relation<? extends O> relation, DistanceQuery<O> query, double maxrange, int flags) {
        RangeSearcher<O> found = ask(relation, query, flags, (index, q) -> index.rangeByObject(q, maxrange, flags));
        return found != null ? found : super.rangeByObject(relation, query, maxrange, flags);
    }

    @Override
    public <O> RangeSearcher<DBIDRef> rangeByDBID(
            Relation<? extends O> relation, DistanceQuery<O> query, double maxrange, int flags) {
        RangeSearcher<DBIDRef> found = ask(relation, query, flags, (index, q) -> index.rangeByDBID(q, maxrange, flags));
        return found != null ? found : super.rangeByDBID(relation, query, maxrange, flags);
    }

    @Override
    public <O> PrioritySearcher<O> priorityByObject(
            Relation<? extends O> relation, DistanceQuery<O> query, double maxrange, int flags) {
        PrioritySearcher<O> found =
                ask(relation, query, flags, (index, q) -> index.priorityByObject(q, maxrange, flags));
        return found != null ? found : super.priorityByObject(relation, query, maxrange, flags);
    }

    @Override
    public <O> PrioritySearcher<DBIDRef> priorityByDBID(
            Relation<? extends O> relation, DistanceQuery<O> query, double maxrange, int flags) {
        PrioritySearcher<DBIDRef> found =
                ask(relation, query, flags, (index, q) -> index.priorityByDBID(q, maxrange, flags));
        return found != null ? found : super.priorityByDBID(relation, query, maxrange, flags);
    }

    /**
     * Asks a new index. ELKI has asked those that the relation has; as with its own automatic ones, the relation keeps the
     * new one only as long as someone uses it.
     */
    @SuppressWarnings("unchecked") // the relation has been seen to hold vectors, so O is a type of vectors
    private static <S> S ask(
            Relation<?> relation,
            DistanceQuery<?> query,
            int flags,
            BiFunction<AcceleratedIndex<NumberVector>, DistanceQuery<NumberVector>, Object> question) {
        if (!TypeUtil.NUMBER_VECTOR_FIELD.isAssignableFromType(relation.getDataTypeInformation())) {
            return null;
        }
        AcceleratedIndex<NumberVector> index =
                new AcceleratedIndex<>((Relation<NumberVector>) relation, RunParameters.ENGINE.defaultValue());
        Object searcher = question.apply(index, (DistanceQuery<NumberVector>) query);
        if (searcher != null && (flags & QueryBuilder.FLAG_NO_CACHE) == 0) {
            Metadata.hierarchyOf(relation).addWeakChild(index);
        }
        return (S) searcher;
    }

    /** The way in which ELKI makes the optimizer; there are no options. */
    public static final class Par implements Parameterizer {
        /** Creates the options. */
        public Par() {}

        @Override
        public AcceleratedOptimizer make() {
            return new AcceleratedOptimizer();
        }
    }
}
