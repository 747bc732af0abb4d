package farpoint.neural;

import farpoint.data.DataMatrix;
import farpoint.stats.Quantiles;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells whether a network has collapsed, that is, maps different rows to the same score: then fewer than half as many
 * scores as rows differ, at a resolution of 1e-8 of the score's 99 % quantile.
 */
final class CollapseGuard {
    private static final double RESOLUTION = 1e-8;
    private static final double TYPICAL = 0.99;
    private static final double LEAST_SHARE = 0.5;

    private final int distinctRows;

    CollapseGuard(DataMatrix rows) {
        Set<Long> hashes = new HashSet<>();
        for (int i = 0; i < rows.rows(); i++) {
            long hash = 0;
            for (int j = 0; j < rows.columns(); j++) {
                hash = (hash ^ Double.doubleToLongBits(rows.value(i, j))) * 0x9e3779b97f4a7c15L;
                hash ^= hash >>> 32;
            }
            hashes.add(hash);
        }
        distinctRows = hashes.size();
    }

    boolean hasCollapsed(double[] scores) {
        double[] magnitudes = Arrays.stream(scores).map(Math::abs).toArray();
        double unit = RESOLUTION * Quantiles.quantile(magnitudes, TYPICAL);
        Set<Long> distinct = new HashSet<>();
        for (double score : scores) {
            distinct.add(unit > 0 ? Math.round(score / unit) : 0);
        }
        return distinct.size() < LEAST_SHARE * distinctRows;
    }
}
