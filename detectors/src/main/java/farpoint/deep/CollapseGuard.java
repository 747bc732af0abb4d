package farpoint.deep;

import farpoint.data.DataMatrix;
import java.util.Arrays;

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
        long[] hashes = new long[rows.rows()];
        Arrays.setAll(hashes, rows::fingerprint);
        distinctRows = distinct(hashes);
    }

    boolean hasCollapsed(double[] scores) {
        long[] digits = new long[scores.length];
        Arrays.setAll(digits, i -> Double.doubleToLongBits(scores[i]) >>> DROPPED_BITS);
        return distinct(digits) < LEAST_SHARE * distinctRows;
    }

    /** How many of the values differ; they are sorted. */
    private static int distinct(long[] values) {
        Arrays.sort(values);
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            count += i == 0 || values[i] != values[i - 1] ? 1 : 0;
        }
        return count;
    }
}
