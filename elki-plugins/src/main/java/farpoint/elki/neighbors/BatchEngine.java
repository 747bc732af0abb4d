package farpoint.elki.neighbors;

import elki.logging.Logging;
import elki.logging.statistics.LongStatistic;
import elki.logging.statistics.StringStatistic;
import elki.utilities.exceptions.AbortException;
import farpoint.data.DataMatrix;
import farpoint.elki.run.TaskProgress;
import farpoint.neighbors.Engines;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The distance engine of an index, opened for the first batch, and what it did. What a batch holds on a device is released
 * with the batch, the device itself when the index is garbage.
 */
final class BatchEngine {
    private static final long MILLION = 1_000_000;

    private final String name;
    private final Logging log;
    private final AtomicLong batches = new AtomicLong();
    private final AtomicLong batchedRows = new AtomicLong();
    private final AtomicLong batchNanos = new AtomicLong();
    private final AtomicLong scannedRows = new AtomicLong();
    private final AtomicLong scanNanos = new AtomicLong();
    private DistanceEngine engine;

    /**
     * Names an engine; nothing is opened yet.
     *
     * @param name as {@link Engines#open} takes it
     */
    BatchEngine(String name, Logging log) {
        this.name = name;
        this.log = log;
    }

    /**
     * The k nearest rows of each row, itself among them.
     *
     * @throws AbortException with one sentence if the engine cannot run
     */
    synchronized NeighborTable nearest(DataMatrix rows, Metric metric, int k) {
        long start = System.nanoTime();
        try {
            return search(rows, metric, k);
        } catch (InvalidInputException e) {
            throw new AbortException(e.getMessage(), e);
        } finally {
            batches.incrementAndGet();
            batchedRows.addAndGet(rows.rows());
            batchNanos.addAndGet(System.nanoTime() - start);
        }
    }

    private NeighborTable search(DataMatrix rows, Metric metric, int k) {
        try {
            if (engine == null) {
                engine = Engines.open(name, getClass().getClassLoader(), log::statistics);
            }
            return search(engine, rows, metric, k);
        } catch (InvalidInputException | CancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!name.equals(Engines.AUTO) || engine instanceof JavaDistanceEngine) {
                throw e;
            }
            goOnInJava(e);
            return search(engine, rows, metric, k);
        }
    }

    private void goOnInJava(RuntimeException failure) {
        String failed = engine == null ? "The device" : engine.description();
        log.warning(failed + " failed, plain Java goes on: " + failure.getMessage());
        if (engine != null) {
            engine.close();
        }
        engine = new JavaDistanceEngine();
    }

    private NeighborTable search(DistanceEngine with, DataMatrix rows, Metric metric, int k) {
        ComputeContext context =
                Engines.use(with, ComputeContext.withDefaults()).withProgress(TaskProgress.of(log));
        try (NeighborIndex index = NeighborIndex.of(with, rows, metric)) {
            return index.nearest(rows, k, false, context);
        }
    }

    /** Runs a scan of so many rows and takes its time. */
    <T> T timed(int rows, Supplier<T> scan) {
        long start = System.nanoTime();
        T result = scan.get();
        scannedRows.addAndGet(rows);
        scanNanos.addAndGet(System.nanoTime() - start);
        return result;
    }

    void logStatistics(String prefix) {
        if (!log.isStatistics()) {
            return;
        }
        DistanceEngine current;
        synchronized (this) {
            current = engine;
        }
        if (current != null) {
            log.statistics(new StringStatistic(prefix + ".engine", current.description()));
            current.statistics().forEach((key, value) -> log.statistics(new LongStatistic(prefix + "." + key, value)));
        }
        log.statistics(new LongStatistic(prefix + ".batches", batches.get()));
        log.statistics(new LongStatistic(prefix + ".batch-rows", batchedRows.get()));
        log.statistics(new LongStatistic(prefix + ".batch-ms", batchNanos.get() / MILLION));
        log.statistics(new LongStatistic(prefix + ".scanned-rows", scannedRows.get()));
        log.statistics(new LongStatistic(prefix + ".scan-ms", scanNanos.get() / MILLION));
    }
}
