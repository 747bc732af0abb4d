package farpoint.study;

import farpoint.Training;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import java.util.stream.IntStream;

/**
 * Training and test rows.
 *
 * @param training rows with classes: those that are known to be outliers have one, the others none
 * @param test the rows that are scored, which may be the training rows
 * @param outliers which test rows are outliers; not to be changed
 */
public record Split(Table training, Table test, boolean[] outliers) {
    /**
     * For detectors that ignore labels: the same without the labelled training rows, which are the known outliers. Whoever uses
     * such a detector would not train it on them.
     */
    public Split withoutLabelled() {
        int[] ids = training.classes().orElseThrow().ids();
        int[] kept = IntStream.range(0, ids.length)
                .filter(i -> ids[i] == RowClasses.MISSING)
                .toArray();
        return kept.length == ids.length ? this : new Split(training.select(kept), test, outliers);
    }

    /** The scores of the test rows by a detector that learns from the training rows. */
    public double[] scores(DetectorSpec spec, ParameterValues values, ComputeContext context) {
        Training fitted = Training.of(spec, values, training, context);
        return training == test ? fitted.scores() : fitted.detector().score(test, context);
    }
}
