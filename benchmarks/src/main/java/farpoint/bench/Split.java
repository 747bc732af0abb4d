package farpoint.bench;

import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;

/**
 * Training and test rows.
 *
 * @param outliers which test rows are outliers
 */
record Split(Table training, Table test, boolean[] outliers) {
    double[] scores(DetectorSpec spec, ParameterValues values, ComputeContext context) {
        Training fitted = Training.of(spec, values, training, context);
        return training == test ? fitted.scores() : fitted.detector().score(test, context);
    }
}
