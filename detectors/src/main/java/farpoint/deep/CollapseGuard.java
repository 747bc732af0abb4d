package farpoint.deep;

import farpoint.data.DataMatrix;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells whether a network has collapsed, that is, maps different rows to the same score: then fewer than half as many
 * scores as rows differ in their first eight digits.
 */
final class CollapseGuard {
    /** Bits of the fraction that are dropped: 26 of 52 remain, about eight digits. */
    private static final int DROPPED_BITS = 26;

    private static final double LEAST_SHARE = 0.5;

    private final int distinctRows;

    CollapseGuard(DataMatrix rows) {
        Set<Long> hashes = new HashSet<>();
        for (int i = 0; i < rows.rows(); i++) {
            hashes.add(rows.fingerprint(i));
        }
        distinctRows = hashes.size();
    }

    boolean hasCollapsed(double[] scores) {
        Set<Long> distinct = new HashSet<>();
        for (double score : scores) {
            distinct.add(Double.doubleToLongBits(score) >>> DROPPED_BITS);
        }
        return distinct.size() < LEAST_SHARE * distinctRows;
    }
}
