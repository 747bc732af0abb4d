package farpoint.weka.tab.run;

import farpoint.run.InvalidInputException;
import farpoint.weka.ScoredTraining;
import farpoint.weka.tab.result.RunResult;
import java.util.BitSet;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import weka.core.Instances;
import weka.gui.Logger;

/** A run of a detector: trains it on the rows and scores them. Stopped by an interrupt. */
public final class RunTask implements Callable<RunResult> {
    private final RunRequest request;
    private final RunLog log;

    /**
     * A run.
     *
     * @param weka Weka's log
     * @param progress gets, on any thread, what is being done and the share that is done
     */
    public RunTask(RunRequest request, Logger weka, BiConsumer<String, Double> progress) {
        this.request = request;
        log = new RunLog(weka, progress);
    }

    /**
     * Runs.
     *
     * @throws InvalidInputException if the data or a setting cannot be used
     * @throws InterruptedException if the calling thread was interrupted
     */
    @Override
    public RunResult call() throws Exception {
        if (request.rows().used().length == 0) {
            throw new InvalidInputException("No attribute is used as data: choose one in the table of attributes.");
        }
        log.logMessage("Started " + request.detector().getClass().getName());
        String command = CommandLine.of(request.detector(), request.rows());
        log.logMessage("Command: " + command);
        log.statusMessage("Preparing the data...");
        Instances data = request.rows().forDetector();
        checkStopped();
        ScoredTraining scored = ScoredTraining.of(request.detector(), data, log);
        checkStopped();
        scored.classes().ifPresent(c -> log.logMessage("Class: " + c.meaning()));
        RunResult result = new RunResult(
                request.name(),
                command,
                request.rows(),
                scored.model(),
                scored.scores(),
                learntFrom(scored.learntFrom()),
                request.marks());
        checkStopped();
        log.logMessage("Finished " + request.detector().getClass().getName());
        return result;
    }

    private static void checkStopped() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped");
        }
    }

    private static BitSet learntFrom(boolean[] rows) {
        BitSet set = new BitSet(rows.length);
        for (int i = 0; i < rows.length; i++) {
            set.set(i, rows[i]);
        }
        return set;
    }
}
