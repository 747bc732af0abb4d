package farpoint.data.ranks;

import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.stats.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Numbers of given ranks in columns of rows that lie elsewhere, as sorting would find them. A sample says about where a number
 * is; then passes over the rows count how many numbers lie below that window and in each bin of it, the bin that holds the rank
 * is the next window, and the numbers of the last one are collected. Where the sample misled, a window outside takes its place:
 * then it takes longer, but the number is the same.
 */
final class BlockedRanks {
    /** Columns that are looked at in one pass, and bins of all of them: what one task holds and gives back. */
    private static final int MOST_COLUMNS = 4096;

    private static final int ALL_BINS = 1 << 20;
    private static final int LEAST_BINS = 64;
    private static final int MOST_BINS = 1024;

    private final BlockedRows rows;
    private final Brackets brackets;

    BlockedRanks(BlockedRows rows, ComputeContext context) {
        this(rows, Brackets.sample(rows), context);
    }

    /**
     * With a sample of one's own.
     *
     * @param sample rows, at least one
     */
    BlockedRanks(BlockedRows rows, DataMatrix sample, ComputeContext context) {
        this.rows = rows;
        this.brackets = new Brackets(sample, context);
    }

    /** The columns' medians, to the bits of {@link Quantiles#median(double[])}. */
    double[] medians(String name, RowColumns columns) {
        return Arrays.stream(of(name, columns, Quantiles.middle(rows.rows())))
                .mapToDouble(Quantiles::ofMiddle)
                .toArray();
    }

    /**
     * The numbers of given ranks.
     *
     * @param ranks from 0, in the order of {@link Double#compare}, ascending
     * @return columns x ranks
     */
    double[][] of(String name, RowColumns columns, int... ranks) {
        double[][] numbers = new double[columns.count()][];
        for (int from = 0; from < numbers.length; from += MOST_COLUMNS) {
            int to = Math.min(numbers.length, from + MOST_COLUMNS);
            RowColumns some = columns.select(IntStream.range(from, to).toArray());
            System.arraycopy(ofSome(name, some, ranks), 0, numbers, from, to - from);
        }
        return numbers;
    }

    private double[][] ofSome(String name, RowColumns columns, int[] ranks) {
        List<List<Search>> searches = Arrays.stream(
                        brackets.of(name, columns, ranks[0], ranks[ranks.length - 1], rows.rows()))
                .map(window -> Arrays.stream(ranks)
                        .mapToObj(rank -> new Search(window, rank, rows.rows()))
                        .toList())
                .toList();
        List<Search> open = new ArrayList<>();
        searches.forEach(open::addAll);
        while (!open.isEmpty()) {
            pass(name, columns, open);
            open.removeIf(Search::isDone);
        }
        return searches.stream()
                .map(column -> column.stream().mapToDouble(Search::number).toArray())
                .toArray(double[][]::new);
    }

    private void pass(String name, RowColumns columns, List<Search> open) {
        List<Window> windows = open.stream().map(Search::window).distinct().toList();
        int bins = Math.max(LEAST_BINS, Math.min(MOST_BINS, ALL_BINS / windows.size()));
        Tally[] tallies = rows.fold(name, new TallyTask(columns, windows, bins));
        Map<Window, Tally> found = new HashMap<>();
        for (int w = 0; w < tallies.length; w++) {
            found.put(windows.get(w), tallies[w]);
        }
        open.forEach(search -> search.learn(found.get(search.window()), bins));
    }
}
