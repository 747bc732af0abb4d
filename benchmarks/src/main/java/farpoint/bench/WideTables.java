package farpoint.bench;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import farpoint.study.LabelledRows;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Tables of many columns with outliers in them. */
final class WideTables {
    private static final int FACTORS = 12;
    private static final int GROUPS = 3;
    private static final double NOISE = 0.5;
    private static final double OUTLIERS = 0.05;
    private static final double BROKEN_CELLS = 0.1;
    private static final double FAR = 2;
    private static final double NOISIER = 1.3;

    private WideTables() {}

    /**
     * A table by its name: linear or curved, columns that depend on {@value #FACTORS} unknown numbers of each row, which lie
     * in three groups, and a twentieth of the rows outliers of three kinds (a tenth of the cells of another row; numbers
     * that lie twice as far out; a third more noise); or a shipped set, whose first rows are projected at random, bent and
     * given noise.
     */
    static Table of(String name, int rows, int columns, int seed) {
        return switch (name) {
            case "linear" -> planted(rows, columns, seed, x -> x);
            case "curved" -> planted(rows, columns, seed, x -> StrictMath.sin(2 * x));
            default -> widened(ShippedData.table(name), rows, columns, seed);
        };
    }

    private static Table planted(int rows, int columns, int seed, DoubleUnaryOperator bend) {
        int[] kinds = new int[rows];
        int outliers = (int) (OUTLIERS * rows);
        for (int i = 0; i < outliers; i++) {
            kinds[i] = 1 + i % 3;
        }
        RandomStream.of(seed, "kinds", 0).shuffle(kinds, rows);
        double[][] factors = new double[rows][FACTORS];
        double[][] centres = gaussians(GROUPS, FACTORS, seed, "centres");
        for (int i = 0; i < rows; i++) {
            RandomStream random = RandomStream.of(seed, "factors", i);
            double[] centre = centres[random.below(GROUPS)];
            for (int k = 0; k < FACTORS; k++) {
                factors[i][k] = (2 * centre[k] + random.gaussian()) * (kinds[i] == 2 ? FAR : 1);
            }
        }
        Table.Builder table = Table.builder(rows);
        for (int j = 0; j < columns; j++) {
            double[] values = combined(factors, seed, j);
            RandomStream random = RandomStream.of(seed, "noise", j);
            for (int i = 0; i < rows; i++) {
                double noise = NOISE * (kinds[i] == 3 ? NOISIER : 1) * random.gaussian();
                values[i] = bend.applyAsDouble(values[i]) + noise;
            }
            double[] cells = values.clone();
            for (int i = 0; i < rows; i++) {
                int other = random.below(rows);
                boolean broken = random.uniform() < BROKEN_CELLS && kinds[i] == 1;
                cells[i] = broken ? values[other] : values[i];
            }
            table.addNumeric("x" + (j + 1), cells);
        }
        return labelled(
                table, IntStream.of(kinds).map(kind -> Math.min(kind, 1)).toArray());
    }

    private static Table widened(Table table, int rows, int columns, int seed) {
        if (rows > table.rows()) {
            throw new InvalidInputException("The set has %d rows. Got %d instead.", table.rows(), rows);
        }
        int[] chosen = IntStream.range(0, table.rows()).toArray();
        RandomStream.of(seed, "rows", 0).shuffle(chosen, chosen.length);
        double[][] scaled = new double[rows][table.columns()];
        for (int j = 0; j < table.columns(); j++) {
            double[] column = table.column(j);
            double mean = IntStream.range(0, table.rows())
                    .mapToDouble(i -> column[i])
                    .average()
                    .orElseThrow();
            double variance = IntStream.range(0, table.rows())
                    .mapToDouble(i -> (column[i] - mean) * (column[i] - mean))
                    .average()
                    .orElseThrow();
            for (int i = 0; i < rows; i++) {
                scaled[i][j] = variance == 0 ? 0 : (column[chosen[i]] - mean) / Math.sqrt(variance);
            }
        }
        Table.Builder wide = Table.builder(rows);
        for (int j = 0; j < columns; j++) {
            double[] values = combined(scaled, seed, j);
            RandomStream random = RandomStream.of(seed, "noise", j);
            for (int i = 0; i < rows; i++) {
                values[i] = StrictMath.tanh(values[i]) + NOISE * random.gaussian();
            }
            wide.addNumeric("x" + (j + 1), values);
        }
        boolean[] outliers = LabelledRows.outliers(table);
        return labelled(
                wide,
                IntStream.range(0, rows).map(i -> outliers[chosen[i]] ? 1 : 0).toArray());
    }

    /** A random combination of the numbers of each row. */
    private static double[] combined(double[][] rows, int seed, int column) {
        RandomStream random = RandomStream.of(seed, "loadings", column);
        int width = rows[0].length;
        double[] loadings = gaussians(random, width);
        double[] values = new double[rows.length];
        for (int i = 0; i < values.length; i++) {
            for (int k = 0; k < width; k++) {
                values[i] += loadings[k] * rows[i][k] / Math.sqrt(width);
            }
        }
        return values;
    }

    private static double[][] gaussians(int rows, int columns, int seed, String purpose) {
        return IntStream.range(0, rows)
                .mapToObj(i -> gaussians(RandomStream.of(seed, purpose, i), columns))
                .toArray(double[][]::new);
    }

    private static double[] gaussians(RandomStream random, int count) {
        return IntStream.range(0, count).mapToDouble(i -> random.gaussian()).toArray();
    }

    private static Table labelled(Table.Builder table, int[] classes) {
        return table.classes(new RowClasses(List.of("normal", "outlier"), classes))
                .build();
    }
}
