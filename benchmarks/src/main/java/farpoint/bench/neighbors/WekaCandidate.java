package farpoint.bench.neighbors;

import java.util.ArrayList;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.EuclideanDistance;
import weka.core.Instances;
import weka.core.neighboursearch.LinearNNSearch;

/** Weka's linear search, one query for each row. */
record WekaCandidate(String name) implements Candidate {
    private static final double OPERATIONS_PER_SECOND = 1e9;

    @Override
    public double secondsAQuery(int n, int d) {
        return 2.0 * n * d / OPERATIONS_PER_SECOND;
    }

    @Override
    public Search prepare(TestRows rows) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int j = 0; j < rows.matrix().columns(); j++) {
            attributes.add(new Attribute("x" + j));
        }
        Instances instances = new Instances("rows", attributes, rows.matrix().rows());
        for (double[] row : rows.rows()) {
            instances.add(new DenseInstance(1, row));
        }
        return queries -> search(instances, queries);
    }

    private static void search(Instances instances, int queries) {
        try {
            LinearNNSearch search = new LinearNNSearch();
            EuclideanDistance distance = new EuclideanDistance();
            distance.setDontNormalize(true);
            search.setDistanceFunction(distance);
            search.setInstances(instances);
            for (int i = 0; i < queries; i++) {
                int row = (int) ((long) i * instances.size() / queries);
                search.kNearestNeighbours(instances.get(row), K);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
