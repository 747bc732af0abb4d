package farpoint.bench;

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
 * @param outliers which test rows are outliers
 */
record Split(Table training, Table test, boolean[] outliers) {
    /**
     * For detectors that ignore labels: the same without the labelled training rows, which are the known outliers. Whoever uses
     * such a detector would not train it on them.
     */
    Split withoutLabelled() {
        int[] ids = training.classes().orElseThrow().ids();
        int[] kept = IntStream.range(0, ids.length)
                .filter(i -> ids[i] == RowClasses.MISSING)
                .toArray();
        return kept.length == ids.length ? this : new Split(training.select(kept), test, outliers);
    }

    double[] scores(DetectorSpec spec, ParameterValues values, ComputeContext context) {
        Training fitted = Training.of(spec, values, training, context);
        return training == test ? fitted.scores() : fitted.detector().score(test, context);
    }
}
