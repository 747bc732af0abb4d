package farpoint.weka.tab.view;

import farpoint.stats.Ranking;
import farpoint.stats.RankingCurve;
import farpoint.weka.tab.result.RunResult;
import java.util.Arrays;

/**
 * How well a run ranks known outliers first, at each of its scores as a threshold.
 *
 * @param falseAlarms the share of the normal rows above each threshold, from 0 to 1
 * @param found the share of the outliers above it
 * @param precision the share of outliers among the rows above it
 * @param rocArea the area under the first two, ties counting one half
 * @param averagePrecision the mean precision at the outliers
 * @param precisionAtN precision among as many rows as there are outliers
 */
record RankingCurves(
        double[] falseAlarms,
        double[] found,
        double[] precision,
        double rocArea,
        double averagePrecision,
        double precisionAtN) {
    /** A curve needs not many more points. */
    private static final int POINTS = 1000;

    static RankingCurves of(RunResult result, KnownOutliers known) {
        double[] scores = Arrays.stream(known.rows()).mapToDouble(result::score).toArray();
        Ranking ranking = Ranking.of(scores, known.outlier());
        RankingCurve curve = ranking.curve().thinned(POINTS, POINTS);
        return new RankingCurves(
                curve.falseAlarms(),
                curve.found(),
                curve.precision(),
                ranking.rocAuc(),
                ranking.averagePrecision(),
                ranking.rPrecision());
    }
}
