package farpoint.weka.tab.view;

import farpoint.weka.tab.result.RunResult;
import java.util.stream.IntStream;

/**
 * How far two runs on the same rows agree.
 *
 * @param spearman the rank correlation of the scores, rows of equal scores sharing their mean rank; NaN if all scores of a run are equal
 */
record RankAgreement(double spearman) {
    static RankAgreement of(RunResult a, RunResult b) {
        return new RankAgreement(correlation(meanRanks(a), meanRanks(b)));
    }

    /** The ranks from 1 for the highest score; equal scores share the mean. */
    static double[] meanRanks(RunResult result) {
        int n = result.scores().length;
        double[] ranks = new double[n];
        for (int from = 0; from < n; ) {
            int to = from + 1;
            while (to < n && result.score(result.rowAt(to)) == result.score(result.rowAt(from))) {
                to++;
            }
            for (int place = from; place < to; place++) {
                ranks[result.rowAt(place)] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    private static double correlation(double[] a, double[] b) {
        // Mean ranks have this mean, whatever the ties.
        double mean = (a.length + 1) / 2.0;
        double both = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - mean) * (b[i] - mean);
            squaresA += (a[i] - mean) * (a[i] - mean);
            squaresB += (b[i] - mean) * (b[i] - mean);
        }
        return both / Math.sqrt(squaresA * squaresB);
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
