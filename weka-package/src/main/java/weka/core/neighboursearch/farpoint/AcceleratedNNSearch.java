package weka.core.neighboursearch.farpoint;

import weka.core.Instance;
import weka.core.Instances;
import weka.core.neighboursearch.LinearNNSearch;

/**
 * Linear neighbour search, faster: the same neighbours in the same order with the same distances, to the last bit. Numeric
 * attributes without missing values under the Euclidean or Manhattan distance are searched in arrays of columns; with any other
 * data or distance function, and when performance is measured, Weka's own linear search runs. Values of instances must not
 * be changed between {@link #setInstances} and a search; instances may be added and removed.
 */
public class AcceleratedNNSearch extends LinearNNSearch {
    private static final long serialVersionUID = 1L;

    private transient NormalizedRows rows;

    /** Creates a search without instances. */
    public AcceleratedNNSearch() {}

    /**
     * Creates a search.
     *
     * @param instances what to search
     */
    public AcceleratedNNSearch(Instances instances) {
        super(instances);
    }

    @Override
    public String globalInfo() {
        return "Linear nearest neighbour search, accelerated. Results are those of LinearNNSearch, for any distance"
                + " function; numeric attributes without missing values under the Euclidean or Manhattan distance are"
                + " searched faster.";
    }

    @Override
    public void setInstances(Instances instances) throws Exception {
        rows = null;
        super.setInstances(instances);
    }

    @Override
    public Instances kNearestNeighbours(Instance target, int k) throws Exception {
        double[] distances = k < 1 || m_Stats != null ? null : distances(target);
        if (distances == null) {
            return super.kNearestNeighbours(target, k);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
        return take(nearest(target, distances, k));
    }

    /** The distances of all instances, before Weka's post-processing; null if the data or the function is not served. */
    private double[] distances(Instance target) throws Exception {
        if (rows == null || !rows.fits(m_Instances, m_DistanceFunction)) {
            rows = NormalizedRows.of(m_Instances, m_DistanceFunction);
        }
        return rows == null ? null : rows.distances(target);
    }

    /** Weka's heap decides the order among equal distances; it is fed as the linear search feeds it. */
    private MyHeap nearest(Instance target, double[] distances, int k) throws Exception {
        MyHeap heap = new MyHeap(k);
        int taken = 0;
        for (int i = 0; i < distances.length; i++) {
            boolean skipped = m_SkipIdentical && distances[i] == 0;
            if (m_Instances.instance(i) == target) {
                continue;
            }
            if (taken < k) {
                // The last instance is taken even so: there must be a neighbour.
                if (!skipped || i == distances.length - 1) {
                    heap.put(i, distances[i]);
                    taken++;
                }
            } else if (!skipped && distances[i] <= heap.peek().distance) {
                if (distances[i] < heap.peek().distance) {
                    heap.putBySubstitute(i, distances[i]);
                } else {
                    heap.putKthNearest(i, distances[i]);
                }
            }
        }
        return heap;
    }

    private Instances take(MyHeap heap) throws Exception {
        MyHeapElement[] found = new MyHeapElement[heap.totalSize()];
        int place = found.length;
        while (heap.noOfKthNearest() > 0) {
            found[--place] = heap.getKthNearest();
        }
        while (heap.size() > 0) {
            found[--place] = heap.get();
        }
        Instances neighbours = new Instances(m_Instances, found.length);
        m_Distances = new double[found.length];
        for (int i = 0; i < found.length; i++) {
            m_Distances[i] = found[i].distance;
            neighbours.add(m_Instances.instance(found[i].index));
        }
        m_DistanceFunction.postProcessDistances(m_Distances);
        return neighbours;
    }
}
