package farpoint.bench.neighbors;

import elki.data.NumberVector;
import elki.data.type.TypeUtil;
import elki.database.Database;
import elki.database.StaticArrayDatabase;
import elki.database.ids.DBIDArrayIter;
import elki.database.ids.DBIDUtil;
import elki.database.query.QueryBuilder;
import elki.database.query.knn.KNNSearcher;
import elki.database.relation.Relation;
import elki.datasource.ArrayAdapterDatabaseConnection;
import elki.distance.minkowski.EuclideanDistance;
import elki.index.tree.metrical.covertree.CoverTree;
import elki.index.tree.spatial.kd.MemoryKDTree;
import java.util.function.Function;

/**
 * ELKI, one query for each row as its algorithms ask them; building an index counts.
 *
 * @param name name in the table
 * @param searcher prepares the search of a relation
 */
record ElkiCandidate(String name, Function<Relation<NumberVector>, KNNSearcher<NumberVector>> searcher)
        implements Candidate {
    private static final double OPERATIONS_PER_SECOND = 1e9;
    private static final int LEAF = 16;

    static ElkiCandidate linearScan() {
        return new ElkiCandidate("ELKI linear scan", r -> new QueryBuilder<>(r, EuclideanDistance.STATIC)
                .linearOnly()
                .kNNByObject(K + 1));
    }

    static ElkiCandidate defaultIndex() {
        return new ElkiCandidate(
                "ELKI default", r -> new QueryBuilder<>(r, EuclideanDistance.STATIC).kNNByObject(K + 1));
    }

    static ElkiCandidate kdTree() {
        return new ElkiCandidate("ELKI k-d tree", r -> {
            MemoryKDTree<NumberVector> tree = new MemoryKDTree<>(r, LEAF);
            tree.initialize();
            return tree.kNNByObject(EuclideanDistance.STATIC.instantiate(r), K + 1, 0);
        });
    }

    static ElkiCandidate coverTree() {
        return new ElkiCandidate("ELKI cover tree", r -> {
            CoverTree<NumberVector> tree = new CoverTree<>(r, EuclideanDistance.STATIC, LEAF);
            tree.initialize();
            return tree.kNNByObject(EuclideanDistance.STATIC.instantiate(r), K + 1, 0);
        });
    }

    @Override
    public double secondsAQuery(int n, int d) {
        return 2.0 * n * d / OPERATIONS_PER_SECOND;
    }

    @Override
    public Search prepare(TestRows rows) {
        double[][] values = rows.rows();
        return new Search() {
            private Relation<NumberVector> relation = load(values);
            private KNNSearcher<NumberVector> search;

            @Override
            public void build() {
                search = searcher.apply(relation);
            }

            @Override
            public void run(int queries) {
                DBIDArrayIter id = DBIDUtil.ensureArray(relation.getDBIDs()).iter();
                for (int i = 0; i < queries; i++) {
                    id.seek((int) ((long) i * relation.size() / queries));
                    search.getKNN(relation.get(id), K + 1);
                }
                // A fresh database for the next run, so that an index is built each time.
                relation = load(values);
            }
        };
    }

    private static Relation<NumberVector> load(double[][] values) {
        Database database = new StaticArrayDatabase(new ArrayAdapterDatabaseConnection(values));
        database.initialize();
        return database.getRelation(TypeUtil.NUMBER_VECTOR_FIELD);
    }
}
