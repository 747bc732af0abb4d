package farpoint.weka.tab.view;

import farpoint.stats.RankCorrelation;
import farpoint.weka.tab.result.RunResult;
import java.util.stream.IntStream;

/**
 * How far two runs on the same rows agree.
 *
 * @param spearman the rank correlation of the scores, rows of equal scores sharing their mean rank; NaN if all scores of a run are equal
 */
record RankAgreement(double spearman) {
    static RankAgreement of(RunResult a, RunResult b) {
        return new RankAgreement(RankCorrelation.ofRanks(meanRanks(a), meanRanks(b)));
    }

    /** The ranks from 1 for the highest score; equal scores share the mean. */
    static double[] meanRanks(RunResult result) {
        int[] order =
                IntStream.range(0, result.scores().length).map(result::rowAt).toArray();
        return RankCorrelation.meanRanks(result.scores(), order);
    }

    /** How many rows are among the first n of both. */
    static int overlap(RunResult a, RunResult b, int n) {
        return (int) IntStream.range(0, n)
                .filter(place -> b.placeOf(a.rowAt(place)) < n)
                .count();
    }

    /** The rows that are among the first n of one and not of the other, the first of the one first. */
    static int[] only(RunResult one, RunResult other, int n) {
        return IntStream.range(0, n)
                .map(one::rowAt)
                .filter(row -> other.placeOf(row) >= n)
                .toArray();
    }
}
