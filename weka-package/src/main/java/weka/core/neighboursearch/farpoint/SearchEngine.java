package weka.core.neighboursearch.farpoint;

import farpoint.data.DataMatrix;
import farpoint.neighbors.Engines;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The distance engine of a search. A search must not throw because of a device, as threads of Weka's schemes would wait for
 * ever: an engine that fails is warned of, and the Java engine goes on.
 */
final class SearchEngine {
    /** By name. Weka copies schemes by serialization, which cannot carry an engine; so the copies find theirs here. */
    static final Map<String, DistanceEngine> OPEN = new ConcurrentHashMap<>();

    private final String name;
    private final Consumer<String> log;
    private DistanceEngine engine;
    private NeighborIndex index;

    /**
     * Names an engine; nothing is opened yet.
     *
     * @param name as {@link Engines#open} takes it
     * @param log gets one line that says which engine runs, when it is first opened, and one if it fails
     */
    SearchEngine(String name, Consumer<String> log) {
        this.name = name;
        this.log = log;
    }

    /** Whether the user left the choice to the program. */
    boolean isAuto() {
        return name.equals(Engines.AUTO);
    }

    /**
     * Opens the engine.
     *
     * @throws InvalidInputException if there is no such engine or it cannot run here
     */
    void open() {
        engine = OPEN.computeIfAbsent(name, n -> Engines.open(n, getClass().getClassLoader(), log));
    }

    /**
     * The nearest rows of some of the rows, themselves among them; k is at most the number of rows.
     *
     * @throws CancelledException if the thread was interrupted
     */
    NeighborTable nearest(DataMatrix rows, Metric metric, int[] query, int k) {
        try {
            return search(rows, metric, query, k);
        } catch (CancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            if (engine instanceof JavaDistanceEngine) {
                throw e;
            }
            goOnInJava(e);
            return search(rows, metric, query, k);
        }
    }

    private NeighborTable search(DataMatrix rows, Metric metric, int[] query, int k) {
        if (engine == null) {
            open();
        }
        if (index == null || index.reference() != rows) {
            close();
            index = NeighborIndex.of(engine, rows, metric);
        }
        return index.nearest(rows.select(query), k, false, ComputeContext.withDefaults());
    }

    private void goOnInJava(RuntimeException failure) {
        log.accept("Warning: the engine '" + name + "' failed, plain Java goes on: " + failure.getMessage());
        if (engine != null) {
            // Who asks for it next may find it well again.
            OPEN.remove(name, engine);
        }
        engine = new JavaDistanceEngine();
        index = null;
    }

    /** Releases the rows; the engine stays open. */
    void close() {
        NeighborIndex released = index;
        index = null;
        if (released != null) {
            try {
                released.close();
            } catch (RuntimeException e) {
                goOnInJava(e);
            }
        }
    }
}
