package farpoint.weka.tab.view;

import farpoint.stats.Ranking;
import farpoint.weka.tab.result.RowSort;
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
    /** A curve needs no more points. */
    private static final int POINTS = 1000;

    static RankingCurves of(RunResult result, KnownOutliers known) {
        double[] scores = Arrays.stream(known.rows()).mapToDouble(result::score).toArray();
        Ranking ranking = Ranking.of(scores, known.outlier());
        int[] order = RowSort.descending(scores);
        int n = order.length;
        int outliers = ranking.outliers();
        double[][] curves = new double[3][n + 1];
        int count = 1;
        int hits = 0;
        int kept = 0;
        for (int i = 0; i < n; i++) {
            hits += known.outlier()[order[i]] ? 1 : 0;
            boolean isEndOfTies = i == n - 1 || scores[order[i + 1]] != scores[order[i]];
            if (isEndOfTies && (i < POINTS || i == n - 1 || i - kept >= n / POINTS)) {
                kept = i;
                curves[0][count] = (i + 1.0 - hits) / (n - outliers);
                curves[1][count] = (double) hits / outliers;
                curves[2][count++] = hits / (i + 1.0);
            }
        }
        curves[2][0] = curves[2][1];
        return new RankingCurves(
                Arrays.copyOf(curves[0], count),
                Arrays.copyOf(curves[1], count),
                Arrays.copyOf(curves[2], count),
                ranking.rocAuc(),
                ranking.averagePrecision(),
                ranking.rPrecision());
    }
}
