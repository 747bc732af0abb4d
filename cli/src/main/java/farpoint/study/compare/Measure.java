package farpoint.study.compare;

import farpoint.study.RunResult;
import java.util.function.ToDoubleFunction;

/** How good a ranking is; higher is better, and 1 is best. */
public enum Measure {
    /** Area under the ROC curve. */
    ROC_AUC("ROC AUC", "roc", RunResult::rocAuc),
    /** Average precision. */
    AVERAGE_PRECISION("average precision", "ap", RunResult::averagePrecision),
    /** Share of outliers among the first n rows, n being the number of outliers. */
    PRECISION_AT_N("precision at n", "pn", RunResult::precisionAtN);

    private final String text;
    private final String key;
    private final ToDoubleFunction<RunResult> value;

    Measure(String text, String key, ToDoubleFunction<RunResult> value) {
        this.text = text;
        this.key = key;
        this.value = value;
    }

    /** Its name in a sentence. */
    public String text() {
        return text;
    }

    /** Its name in an address: a few small letters. */
    public String key() {
        return key;
    }

    /** What a run has reached, from 0 to 1. */
    public double of(RunResult run) {
        return value.applyAsDouble(run);
    }
}
