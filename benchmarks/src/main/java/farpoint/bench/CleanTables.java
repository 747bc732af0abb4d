package farpoint.bench;

import farpoint.data.Table;
import farpoint.stats.RandomStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Tables without outliers, to see how many rows a rule flags all the same. */
final class CleanTables {
    private static final int[] ROWS = {200, 300, 500, 1000, 2000};
    private static final int[] COLUMNS = {2, 5, 10, 20};

    private CleanTables() {}

    /** The law of the values; columns are independent. */
    enum Law {
        GAUSSIAN(RandomStream::gaussian),
        UNIFORM(RandomStream::uniform),
        /** Lognormal, with a skewness of 1.75. */
        SKEWED(random -> StrictMath.exp(random.gaussian() / 2));

        private final ToDoubleFunction<RandomStream> draw;

        Law(ToDoubleFunction<RandomStream> draw) {
            this.draw = draw;
        }
    }

    /**
     * A table.
     *
     * @param name what it is, in a few words
     */
    record Named(String name, Table table) {}

    /** Tables of all laws and several sizes in turn. */
    static List<Named> of(int count, int seed) {
        return IntStream.range(0, count)
                .mapToObj(i -> of(
                        Law.values()[i % Law.values().length],
                        ROWS[i % ROWS.length],
                        COLUMNS[i / ROWS.length % COLUMNS.length],
                        RandomStream.of(seed, "clean table", i)))
                .toList();
    }

    private static Named of(Law law, int rows, int columns, RandomStream random) {
        Table.Builder table = Table.builder(rows);
        for (int j = 0; j < columns; j++) {
            double[] column = new double[rows];
            for (int i = 0; i < rows; i++) {
                column[i] = law.draw.applyAsDouble(random);
            }
            table.addNumeric("x" + j, column);
        }
        return new Named(law.name().toLowerCase(Locale.ROOT) + ", " + rows + " x " + columns, table.build());
    }
}
