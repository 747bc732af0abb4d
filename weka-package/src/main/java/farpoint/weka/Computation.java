package farpoint.weka;

import farpoint.RunParameters;
import farpoint.neighbors.Engines;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.params.ParameterValues;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import weka.gui.Logger;

/** Runs core computations as Weka expects: progress in the status line, and an interrupt stops the run. */
final class Computation {
    private Computation() {}

    /**
     * Runs a task on the engine and threads that the parameters name.
     *
     * @param log Weka's log, or null
     * @param engineLine gets one line that says which engine runs and why
     * @throws InterruptedException if the calling thread was interrupted
     */
    static <T> T run(ParameterValues values, Logger log, Consumer<String> engineLine, Function<ComputeContext, T> task)
            throws InterruptedException {
        // Weka's context class loader does not see what is inside a package, hence the class's own.
        ClassLoader loader = Computation.class.getClassLoader();
        try (DistanceEngine engine = Engines.open(values.get(RunParameters.ENGINE), loader, engineLine);
                StatusProgress progress = StatusProgress.to(log)) {
            ComputeContext context = Engines.use(engine, ComputeContext.withDefaults())
                    .withThreads(values.get(RunParameters.THREADS))
                    .withProgress(progress);
            return interruptible(() -> task.apply(context));
        }
    }

    /** Runs a task too small to be worth an engine or a second thread; the scores are the same. */
    static <T> T runSmall(Function<ComputeContext, T> task) throws InterruptedException {
        ComputeContext context = ComputeContext.withDefaults().withThreads(1);
        return interruptible(() -> task.apply(context));
    }

    private static <T> T interruptible(Supplier<T> task) throws InterruptedException {
        try {
            return task.get();
        } catch (CancelledException e) {
            throw asInterrupt(e);
        }
    }

    /** What Weka expects of a run that it has stopped; the thread's mark is taken back. */
    static InterruptedException asInterrupt(CancelledException stopped) {
        Thread.interrupted();
        return (InterruptedException) new InterruptedException(stopped.getMessage()).initCause(stopped);
    }
}
