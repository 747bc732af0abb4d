package farpoint.data.ranks;

import farpoint.data.BlockedRows;
import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.stats.Quantiles;
import farpoint.stats.RandomStream;

/** Where numbers of some ranks are thought to be, by some of the rows. */
final class Brackets {
    static final int MOST_ROWS = 8192;

    /** A bracket is this many standard deviations of the rank wide, to either side: one in a million is missed. */
    private static final double WIDTH = 5;

    private final DataMatrix sample;
    private final ComputeContext context;

    Brackets(DataMatrix sample, ComputeContext context) {
        this.sample = sample;
        this.context = context;
    }

    /** By rows from all over, one drawn of each stretch: rows at even steps could be alike. */
    static DataMatrix sample(BlockedRows rows) {
        int[] indices = new int[Math.min(rows.rows(), MOST_ROWS)];
        RandomStream random = RandomStream.of(0, "brackets", 0);
        for (int i = 0; i < indices.length; i++) {
            int from = (int) ((long) i * rows.rows() / indices.length);
            int to = (int) ((i + 1L) * rows.rows() / indices.length);
            indices[i] = from + random.below(to - from);
        }
        return rows.select(indices);
    }

    /**
     * Brackets of all columns.
     *
     * @param lowest the lowest rank, from 0
     * @param highest the highest rank
     * @param rows number of all rows
     */
    Window[] of(String name, RowColumns columns, int lowest, int highest, int rows) {
        Window[] windows = new Window[columns.count()];
        WholeColumns.each(name, sample, columns, context, (column, numbers) -> {
            double last = numbers.length - 1;
            double from = Math.floor(lowest * last / rows - margin(lowest, rows));
            double to = Math.ceil((highest + 1) * last / rows + margin(highest, rows));
            windows[column] = new Window(
                    column,
                    from < 0 ? Keys.LEAST : Keys.of(Quantiles.smallest(numbers, (int) from)),
                    to > last ? Keys.MOST : Keys.of(Quantiles.smallest(numbers, (int) to)),
                    rows);
        });
        return windows;
    }

    private double margin(int rank, int rows) {
        double share = (rank + 0.5) / rows;
        return WIDTH * Math.sqrt(sample.rows() * share * (1 - share));
    }
}
