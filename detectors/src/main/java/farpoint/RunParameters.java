package farpoint;

import farpoint.neighbors.Engines;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.threshold.Flagging;
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

    /** Where the threshold comes from. */
    public static final Parameter<ThresholdRule> THRESHOLD = Parameter.ofChoice(
                    "threshold",
                    ThresholdRule.AUTOMATIC,
                    "The rule for the threshold of flags and probabilities; it never changes scores. automatic: between the"
                            + " highest scores and the others, if they form a group of their own, else a fence; a contamination"
                            + " that is given means the rule contamination. contamination: a share of the training rows."
                            + " theoretical: for clean Gaussian data, where the detector has such a threshold. conformal: a"
                            + " false-alarm-rate among new rows, where the training rows are clean. fence: the third quartile"
                            + " and 1.5 interquartile ranges. adjusted-fence: the same for skewed scores. mad: 3.5 robust"
                            + " standard deviations.")
            .withEarlierValue(ThresholdRule.CONTAMINATION);

    /** The beginning of what {@link #CONTAMINATION} says, which Weka's annotations need as a constant. */
    public static final String CONTAMINATION_TEXT =
            "Expected share of outliers in the training data: so many of its rows are flagged. 0 if you do not know it";

    /** The expected share of outliers. */
    public static final Parameter<Double> CONTAMINATION = Parameter.ofDouble(
                    "contamination", 0, "[0, 0.5]", CONTAMINATION_TEXT + ": then the rule 'threshold' decides.")
            .withEarlierValue(Flagging.USUAL_CONTAMINATION);

    /** The rate of the rule conformal. */
    public static final Parameter<Double> FALSE_ALARM_RATE = Parameter.ofDouble(
            "false-alarm-rate",
            0.1,
            "(0, 0.5]",
            "For the threshold conformal: the share of false alarms among the flags of new rows that are scored together, on"
                    + " average at most, and of a row alone the chance to be flagged though it is clean.");

    /** What decides how a run is computed. */
    public static final List<Parameter<?>> COMPUTING = List.of(ENGINE, THREADS);

    /** What decides about flags and probabilities. */
    public static final List<Parameter<?>> FLAGGING = List.of(THRESHOLD, CONTAMINATION, FALSE_ALARM_RATE);

    /** How many rows are explained. */
    public static final Parameter<Integer> EXPLAIN = Parameter.ofInt(
            "explain",
            0,
            0,
            "How many rows, the most outlying ones, are explained in a sentence each: which values are high, low, rare or do"
                    + " not go with the others, and how much of the score they make. Detectors without a formula for that"
                    + " score some thousand rows for each.");

    /** The text of {@link #SURE_REASONS}, which Weka's annotations need as a constant. */
    public static final String SURE_REASONS_TEXT =
            "Name the attributes that matter for the score of each flagged row, on the command line of those that are explained:"
                    + " tested, so that of those that are named about this share does not matter, such as 0.1. It scores 40 rows"
                    + " for each attribute of a row, and needs 20 rows that are not tested. 0 for no test.";

    /** The rate of false discoveries among attributes that are said to matter. */
    public static final Parameter<Double> SURE_REASONS =
            Parameter.ofDouble("sure-reasons", 0, "[0, 0.5]", SURE_REASONS_TEXT);

    /** The text of {@link #SHARE}, which Weka's annotations need as a constant. */
    public static final String SHARE_TEXT =
            "Tell the probable share of outliers with its range, from five detectors that learn from at most 500 of the rows; it"
                    + " changes no score and no flag.";

    /** Whether the share of outliers is asked for. */
    public static final Parameter<Boolean> SHARE = Parameter.ofFlag("share", SHARE_TEXT);

    /** The text of {@link #SAVE_MODEL}, which Weka's annotations need as a constant. */
    public static final String SAVE_MODEL_TEXT =
            "File that the fitted detector is written to, to score other data later, in ELKI, Weka or by the command"
                    + " line; customarily *.farpoint. An earlier file is replaced. Empty for none.";

    /** The model file that training writes. */
    public static final Parameter<String> SAVE_MODEL = Parameter.ofFile("save-model", SAVE_MODEL_TEXT);

    /** The text of {@link #LOAD_MODEL}, which Weka's annotations need as a constant. */
    public static final String LOAD_MODEL_TEXT =
            "Model file that scores the data; nothing is fitted, and the detector's parameters are those of the file."
                    + " Empty for none.";

    /** The model file that scores instead of a detector that is fitted now. */
    public static final Parameter<String> LOAD_MODEL = Parameter.ofFile("load-model", LOAD_MODEL_TEXT);

    /** Which model files are written and read. */
    public static final List<Parameter<?>> FILES = List.of(SAVE_MODEL, LOAD_MODEL);

    /** The text of {@link #SAVE_DIAGNOSTICS}, which Weka's annotations need as a constant. */
    public static final String SAVE_DIAGNOSTICS_TEXT =
            "CSV file for what the training made of each of its rows: whether it is a suspect, how often it was masked and"
                    + " how far off it was. An earlier file is replaced. Empty for none.";

    /** Where the diagnostics of the training rows go. */
    public static final Parameter<String> SAVE_DIAGNOSTICS =
            Parameter.ofFile("save-diagnostics", SAVE_DIAGNOSTICS_TEXT);

    private RunParameters() {}

    /** What values say about flags. */
    public static Flagging flagging(ParameterValues values) {
        return new Flagging(values.get(THRESHOLD), values.get(CONTAMINATION), values.get(FALSE_ALARM_RATE));
    }
}
