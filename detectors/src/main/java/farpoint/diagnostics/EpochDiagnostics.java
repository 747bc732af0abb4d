package farpoint.diagnostics;

/**
 * One epoch of a training phase, over the networks of an ensemble.
 *
 * @param phase the phase's name
 * @param epoch from 1
 * @param threshold the z-score above which rows were masked; infinite if none were
 * @param maskedShare the share of rows that were masked, 0 to 1
 * @param mean the mean, over the mini-batches, of the location of what was standardised, such as the loss
 * @param deviation the same of its scale
 */
public record EpochDiagnostics(
        String phase, int epoch, double threshold, double maskedShare, double mean, double deviation) {}
