package farpoint.threshold;

/**
 * From scores to probabilities around a cut-off: 1/2 at the cut-off, 0.03 for the median training row, and strictly increasing,
 * as no range is clipped.
 *
 * <p>With w = (cut - s) / scale it is 1 / (1 + e^(3.5 w)) for scores below the cut-off down to w = 1, and 1 / (1 + e^3.5 w)
 * beyond, where the power would soon underflow; and with u = (s - cut) / scale it is 1/2 + atan(ln(1 + u)) / pi above, where
 * the logarithm keeps scores apart that lie far outside the training range. The scale is the distance from the median
 * training score to the cut-off. Shape and slope were chosen by how well they are calibrated on the shipped sets, see
 * docs/accuracy.md.
 */
final class OutlierProbability {
    private static final double SLOPE = 3.5;
    private static final double ODDS_AT_MEDIAN = StrictMath.exp(SLOPE);

    private OutlierProbability() {}

    static double of(double score, double cut, double scale) {
        if (score > cut) {
            double probability = 0.5 + StrictMath.atan(StrictMath.log1p(distance(score, cut, scale))) / Math.PI;
            return Math.max(probability, Math.nextUp(0.5));
        }
        double w = distance(cut, score, scale);
        return 1 / (1 + (w <= 1 ? StrictMath.exp(SLOPE * w) : Math.min(ODDS_AT_MEDIAN * w, Double.MAX_VALUE)));
    }

    private static double distance(double high, double low, double scale) {
        double difference = high - low;
        return Double.isInfinite(difference) ? high / scale - low / scale : difference / scale;
    }
}
