package farpoint.weka.tab.act;

import farpoint.weka.tab.result.RunResult;
import java.nio.file.Path;

/** Writes a page about a run. */
@FunctionalInterface
public interface ReportWriter {
    /**
     * Writes a page, on a worker.
     *
     * @throws Exception with a sentence for the user if it cannot be written
     */
    void write(RunResult result, Path file) throws Exception;
}
