package farpoint.weka;

import farpoint.OpenDetector;
import farpoint.RunParameters;
import farpoint.TrainedDetector;
import farpoint.data.Table;
import farpoint.neighbors.Engines;
import farpoint.neighbors.LazyEngine;
import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.params.ParameterValues;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.function.Function;

/**
 * A detector that stays open from one call of a scheme to the next. Weka closes nothing, so what is open is closed when this
 * object is garbage; and as no garbage collector knows how full a device is, one detector at a time stays open on devices. Rows
 * alone are served by Java, as a device takes longer to begin than such a search does; the bits are the same. Safe for use by
 * several threads.
 */
final class KeptOpen {
    private static final Cleaner CLEANER = Cleaner.create();

    /** What is open on devices; guarded by the class. */
    private static InUse onDevice;

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
        return use(rows, detector -> detector.score(rows, context));
    }

    /** See {@link OpenDetector#trainingRowsAmong}. */
    int trainingRowsAmong(Table rows, ComputeContext context) {
        return use(rows, detector -> detector.trainingRowsAmong(rows, context));
    }

    private <T> T use(Table rows, Function<OpenDetector, T> task) {
        try (InUse use = rows.rows() <= 1 ? open.forRowsAlone() : open.forBatches()) {
            if (use.isOnDevice()) {
                stayAloneOnDevice(use);
            }
            return use.ask(task);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    private static void stayAloneOnDevice(InUse use) {
        InUse before;
        synchronized (KeptOpen.class) {
            before = onDevice;
            onDevice = use;
        }
        if (before != null && before != use) {
            before.drop();
        }
    }

    private static synchronized void leaveDevice(InUse use) {
        onDevice = onDevice == use ? null : onDevice;
    }

    /** An open detector: released as soon as it has been dropped and no thread is using it. Who has entered it closes it. */
    private static final class InUse implements AutoCloseable {
        private final LazyEngine engine;
        private final OpenDetector detector;
        private int users;
        private boolean dropped;

        InUse(TrainedDetector trained, LazyEngine engine) {
            this.engine = engine;
            this.detector = open(trained, engine);
        }

        private static OpenDetector open(TrainedDetector trained, LazyEngine engine) {
            try {
                return trained.open(Engines.use(engine, ComputeContext.withDefaults()));
            } catch (RuntimeException | Error e) {
                // The search that failed may have opened the engine.
                try {
                    engine.close();
                } catch (RuntimeException closing) {
                    e.addSuppressed(closing);
                }
                throw e;
            }
        }

        <T> T ask(Function<OpenDetector, T> task) {
            try {
                return task.apply(detector);
            } catch (InvalidInputException | CancelledException e) {
                throw e;
            } catch (RuntimeException e) {
                // The next call opens anew, and may find a device well again.
                drop();
                throw e;
            }
        }

        boolean isOnDevice() {
            return engine.used()
                    .filter(e -> !e.name().equals(JavaDistanceEngine.NAME))
                    .isPresent();
        }

        /** Whether it could still be entered; then it is to be closed. */
        synchronized boolean enter() {
            users += dropped ? 0 : 1;
            return !dropped;
        }

        @Override
        public synchronized void close() {
            users--;
            releaseIfDone();
        }

        synchronized void drop() {
            if (!dropped) {
                dropped = true;
                releaseIfDone();
            }
        }

        /** Nobody can enter any more, so that it is not kept again either. */
        private void releaseIfDone() {
            if (dropped && users == 0) {
                leaveDevice(this);
                try {
                    detector.close();
                } finally {
                    engine.close();
                }
            }
        }
    }

    /** What is open; does not know its owner, or that would never be garbage. */
    private static final class Open {
        private final TrainedDetector detector;
        private final ParameterValues values;
        private InUse alone;
        private InUse batches;

        Open(TrainedDetector detector, ParameterValues values) {
            this.detector = detector;
            this.values = values;
        }

        /** To be closed after use. */
        synchronized InUse forBatches() {
            batches = entered(batches, values);
            return batches;
        }

        /** To be closed after use. Two indexes of the same rows are not needed where batches are served by Java. */
        synchronized InUse forRowsAlone() {
            if (batches != null && !batches.isOnDevice() && batches.enter()) {
                return batches;
            }
            alone = entered(alone, values.with(RunParameters.ENGINE, JavaDistanceEngine.NAME));
            return alone;
        }

        private InUse entered(InUse before, ParameterValues run) {
            if (before != null && before.enter()) {
                return before;
            }
            InUse anew = new InUse(detector, Computation.engine(run, line -> {}));
            anew.enter();
            return anew;
        }

        synchronized void close() {
            try {
                drop(alone);
            } finally {
                drop(batches);
            }
        }

        private static void drop(InUse use) {
            if (use != null) {
                use.drop();
            }
        }
    }
}
