package farpoint.bench;

import farpoint.TrainedDetector;
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
        TrainedDetector trained = TrainedDetector.fit(spec, values, training, context);
        return training == test ? trained.scoreTraining(test, context) : trained.score(test, context);
    }
}
