package weka.core.neighboursearch.farpoint;

import farpoint.RunParameters;
import farpoint.run.CancelledException;
import farpoint.weka.ParameterOptions;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Option;
import weka.core.neighboursearch.LinearNNSearch;

/**
 * Linear neighbour search, faster: the same neighbours in the same order with the same distances, to the last bit. Numeric
 * attributes without missing values under the Euclidean or Manhattan distance are searched in arrays of columns, and by the
 * distance engine, many at once, where a scheme searches for the instances themselves in their order. With any other data or
 * distance function, and when performance is measured, Weka's own linear search runs. A search never fails because of a device.
 * Instances may be added at the end and removed; after any other change of them {@link #setInstances} is to be called.
 */
public class AcceleratedNNSearch extends LinearNNSearch {
    private static final long serialVersionUID = 1L;

    private String engine = RunParameters.ENGINE.defaultValue();
    private transient SearchEngine opened;
    private transient NormalizedRows rows;
    private transient ReadAhead ahead;

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
                + " searched faster, and by the distance engine where all instances are searched for in their order.";
    }

    @Override
    public Enumeration<Option> listOptions() {
        List<Option> options = ParameterOptions.list(List.of(RunParameters.ENGINE));
        options.addAll(Collections.list(super.listOptions()));
        return Collections.enumeration(options);
    }

    @Override
    public void setOptions(String[] options) throws Exception {
        setEngine(ParameterOptions.read(List.of(RunParameters.ENGINE), options).get(RunParameters.ENGINE));
        super.setOptions(options);
    }

    @Override
    public String[] getOptions() {
        return Stream.concat(Stream.of("-" + RunParameters.ENGINE.name(), engine), Stream.of(super.getOptions()))
                .toArray(String[]::new);
    }

    /** The name of the distance engine. */
    public String getEngine() {
        return engine;
    }

    /**
     * Names the distance engine, for the next {@link #setInstances}.
     *
     * @param name see {@link RunParameters#ENGINE}
     */
    public void setEngine(String name) {
        engine = name;
    }

    /** Weka's tip for the option. */
    public String engineTipText() {
        return RunParameters.ENGINE.description();
    }

    /**
     * Sets what is searched.
     *
     * @throws farpoint.run.InvalidInputException if an engine is named and cannot run here
     */
    @Override
    public void setInstances(Instances instances) throws Exception {
        rows = null;
        ahead = null;
        if (opened != null) {
            opened.close();
        }
        opened = newEngine();
        if (!opened.isAuto()) {
            opened.open();
        }
        super.setInstances(instances);
    }

    @Override
    public Instances kNearestNeighbours(Instance target, int k) throws Exception {
        double[] query = k < 1 || m_Stats != null || !isServed() ? null : rows.query(target);
        if (query == null) {
            return super.kNearestNeighbours(target, k);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
        Neighbors known = m_SkipIdentical ? null : ahead.nearest(query, k, i -> m_Instances.instance(i) == target);
        return take(known == null ? search(target, query, k) : known);
    }

    /** Whether the data and the distance function are of the kind that is served; brings what is known of them up to date. */
    private boolean isServed() throws Exception {
        if (rows == null || !rows.fits(m_Instances, m_DistanceFunction)) {
            rows = NormalizedRows.of(m_Instances, m_DistanceFunction);
        }
        NormalizedColumns columns = rows == null ? null : rows.columns();
        if (columns != null && (ahead == null || !ahead.isFor(columns))) {
            opened = opened == null ? newEngine() : opened;
            ahead = new ReadAhead(columns, opened);
        }
        return columns != null;
    }

    private SearchEngine newEngine() {
        return new SearchEngine(engine, System.err::println);
    }

    private Neighbors search(Instance target, double[] query, int k) throws Exception {
        double[] distances = rows.columns().distances(query);
        Neighbors found = drain(nearest(target, distances, k));
        try {
            ahead.searched(query, k, distances);
        } catch (CancelledException e) {
            throw (InterruptedException) new InterruptedException(e.getMessage()).initCause(e);
        }
        return found;
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

    private static Neighbors drain(MyHeap heap) throws Exception {
        int[] found = new int[heap.totalSize()];
        double[] distances = new double[found.length];
        for (int place = found.length - 1; place >= 0; place--) {
            MyHeapElement next = heap.noOfKthNearest() > 0 ? heap.getKthNearest() : heap.get();
            found[place] = next.index;
            distances[place] = next.distance;
        }
        return new Neighbors(found, distances);
    }

    private Instances take(Neighbors found) {
        Instances neighbours = new Instances(m_Instances, found.rows().length);
        for (int row : found.rows()) {
            neighbours.add(m_Instances.instance(row));
        }
        m_Distances = found.distances();
        m_DistanceFunction.postProcessDistances(m_Distances);
        return neighbours;
    }
}
