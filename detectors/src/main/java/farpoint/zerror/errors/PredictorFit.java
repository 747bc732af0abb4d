package farpoint.zerror.errors;

/**
 * What a fit gives.
 *
 * @param predictor predicts other rows
 * @param training n x targets errors of the training rows; out of fold where single targets are learnt; NaN where a value is
 *     missing
 * @param withStandIns the same, but for what stands in for missing values, whose errors are there too
 */
public record PredictorFit(Predictor predictor, double[] training, double[] withStandIns) {}
