package farpoint.neighbors;

import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.spi.DistanceEngine;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An engine that is opened at the first search, so that who searches nothing starts no driver. To be closed by who made
 * it, when all that was searched with it is closed. Safe for use by several threads.
 */
public final class LazyEngine implements EngineSource, AutoCloseable {
    private final String name;
    private final Supplier<DistanceEngine> opening;
    private final Consumer<String> log;
    private DistanceEngine engine;
    private DistanceEngine searching;
    private boolean isClosed;

    LazyEngine(String name, Supplier<DistanceEngine> opening, Consumer<String> log) {
        this.name = name;
        this.opening = opening;
        this.log = log;
    }

    /**
     * The engine that was named; {@value Engines#AUTO} takes Java where the best one does not compute the metric, and
     * says so.
     */
    @Override
    public synchronized DistanceEngine engine(Metric metric) {
        if (isClosed) {
            throw new IllegalStateException("the engine is closed");
        }
        if (engine == null) {
            engine = opening.get();
        }
        DistanceEngine before = searching;
        searching = isAuto() ? Engines.bestFor(metric, engine) : engine;
        if (searching != engine && searching != before) {
            log.accept("Engine: " + searching.description() + " (" + engine.description()
                    + " does not compute the distance '" + metric + "')");
        }
        return searching;
    }

    private boolean isAuto() {
        return name.equals(Engines.AUTO);
    }

    /** The engine of the last search, if there was one. */
    public synchronized Optional<DistanceEngine> used() {
        return Optional.ofNullable(searching);
    }

    /** One sentence for the user if an engine was named and there was no search. */
    public Optional<String> unused() {
        return isAuto() || used().isPresent()
                ? Optional.empty()
                : Optional.of("The engine '" + name + "' is not used: nothing here searches for neighbours.");
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        if (engine != null) {
            engine.close();
        }
    }
}
