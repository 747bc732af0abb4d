package farpoint.zerror.errors;

/**
 * What a fit gives.
 *
 * @param predictor predicts other rows
 * @param training errors of the training rows; out of fold where single targets are learnt; NaN where a value is missing
 * @param withStandIns n x targets of the same, but for what stands in for missing values, whose errors are there too
 */
public record PredictorFit(Predictor predictor, RowErrors training, double[] withStandIns) {}
