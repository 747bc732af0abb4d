package farpoint.weka.tab.view;

import farpoint.weka.tab.plot.Numbers;
import farpoint.weka.tab.plot.Scale;
import farpoint.weka.tab.result.RunResult;

/**
 * A histogram of scores.
 *
 * @param scale how the scores lie along the axis; bins are equally wide on it
 * @param low the lowest finite score
 * @param high the highest finite score
 * @param counts rows in each bin; each but the first is without its lower edge, as flags are
 * @param infinite rows whose score is beyond doubles
 * @param tied the largest number of rows that share a score
 */
record ScoreBins(Scale scale, double low, double high, int[] counts, int infinite, int tied) {
    /** Counts the scores of a run. */
    static ScoreBins of(RunResult result, int bins) {
        int n = result.scores().length;
        int infinite = result.cut().above(Math.nextDown(Double.MAX_VALUE));
        int finite = n - infinite;
        double low = finite == 0 ? 0 : ascending(result, 0);
        double high = finite == 0 ? low : ascending(result, finite - 1);
        Scale scale = finite < 4
                ? Scale.LINEAR
                : Scale.suited(
                        low,
                        new double[] {
                            ascending(result, finite / 4),
                            ascending(result, finite / 2),
                            ascending(result, 3 * finite / 4)
                        },
                        high);
        int[] counts = new int[high > low ? bins : 1];
        int above = n - (infinite == n ? n : 0);
        for (int b = 0; b < counts.length; b++) {
            int beyond = b == counts.length - 1 ? infinite : result.cut().above(edge(scale, low, high, b + 1, counts));
            counts[b] = Math.max(0, above - beyond);
            above = Math.min(above, beyond);
        }
        return new ScoreBins(scale, low, high, counts, infinite, tied(result));
    }

    private static double ascending(RunResult result, int place) {
        return result.score(result.rowAt(result.scores().length - 1 - place));
    }

    private static double edge(Scale scale, double low, double high, int bin, int[] counts) {
        double from = scale.of(low);
        return scale.value(from + (scale.of(high) - from) * bin / counts.length);
    }

    private static int tied(RunResult result) {
        int most = 0;
        int run = 0;
        double last = Double.NaN;
        for (int place = 0; place < result.scores().length; place++) {
            double score = result.score(result.rowAt(place));
            run = score == last ? run + 1 : 1;
            last = score;
            most = Math.max(most, run);
        }
        return most;
    }

    /** The score at an edge: 0 is the lower one of the first bin. */
    double edge(int bin) {
        return bin == 0 ? low : bin == counts.length ? high : edge(scale, low, high, bin, counts);
    }

    /** The rows in the fullest bin. */
    int most() {
        int most = infinite;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        return most;
    }

    /** What the axis does not show, in a sentence; empty for nothing. */
    String note() {
        StringBuilder note = new StringBuilder();
        if (infinite > 0) {
            note.append("∞: ")
                    .append(Numbers.count(infinite))
                    .append(infinite == 1 ? " score" : " scores")
                    .append(" beyond all numbers. ");
        }
        if (tied > 1) {
            note.append("Up to ").append(Numbers.count(tied)).append(" rows share a score.");
        }
        return note.toString().trim();
    }
}
