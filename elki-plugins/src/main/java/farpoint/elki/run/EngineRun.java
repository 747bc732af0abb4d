package farpoint.elki.run;

import elki.utilities.exceptions.AbortException;
import farpoint.RunParameters;
import farpoint.neighbors.Engines;
import farpoint.neighbors.LazyEngine;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs core computations as ELKI expects: progress in its log, and a mistake of the user as one sentence. */
public final class EngineRun {
    private EngineRun() {}

    /**
     * Runs a task on the engine and threads that the parameters name. The engine is opened at the first search.
     *
     * @param run a value for each of {@link RunParameters#COMPUTING}
     */
    public static <T> T with(ParameterValues run, RunLog log, Function<ComputeContext, T> task) {
        ClassLoader loader = EngineRun.class.getClassLoader();
        try (LazyEngine engine = Engines.lazily(run.get(RunParameters.ENGINE), loader, log::line)) {
            T result = task.apply(Engines.use(engine, ComputeContext.withDefaults())
                    .withThreads(run.get(RunParameters.THREADS))
                    .withProgress(log.progress()));
            engine.unused().ifPresent(log::warning);
            return result;
        }
    }

    /** ELKI shows the message of an AbortException, and no stack trace. */
    public static <T> T inOneSentence(Supplier<T> run) {
        try {
            return run.get();
        } catch (InvalidInputException e) {
            throw new AbortException(e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new AbortException("A file cannot be read or written: " + e.getCause(), e.getCause());
        }
    }
}
