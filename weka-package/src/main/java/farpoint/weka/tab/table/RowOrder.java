package farpoint.weka.tab.table;

import farpoint.threshold.Threshold;
import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.RowSort;
import farpoint.weka.tab.result.RunResult;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The rows that are shown, in the order in which they are.
 *
 * @param rows their numbers in the data
 * @param places where each row of the data is shown; {@link #HIDDEN} if it is not
 */
record RowOrder(int[] rows, int[] places) {
    static final int HIDDEN = -1;

    /** So often it is looked whether somebody wants another order. */
    private static final int CHECKED = 10_000;

    /**
     * What a person asks for.
     *
     * @param sort the column to sort by
     * @param ascending whether its lowest value is first
     * @param filter which rows
     * @param search those of them in which this is found
     */
    record Wish(RankingColumn sort, boolean ascending, RowFilter filter, String search) {}

    /**
     * The rows that a wish asks for; those that it does not tell apart are in the order of the ranking.
     *
     * @param columns those of the table
     * @param cut the threshold
     * @param marks what is said of the rows
     * @throws InterruptedException if the calling thread was interrupted
     */
    static RowOrder of(RunResult result, List<RankingColumn> columns, Wish wish, Threshold cut, Mark[] marks)
            throws InterruptedException {
        IntPredicate places = wish.filter().places(result, cut, marks);
        IntPredicate found = RowSearch.of(result.rows(), columns, wish.search());
        int[] rows = new int[result.scores().length];
        int count = 0;
        for (int place = 0; place < rows.length; place++) {
            if (place % CHECKED == 0 && Thread.interrupted()) {
                throw new InterruptedException("another order is wanted");
            }
            int row = result.rowAt(place);
            if (places.test(place) && found.test(row)) {
                rows[count++] = row;
            }
        }
        int[] shown = Arrays.copyOf(rows, count);
        boolean asRanked =
                wish.sort().followsScore() && wish.ascending() != wish.sort().startsHigh();
        if (!asRanked) {
            RowSort.sort(shown, wish.sort().keys(result, cut, marks), wish.ascending());
        }
        return of(shown, rows.length);
    }

    /**
     * An order.
     *
     * @param rows the rows that are shown
     * @param all the number of rows of the data
     */
    static RowOrder of(int[] rows, int all) {
        int[] places = new int[all];
        Arrays.fill(places, HIDDEN);
        for (int place = 0; place < rows.length; place++) {
            places[rows[place]] = place;
        }
        return new RowOrder(rows, places);
    }
}
