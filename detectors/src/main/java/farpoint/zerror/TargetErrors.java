package farpoint.zerror;

/**
 * What a fit gives.
 *
 * @param source predicts other rows
 * @param training n x targets errors of the training rows; out of fold where single targets are learnt
 */
record TargetErrors(ErrorSource source, double[] training) {}
