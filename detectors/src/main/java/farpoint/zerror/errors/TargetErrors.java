package farpoint.zerror.errors;

/**
 * What a fit gives.
 *
 * @param source predicts other rows
 * @param training n x targets errors of the training rows; out of fold where single targets are learnt; NaN where a value is
 *     missing
 * @param withStandIns the same, but for what stands in for missing values, whose errors are there too
 */
public record TargetErrors(ErrorSource source, double[] training, double[] withStandIns) {}
