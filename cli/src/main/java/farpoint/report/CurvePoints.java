package farpoint.report;

import farpoint.stats.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many outliers are among the rows of the highest scores, wherever the score changes.
 *
 * @param rows how many rows have at least some score, ascending; the first is 0
 * @param outliers how many of these are outliers
 */
record CurvePoints(int[] rows, int[] outliers) {
    /** More points than these are not to be seen. */
    private static final int MOST = 300;

    /** The precision changes most among the first ones. */
    private static final int FIRST = 50;

    static CurvePoints of(double[] scores, boolean[] outlier) {
        int[] order = Ranking.order(scores);
        List<int[]> points = new ArrayList<>(List.of(new int[] {0, 0}));
        int found = 0;
        for (int place = 0; place < order.length; place++) {
            found += outlier[order[place]] ? 1 : 0;
            if (place + 1 == order.length || scores[order[place]] != scores[order[place + 1]]) {
                points.add(new int[] {place + 1, found});
            }
        }
        int[] kept = kept(points);
        return new CurvePoints(
                IntStream.of(kept).map(i -> points.get(i)[0]).toArray(),
                IntStream.of(kept).map(i -> points.get(i)[1]).toArray());
    }

    /** The first and the last ones, and of more than are to be seen those that are far apart in rows or in outliers. */
    private static int[] kept(List<int[]> points) {
        int[] last = points.get(points.size() - 1);
        double rows = (double) last[0] / MOST;
        double outliers = (double) last[1] / MOST;
        List<Integer> kept = new ArrayList<>(List.of(0));
        for (int i = 1; i < points.size(); i++) {
            int[] before = points.get(kept.get(kept.size() - 1));
            boolean far = points.get(i)[0] - before[0] >= rows || points.get(i)[1] - before[1] >= outliers;
            if (far || i < FIRST || i == points.size() - 1) {
                kept.add(i);
            }
        }
        return kept.stream().mapToInt(i -> i).toArray();
    }

    int size() {
        return rows.length;
    }

    /** The number of outliers. */
    int allOutliers() {
        return outliers[size() - 1];
    }

    /** The number of rows. */
    int allRows() {
        return rows[size() - 1];
    }
}
