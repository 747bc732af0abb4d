package weka.core.neighboursearch.farpoint;

import farpoint.weka.References;
import weka.core.neighboursearch.AbstractNearestNeighbourSearchTest;
import weka.core.neighboursearch.NearestNeighbourSearch;

/** Weka's own suite for neighbour searches. */
public class AcceleratedNNSearchSuiteTest extends AbstractNearestNeighbourSearchTest {
    public AcceleratedNNSearchSuiteTest(String name) {
        super(name);
    }

    @Override
    public NearestNeighbourSearch getNearestNeighbourSearch() {
        return new AcceleratedNNSearch();
    }

    @Override
    public void testRegression() {
        References.require(getClass());
        super.testRegression();
    }
}
