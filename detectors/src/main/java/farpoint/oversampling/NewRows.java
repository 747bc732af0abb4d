package farpoint.oversampling;

import farpoint.data.Table;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * New rows of a class. Where the row that one starts from has no value, the new one has none; where the other row has none, it has
 * that of the first. A category is that of most of the first row's neighbours (ties: its own, then the lowest), and where all
 * attributes are nominal, of these and the first row.
 *
 * @param bases numbers of the rows that they start from, in the table, from 0
 * @param table the new rows; without values of text and identifiers, and without classes
 */
public record NewRows(int[] bases, Table table) {
    private static final String TASK = "New rows";
    private static final int ROWS_A_CHUNK = 256;

    /**
     * Makes new rows.
     *
     * @param starts which of the class's rows each starts from
     * @param nearest the nearest others of each row of the class; null if there is one row
     */
    static NewRows of(Smote settings, ClassRows rows, int[] starts, NeighborTable nearest, ComputeContext context) {
        Table all = rows.table();
        double[][] columns = new double[all.columns()][starts.length];
        for (double[] column : columns) {
            Arrays.fill(column, Double.NaN);
        }
        context.forEachChunk(TASK, starts.length, ROWS_A_CHUNK, (chunk, from, to) -> {
            for (int i = from; i < to; i++) {
                new Between(settings, rows, starts[i], nearest, i).write(columns, i);
            }
        });
        Table.Builder made = Table.builder(starts.length);
        IntStream.range(0, columns.length).forEach(j -> made.add(all.attribute(j), columns[j]));
        return new NewRows(Arrays.stream(starts).map(i -> rows.numbers()[i]).toArray(), made.build());
    }

    /** A number between two. */
    static double between(double from, double to, double share) {
        double step = to - from;
        return Double.isInfinite(step) ? from * (1 - share) + to * share : from + share * step;
    }

    /** One new row. */
    private static final class Between {
        private final ClassRows rows;
        private final int start;
        private final int[] others;
        private final int other;
        private final RandomStream random;
        private final double share;
        private final boolean isLine;

        private Between(Smote settings, ClassRows rows, int base, NeighborTable nearest, int number) {
            this.rows = rows;
            this.random = RandomStream.of(settings.seed(), "new row", number);
            this.start = rows.numbers()[base];
            this.others = IntStream.range(0, nearest == null ? 0 : nearest.k())
                    .map(rank -> rows.numbers()[nearest.index(base, rank)])
                    .toArray();
            this.other = others.length == 0 ? start : others[random.below(others.length)];
            this.share = random.uniform();
            this.isLine = settings.gap() == Gap.ROW;
        }

        private void write(double[][] columns, int place) {
            for (int j : rows.used()) {
                columns[j][place] = rows.table().attribute(j).isNominal() ? category(j) : number(j);
            }
        }

        private double number(int column) {
            double from = rows.table().value(start, column);
            double to = rows.table().value(other, column);
            double part = isLine ? share : random.uniform();
            return Double.isNaN(to) ? from : between(from, to, part);
        }

        private double category(int column) {
            double own = rows.table().value(start, column);
            IntStream voters = rows.isNominal()
                    ? IntStream.concat(IntStream.of(start), Arrays.stream(others))
                    : Arrays.stream(others);
            double[] votes =
                    voters.mapToDouble(i -> rows.table().value(i, column)).toArray();
            return Double.isNaN(own) ? Double.NaN : Votes.winner(votes, own);
        }
    }
}
