package farpoint.weka.tab.run;

import farpoint.run.InvalidInputException;
import farpoint.weka.ScoredTraining;
import farpoint.weka.tab.result.RunResult;
import java.util.BitSet;
import weka.core.Instances;
import weka.gui.Logger;

/**
 * A run of a detector: trains it on the rows and scores them. Stopped by an interrupt.
 *
 * @param request what is to be run
 */
public record RunTask(RunRequest request) {
    /**
     * Runs.
     *
     * @param log Weka's log, or a {@link RunLog}
     * @throws InvalidInputException if the data or a setting cannot be used
     * @throws InterruptedException if the calling thread was interrupted
     */
    public RunResult run(Logger log) throws Exception {
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
