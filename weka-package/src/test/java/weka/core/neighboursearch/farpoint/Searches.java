package weka.core.neighboursearch.farpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import weka.core.DistanceFunction;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.neighboursearch.LinearNNSearch;

/** Pairs of searches for the tests. */
final class Searches {
    private Searches() {}

    /**
     * A search made ready.
     *
     * @param distance a distance function and its options, as on a command line
     */
    static <S extends LinearNNSearch> S with(S search, String distance, Instances data) throws Exception {
        String[] options = Utils.splitOptions(distance);
        String name = options[0];
        options[0] = "";
        search.setDistanceFunction((DistanceFunction) Utils.forName(DistanceFunction.class, name, options));
        search.setInstances(data);
        return search;
    }

    /** The same neighbours in the same order at the same distances. */
    static void assertSame(LinearNNSearch linear, LinearNNSearch fast, Instance target, int k) throws Exception {
        Instances expected = linear.kNearestNeighbours(target, k);
        Instances actual = fast.kNearestNeighbours(target, k);
        assertEquals(expected.toString(), actual.toString());
        assertArrayEquals(linear.getDistances(), fast.getDistances());
    }
}
