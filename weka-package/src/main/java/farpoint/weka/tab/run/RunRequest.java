package farpoint.weka.tab.run;

import farpoint.weka.DetectorClassifier;
import farpoint.weka.tab.result.Marks;
import farpoint.weka.tab.result.Rows;

/**
 * What a person wants to be run.
 *
 * @param name for the list of runs
 * @param detector with its settings; nobody else changes it
 * @param rows what to learn from and to score
 * @param marks what is said of the rows
 */
public record RunRequest(String name, DetectorClassifier detector, Rows rows, Marks marks) {}
