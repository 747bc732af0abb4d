package farpoint.threshold;

/**
 * A scale on which scores of any detector compare: v = sign(u) ln(1 + |u|) with u = (s - median) / interquartile range. Where
 * that range is 0 the median absolute deviation stands in for it, and 1 where that is 0 too.
 *
 * @param median the score that becomes 0
 * @param scale the unit, positive
 */
record SymmetricLog(double median, double scale) {
    static SymmetricLog of(SortedScores scores) {
        double scale = scores.interquartileRange();
        if (!(scale > 0)) {
            scale = scores.medianDeviation();
        }
        return new SymmetricLog(scores.median(), scale > 0 && Double.isFinite(scale) ? scale : 1);
    }

    double of(double score) {
        double u = (score - median) / scale;
        return Math.copySign(StrictMath.log1p(Math.abs(u)), u);
    }

    /** The score of a value. */
    double inverse(double v) {
        return median + scale * Math.copySign(StrictMath.expm1(Math.abs(v)), v);
    }
}
