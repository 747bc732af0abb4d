package farpoint.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many outliers are among the rows of the highest scores, wherever the score changes: the points of the ROC and of the
 * precision-recall curve. Rows of equal scores are one step.
 *
 * @param rows how many rows have at least some score, ascending; the first is 0, the last the number of rows
 * @param outliers how many of these are outliers; the last is the number of outliers
 */
public record RankingCurve(int[] rows, int[] outliers) {
    /**
     * The same with fewer points, which a drawing shows alike.
     *
     * @param first how many of the first points all stay, as the precision changes most among them
     * @param most points go if they are nearer to the one before, in rows and in outliers, than one part in so many
     */
    public RankingCurve thinned(int first, int most) {
        double farRows = (double) allRows() / most;
        double farOutliers = (double) allOutliers() / most;
        List<Integer> kept = new ArrayList<>(List.of(0));
        int before = 0;
        for (int i = 1; i < size(); i++) {
            boolean far = rows[i] - rows[before] >= farRows || outliers[i] - outliers[before] >= farOutliers;
            if (far || i < first || i == size() - 1) {
                kept.add(i);
                before = i;
            }
        }
        return new RankingCurve(
                kept.stream().mapToInt(i -> rows[i]).toArray(),
                kept.stream().mapToInt(i -> outliers[i]).toArray());
    }

    /** The number of points. */
    public int size() {
        return rows.length;
    }

    /** The number of rows. */
    public int allRows() {
        return rows[size() - 1];
    }

    /** The number of outliers. */
    public int allOutliers() {
        return outliers[size() - 1];
    }

    /** The share of the rows that are no outliers that is above each threshold, from 0 to 1, one a point. */
    public double[] falseAlarms() {
        double others = allRows() - allOutliers();
        return IntStream.range(0, size())
                .mapToDouble(i -> (rows[i] - outliers[i]) / others)
                .toArray();
    }

    /** The share of the outliers that is above each threshold, the recall, from 0 to 1, one a point. */
    public double[] found() {
        double all = allOutliers();
        return IntStream.of(outliers).mapToDouble(o -> o / all).toArray();
    }

    /**
     * The share of outliers among the rows above each threshold, one a point. Above the first there are no rows: the share of the
     * second stands there.
     */
    public double[] precision() {
        return IntStream.range(0, size())
                .map(i -> Math.max(1, i))
                .mapToDouble(i -> (double) outliers[i] / rows[i])
                .toArray();
    }
}
