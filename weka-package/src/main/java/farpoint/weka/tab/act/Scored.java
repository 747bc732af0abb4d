package farpoint.weka.tab.act;

import farpoint.weka.tab.result.RunResult;
import java.util.List;

/**
 * Rows that were scored by a model that was there before.
 *
 * @param result the run
 * @param warnings what is doubtful in it, a sentence each
 */
record Scored(RunResult result, List<String> warnings) {}
