package farpoint.data.ranks;

import farpoint.data.BlockedRows;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.MedianDeviation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Spreads of columns of rows that lie elsewhere. */
final class BlockedSpreads implements ColumnSpreads {
    /** Deviations that are brought here at a time, unless one column has more of them. */
    private static final int MOST_NUMBERS = 1 << 20;

    /** One column's deviations that can be brought here: a result of more than 2 GiB does not travel. */
    private static final int MOST_OF_A_COLUMN = 1 << 27;

    private final BlockedRows rows;
    private final int together;
    private final int ofAColumn;
    private final BlockedRanks ranks;

    BlockedSpreads(BlockedRows rows, ComputeContext context) {
        this(rows, MOST_NUMBERS, MOST_OF_A_COLUMN, context);
    }

    /**
     * With bounds of one's own.
     *
     * @param together deviations that are brought here at a time, unless one column has more of them
     * @param ofAColumn one column's deviations that can be brought here
     */
    BlockedSpreads(BlockedRows rows, int together, int ofAColumn, ComputeContext context) {
        this.rows = rows;
        this.together = together;
        this.ofAColumn = ofAColumn;
        this.ranks = new BlockedRanks(rows, context);
    }

    @Override
    public void each(String name, RowColumns columns, DoubleUnaryOperator noise, Use use) {
        double[] medians = ranks.medians(name, columns);
        RowColumns deviating = new Deviations(columns, medians);
        double[] deviations = ranks.medians(name, deviating);
        List<Window> rare = new ArrayList<>();
        for (int j = 0; j < medians.length; j++) {
            double least = noise.applyAsDouble(medians[j]);
            if (deviations[j] > least || !use.isRareUsed(j)) {
                use.take(j, new MedianDeviation(medians[j], deviations[j], new double[0], rows.rows()));
            } else {
                rare.add(new Window(j, Keys.of(least) + 1, Keys.of(Double.POSITIVE_INFINITY), rows.rows()));
            }
        }
        collect(
                name,
                deviating,
                rare,
                (j, above) -> use.take(j, new MedianDeviation(medians[j], deviations[j], above, rows.rows())));
    }

    /** Brings the numbers in windows here, after they have been counted. */
    private void collect(String name, RowColumns columns, List<Window> windows, WholeColumns.Use use) {
        if (windows.isEmpty()) {
            return;
        }
        Tally[] counted = rows.fold(name, new TallyTask(columns, windows, 1));
        List<Window> some = new ArrayList<>();
        long sum = 0;
        for (int w = 0; w < counted.length; w++) {
            int size = counted[w].inside();
            requireFew(size, columns.text(windows.get(w).column(), rows.groups()));
            if (size == 0) {
                use.take(windows.get(w).column(), new double[0]);
                continue;
            }
            if (sum + size > together) {
                bring(name, columns, some, use);
                some.clear();
                sum = 0;
            }
            some.add(windows.get(w));
            sum += size;
        }
        bring(name, columns, some, use);
    }

    private void requireFew(int size, String column) {
        if (size > ofAColumn) {
            throw new InvalidInputException(
                    "More than half of the values of %s are equal, and %d others differ. Of rows that lie elsewhere, at most"
                            + " %d may; take a sample of the rows.",
                    column, size, ofAColumn);
        }
    }

    private void bring(String name, RowColumns columns, List<Window> windows, WholeColumns.Use use) {
        if (windows.isEmpty()) {
            return;
        }
        Tally[] tallies = rows.fold(name, new TallyTask(columns, windows, Integer.MAX_VALUE));
        for (int w = 0; w < tallies.length; w++) {
            use.take(windows.get(w).column(), tallies[w].numbers());
        }
    }
}
