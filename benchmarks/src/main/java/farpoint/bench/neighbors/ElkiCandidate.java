package farpoint.bench.neighbors;

import elki.data.NumberVector;
import elki.data.type.TypeUtil;
import elki.database.Database;
import elki.database.StaticArrayDatabase;
import elki.database.ids.DBIDIter;
import elki.database.ids.DBIDRef;
import elki.database.query.QueryBuilder;
import elki.database.query.knn.KNNSearcher;
import elki.database.relation.Relation;
import elki.datasource.ArrayAdapterDatabaseConnection;
import elki.distance.minkowski.EuclideanDistance;
import java.util.function.BiFunction;

/**
 * ELKI, one query for each row as its algorithms ask them; building an index counts.
 *
 * @param name name in the table
 * @param isLinear whether the linear scan is asked for rather than what ELKI chooses by default
 */
record ElkiCandidate(String name, boolean isLinear) implements Candidate {
    private static final double OPERATIONS_PER_SECOND = 1e9;

    @Override
    public double expectedSeconds(int n, int d) {
        return 2.0 * n * n * d / OPERATIONS_PER_SECOND;
    }

    @Override
    public Runnable prepare(GaussianRows rows) {
        double[][] values = rows.rows();
        Database first = load(values);
        Relation<NumberVector> relation = first.getRelation(TypeUtil.NUMBER_VECTOR_FIELD);
        BiFunction<QueryBuilder<NumberVector>, Integer, KNNSearcher<DBIDRef>> ask =
                isLinear ? (b, k) -> b.linearOnly().kNNByDBID(k) : QueryBuilder::kNNByDBID;
        return () -> {
            // A fresh database each time, so that an index is built each time.
            Relation<NumberVector> source =
                    isLinear ? relation : load(values).getRelation(TypeUtil.NUMBER_VECTOR_FIELD);
            KNNSearcher<DBIDRef> searcher = ask.apply(new QueryBuilder<>(source, EuclideanDistance.STATIC), K + 1);
            for (DBIDIter id = source.iterDBIDs(); id.valid(); id.advance()) {
                searcher.getKNN(id, K + 1);
            }
        };
    }

    private static Database load(double[][] values) {
        Database database = new StaticArrayDatabase(new ArrayAdapterDatabaseConnection(values));
        database.initialize();
        return database;
    }
}
