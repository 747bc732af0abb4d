package farpoint.imputation;

import farpoint.data.DataMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Puts rows together that have the same attributes. */
final class Patterns {
    /** More rows are several lots, as all that was found for a lot is in memory at a time. */
    private static final int ROWS_A_LOT = 4096;

    private Patterns() {}

    /**
     * The rows of each pattern, in the order of their first rows.
     *
     * @param numbers rows of the matrix
     * @param target the group of columns that does not count
     */
    static List<DonorSearch.Rows> of(DataMatrix matrix, int[] numbers, int target) {
        Map<BitSet, IntStream.Builder> lots = new LinkedHashMap<>();
        for (int row : numbers) {
            BitSet observed = DonorSearch.observed(matrix, row, target);
            lots.computeIfAbsent(observed, o -> IntStream.builder()).add(row);
        }
        List<DonorSearch.Rows> patterns = new ArrayList<>();
        lots.forEach((observed, rows) -> {
            int[] all = rows.build().toArray();
            for (int from = 0; from < all.length; from += ROWS_A_LOT) {
                int[] lot = Arrays.copyOfRange(all, from, Math.min(all.length, from + ROWS_A_LOT));
                patterns.add(new DonorSearch.Rows(matrix, lot, observed));
            }
        });
        return patterns;
    }
}
