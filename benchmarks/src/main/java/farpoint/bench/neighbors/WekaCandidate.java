package farpoint.bench.neighbors;

import java.util.ArrayList;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.EuclideanDistance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.neighboursearch.LinearNNSearch;

/** Weka's linear search, one query for each row. */
record WekaCandidate(String name) implements Candidate {
    private static final double OPERATIONS_PER_SECOND = 1e9;

    @Override
    public double expectedSeconds(int n, int d) {
        return 2.0 * n * n * d / OPERATIONS_PER_SECOND;
    }

    @Override
    public Runnable prepare(GaussianRows rows) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int j = 0; j < rows.matrix().columns(); j++) {
            attributes.add(new Attribute("x" + j));
        }
        Instances instances = new Instances("rows", attributes, rows.matrix().rows());
        for (double[] row : rows.rows()) {
            instances.add(new DenseInstance(1, row));
        }
        return () -> search(instances);
    }

    private static void search(Instances instances) {
        try {
            LinearNNSearch search = new LinearNNSearch();
            EuclideanDistance distance = new EuclideanDistance();
            distance.setDontNormalize(true);
            search.setDistanceFunction(distance);
            search.setInstances(instances);
            for (Instance instance : instances) {
                search.kNearestNeighbours(instance, K);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
