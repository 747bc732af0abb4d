package farpoint.weka;

import farpoint.RunParameters;
import farpoint.data.Table;
import farpoint.neighbors.Engines;
import farpoint.neighbors.LazyEngine;
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
     * Runs a training on the engine and threads that the parameters name. The engine is opened at the first search.
     *
     * @param log Weka's log, or null
     * @param engineLine gets one line that says which engine runs and why, or that one was named and nothing is searched
     * @throws InterruptedException if the calling thread was interrupted
     */
    static <T> T train(
            ParameterValues values, Logger log, Consumer<String> engineLine, Function<ComputeContext, T> task)
            throws InterruptedException {
        try (LazyEngine engine = engine(values, engineLine)) {
            T result = run(values, log, context -> task.apply(Engines.use(engine, context)));
            engine.unused().ifPresent(engineLine);
            return result;
        }
    }

    /** The engine that the parameters name, which is opened at the first search. */
    static LazyEngine engine(ParameterValues values, Consumer<String> engineLine) {
        // Weka's context class loader does not see what is inside a package, hence the class's own.
        return Engines.lazily(values.get(RunParameters.ENGINE), Computation.class.getClassLoader(), engineLine);
    }

    /** Runs a task on the threads that the parameters name. */
    static <T> T run(ParameterValues values, Logger log, Function<ComputeContext, T> task) throws InterruptedException {
        try (StatusProgress progress = StatusProgress.to(log)) {
            ComputeContext context = ComputeContext.withDefaults()
                    .withThreads(values.get(RunParameters.THREADS))
                    .withProgress(progress);
            return interruptible(() -> task.apply(context));
        }
    }

    /** Runs a task on rows; rows alone are not worth a second thread. */
    static <T> T forRows(Table rows, ParameterValues values, Logger log, Function<ComputeContext, T> task)
            throws InterruptedException {
        return rows.rows() <= 1 ? runSmall(task) : run(values, log, task);
    }

    /** Runs a task too small to be worth a second thread, such as scoring a row alone; the scores are the same. */
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
