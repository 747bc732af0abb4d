package farpoint.neighbors;

import farpoint.neighbors.spi.DistanceEngine;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An engine that is opened at the first search, so that who searches nothing starts no driver. To be closed by who made it, when
 * all that was searched with it is closed. Safe for use by several threads.
 */
public final class LazyEngine implements EngineSource, AutoCloseable {
    private final String name;
    private final Supplier<DistanceEngine> opening;
    private DistanceEngine engine;
    private boolean isClosed;

    LazyEngine(String name, Supplier<DistanceEngine> opening) {
        this.name = name;
        this.opening = opening;
    }

    @Override
    public synchronized DistanceEngine engine() {
        if (isClosed) {
            throw new IllegalStateException("the engine is closed");
        }
        if (engine == null) {
            engine = opening.get();
        }
        return engine;
    }

    /** The engine, if there was a search. */
    public synchronized Optional<DistanceEngine> opened() {
        return Optional.ofNullable(engine);
    }

    /** One sentence for the user if an engine was named and there was no search. */
    public Optional<String> unused() {
        return name.equals(Engines.AUTO) || opened().isPresent()
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
