/**
 * Outlier detection that knows no host. An {@link farpoint.detector.OutlierDetector} holds hyper-parameters and fits an {@link
 * farpoint.detector.OutlierModel}; a {@link farpoint.TrainedDetector} is the two with the preprocessing in front, from
 * a table to scores, and an {@link farpoint.IterativeTraining} makes one in steps. {@link farpoint.Detectors} is the
 * catalogue. Start reading at {@link farpoint.TrainedDetector}.
 */
package farpoint;
