package farpoint.weka;

import farpoint.OpenDetector;
import farpoint.TrainedDetector;
import farpoint.data.Table;
import farpoint.neighbors.Engines;
import farpoint.neighbors.LazyEngine;
import farpoint.params.ParameterValues;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.Optional;

/**
 * A detector that stays open from one call of a scheme to the next. Weka closes nothing, so what is open is released when this
 * object is garbage. Rows alone are served by Java, as a device takes longer to begin than such a search does; the bits are the
 * same. Safe for use by several threads.
 */
final class KeptOpen {
    private static final Cleaner CLEANER = Cleaner.create();

    private final Open open;

    KeptOpen(TrainedDetector detector, ParameterValues values) {
        open = new Open(detector, values);
        CLEANER.register(this, open::close);
    }

    /**
     * Scores rows.
     *
     * @param context threads, progress and cancel check
     */
    double[] score(Table rows, ComputeContext context) {
        OpenDetector detector = rows.rows() <= 1 ? open.forRowsAlone() : open.forBatches();
        try {
            return detector.score(rows, context);
        } catch (InvalidInputException | CancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            open.forget(detector);
            throw e;
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** What is open; does not know its owner, or that would never be garbage. */
    private static final class Open {
        private final TrainedDetector detector;
        private final ParameterValues values;
        private LazyEngine engine;
        private OpenDetector alone;
        private OpenDetector batches;

        Open(TrainedDetector detector, ParameterValues values) {
            this.detector = detector;
            this.values = values;
        }

        synchronized OpenDetector forBatches() {
            if (batches == null) {
                engine = Computation.engine(values, line -> {});
                batches = detector.open(Engines.use(engine, ComputeContext.withDefaults()));
            }
            return batches;
        }

        /** Two indexes of the same rows are not needed where batches are served by Java. */
        synchronized OpenDetector forRowsAlone() {
            if (batches != null && isJava()) {
                return batches;
            }
            if (alone == null) {
                alone = detector.open(ComputeContext.withDefaults());
            }
            return alone;
        }

        private boolean isJava() {
            return engine.opened().map(e -> e.name().equals("java")).orElse(true);
        }

        /** After a failure the next call opens anew. Nothing is closed, as other threads may be searching. */
        synchronized void forget(OpenDetector failed) {
            if (batches == failed) {
                batches = null;
                engine = null;
            }
            if (alone == failed) {
                alone = null;
            }
        }

        synchronized void close() {
            Optional.ofNullable(alone).ifPresent(OpenDetector::close);
            Optional.ofNullable(batches).ifPresent(OpenDetector::close);
            Optional.ofNullable(engine).ifPresent(LazyEngine::close);
        }
    }
}
