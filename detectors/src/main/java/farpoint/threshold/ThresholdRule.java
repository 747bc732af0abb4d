package farpoint.threshold;

import farpoint.detector.OutlierModel;
import farpoint.run.InvalidInputException;

/** Where the cut-off comes from. */
public enum ThresholdRule {
    /** The share of outliers that the user expects in the training data. */
    CONTAMINATION,
    /** The model's theoretical cut-off for clean Gaussian data, where it has one. */
    THEORETICAL;

    /**
     * The cut-off for a model.
     *
     * @param model the fitted model
     * @param trainingScores its scores of the training rows
     * @param contamination expected share of outliers
     * @throws InvalidInputException if the model has no theoretical cut-off and one is asked for
     */
    public Threshold threshold(OutlierModel model, double[] trainingScores, double contamination) {
        return switch (this) {
            case CONTAMINATION -> Threshold.atContamination(trainingScores, contamination);
            case THEORETICAL ->
                Threshold.at(
                        model.theoreticalThreshold()
                                .orElseThrow(() -> new InvalidInputException(
                                        "The 'threshold' parameter must be contamination here: with these parameters the"
                                                + " detector has no theoretical threshold.")),
                        trainingScores);
        };
    }
}
