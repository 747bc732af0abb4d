package farpoint.testing;

import farpoint.data.Table;
import farpoint.stats.RandomStream;
import java.util.stream.IntStream;

/**
 * A clean table with gross errors planted in some of its rows. The clean rows are Gaussian, each attribute has variance 1 and
 * correlation 0.8 with its neighbour.
 *
 * @param table the table
 * @param wrong which rows have an error
 * @param cell the column of a row's error, the last one if it has several; -1 for clean rows
 */
public record PlantedErrors(Table table, boolean[] wrong, int[] cell) {
    /** What the errors are; sizes in standard deviations of the attribute. */
    public enum Kind {
        /** One cell, any, is off by 5 to 10 up or down. */
        ONE_CELL,
        /** One to three cells are off by 5 to 10 up or down. */
        SOME_CELLS,
        /** The first cell is off by 8 upwards, as by a wrong unit or a stuck sensor. */
        SAME_CELL
    }

    /**
     * Plants errors.
     *
     * @param n number of rows
     * @param d number of attributes
     * @param errors how many rows get an error, anywhere in the table
     */
    public static PlantedErrors of(Kind kind, int n, int d, int errors, int seed) {
        double[][] rows = Samples.gaussian(n, d, seed);
        for (double[] row : rows) {
            for (int j = 1; j < d; j++) {
                row[j] = 0.8 * row[j - 1] + 0.6 * row[j];
            }
        }
        RandomStream random = RandomStream.of(seed, "planted errors", 0);
        int[] chosen = IntStream.range(0, n).toArray();
        random.shuffle(chosen, errors);
        boolean[] wrong = new boolean[n];
        int[] cell = IntStream.range(0, n).map(i -> -1).toArray();
        for (int e = 0; e < errors; e++) {
            wrong[chosen[e]] = true;
            int cells = kind == Kind.SOME_CELLS ? 1 + random.below(3) : 1;
            for (int c = 0; c < cells; c++) {
                int column = kind == Kind.SAME_CELL ? 0 : random.below(d);
                double size = 5 + 5 * random.uniform();
                double signed = random.uniform() < 0.5 ? -size : size;
                rows[chosen[e]][column] += kind == Kind.SAME_CELL ? 8 : signed;
                cell[chosen[e]] = column;
            }
        }
        return new PlantedErrors(Samples.table(rows), wrong, cell);
    }
}
