package farpoint;

import farpoint.neighbors.Engines;
import farpoint.params.Parameter;
import farpoint.threshold.ThresholdRule;
import java.util.List;

/** Parameters of a run rather than of a detector: how it is computed and what is made of the scores. */
public final class RunParameters {
    /** The distance engine. */
    public static final Parameter<String> ENGINE = Parameter.ofText(
            "engine",
            Engines.AUTO,
            "Engine for distances: auto (the best one here), java or opencl. After a colon may stand a method of Java"
                    + " (tree, scan, or plain for no vector module) or devices of OpenCL (an index or a part of a name,"
                    + " several with commas, or all). The scores do not depend on it.");

    /** The number of threads. */
    public static final Parameter<Integer> THREADS = Parameter.ofInt(
            "threads", 0, 0, 4096, "Number of threads; 0 for all processors. The scores do not depend on it.");

    /** The expected share of outliers. */
    public static final Parameter<Double> CONTAMINATION = Parameter.ofDouble(
            "contamination",
            0.1,
            "(0, 0.5]",
            "Expected share of outliers in the training data. It sets the threshold for flags and probabilities, never"
                    + " the scores.");

    /** Where the threshold comes from. */
    public static final Parameter<ThresholdRule> THRESHOLD = Parameter.ofChoice(
            "threshold",
            ThresholdRule.CONTAMINATION,
            "Where the threshold for flags and probabilities comes from: contamination (a quantile of the training"
                    + " scores) or theoretical (for clean Gaussian data, where the detector has one).");

    /** What decides how a run is computed. */
    public static final List<Parameter<?>> COMPUTING = List.of(ENGINE, THREADS);

    /** What decides about flags and probabilities. */
    public static final List<Parameter<?>> FLAGGING = List.of(CONTAMINATION, THRESHOLD);

    /** How many rows are explained. */
    public static final Parameter<Integer> EXPLAIN = Parameter.ofInt(
            "explain",
            0,
            0,
            "How many rows, the most outlying ones, are explained in a sentence each: which values are high, low, rare or do"
                    + " not go with the others, and how much of the score they make. Detectors without a formula for that"
                    + " score some thousand rows for each.");

    /** The model file that training writes. */
    public static final Parameter<String> SAVE_MODEL = Parameter.ofFile(
            "save-model",
            "File that the fitted detector is written to, to score other data later, in ELKI, Weka or by the command"
                    + " line; customarily *.farpoint. An earlier file is replaced. Empty for none.");

    /** The model file that scores instead of a detector that is fitted now. */
    public static final Parameter<String> LOAD_MODEL = Parameter.ofFile(
            "load-model",
            "Model file that scores the data; nothing is fitted, and the detector's parameters are those of the file."
                    + " Empty for none.");

    /** Which model files are written and read. */
    public static final List<Parameter<?>> FILES = List.of(SAVE_MODEL, LOAD_MODEL);

    /** Where the diagnostics of the training rows go. */
    public static final Parameter<String> SAVE_DIAGNOSTICS = Parameter.ofFile(
            "save-diagnostics",
            "CSV file for what the training made of each of its rows: whether it is a suspect, how often it was masked and"
                    + " how far off it was. An earlier file is replaced. Empty for none.");

    private RunParameters() {}
}
