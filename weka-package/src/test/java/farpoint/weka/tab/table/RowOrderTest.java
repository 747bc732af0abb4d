package farpoint.weka.tab.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.threshold.Threshold;
import farpoint.weka.tab.TabData;
import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.RunResult;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

class RowOrderTest {
    private static final RunResult RESULT = TabData.run();
    private static final List<RankingColumn> COLUMNS = RankingColumn.of(RESULT);
    private static final Instances DATA = RESULT.rows().data();

    private static int[] rows(String column, boolean ascending, RowFilter filter, String search) {
        RankingColumn sort = COLUMNS.stream()
                .filter(c -> c.name().equals(column))
                .findFirst()
                .orElseThrow();
        return rows(new RowOrder.Wish(sort, ascending, filter, search));
    }

    private static int[] rows(RowOrder.Wish wish) {
        try {
            return RowOrder.of(
                            RESULT,
                            COLUMNS,
                            wish,
                            RESULT.cut().threshold(),
                            RESULT.marks().all())
                    .rows();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int[] found(String search) {
        return Arrays.stream(rows("Row", true, RowFilter.ALL, search)).toArray();
    }

    @Test
    void theRankingBeginsWithTheHighestScore() {
        int[] rows = rows("Rank", true, RowFilter.ALL, "");
        assertEquals(300, rows.length);
        for (int i = 1; i < rows.length; i++) {
            assertTrue(RESULT.score(rows[i - 1]) >= RESULT.score(rows[i]));
        }
        assertEquals(
                TabData.ERRORS, Arrays.stream(rows).limit(6).sorted().boxed().toList(), "the planted errors");
        assertArrayEquals(rows, rows("Score", false, RowFilter.ALL, ""));
        assertEquals(rows[0], rows("Score", true, RowFilter.ALL, "")[299]);
    }

    @Test
    void sortsByRowTextAndNumber() {
        assertArrayEquals(IntStream.range(0, 300).toArray(), rows("Row", true, RowFilter.ALL, ""));
        int[] byPrice = rows("price", false, RowFilter.ALL, "");
        assertEquals(16, byPrice[0]);
        assertEquals(150, byPrice[299]);
        int[] byRegion = rows("region", true, RowFilter.ALL, "");
        assertEquals("north", DATA.get(byRegion[0]).stringValue(2));
        assertEquals("west", DATA.get(byRegion[299]).stringValue(2));
        // Rows that a column does not tell apart are in the order of the ranking.
        assertTrue(RESULT.score(byRegion[0]) >= RESULT.score(byRegion[1]));
    }

    @Test
    void theFilterShowsWhatIsFlaggedUndecidedOrMarked() {
        Threshold cut = RESULT.cut().threshold();
        int[] flagged = rows("Rank", true, RowFilter.FLAGGED, "");
        assertEquals(RESULT.cut().flagged(), flagged.length);
        assertTrue(Arrays.stream(flagged).allMatch(row -> cut.flags(RESULT.score(row))));
        int[] undecided = rows("Row", true, RowFilter.UNDECIDED, "");
        assertArrayEquals(
                IntStream.range(0, 300)
                        .filter(row -> Threshold.isUndecided(cut.confidence(RESULT.score(row))))
                        .toArray(),
                undecided);
        assertEquals(0, rows("Rank", true, RowFilter.MARKED, "").length);
        RESULT.marks().set(new int[] {7, 3}, Mark.UNSURE);
        assertArrayEquals(new int[] {3, 7}, rows("Row", true, RowFilter.MARKED, ""));
        assertEquals(Mark.UNSURE, RESULT.marks().of(rows("Mark", false, RowFilter.ALL, "")[0]));
        RESULT.marks().undo();
    }

    @Test
    void findsRowNumbersNumbersAndPartsOfTexts() {
        assertArrayEquals(new int[] {41, 42, 142, 242}, found("42"));
        assertArrayEquals(new int[] {41}, found(" NOTE 41 "));
        assertArrayEquals(new int[] {5}, found("10005"));
        assertTrue(Arrays.stream(found("40")).anyMatch(row -> DATA.get(row).value(3) == 40));
        assertEquals(300, found("  ").length);
        assertEquals(0, found("no such text").length);
        int[] north = found("nor");
        assertTrue(north.length > 50);
        assertTrue(Arrays.stream(north)
                .allMatch(row -> DATA.get(row).stringValue(2).equals("north")
                        || DATA.get(row).stringValue(6).startsWith("nor")));
    }

    @Test
    void placesAreWhereRowsAre() {
        RowOrder order = RowOrder.of(new int[] {4, 0}, 5);
        assertArrayEquals(new int[] {1, -1, -1, -1, 0}, order.places());
    }

    @Test
    void stopsWhenAnotherOrderIsWanted() {
        RowOrder.Wish wish = new RowOrder.Wish(COLUMNS.get(0), true, RowFilter.ALL, "");
        Thread.currentThread().interrupt();
        assertThrows(
                InterruptedException.class,
                () -> RowOrder.of(
                        RESULT,
                        COLUMNS,
                        wish,
                        RESULT.cut().threshold(),
                        RESULT.marks().all()));
        assertFalse(Thread.interrupted());
    }
}
