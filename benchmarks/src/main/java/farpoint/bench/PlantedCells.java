package farpoint.bench;

import farpoint.data.Table;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Normal rows of a shipped set, of which some have one wrong cell: its attribute's mean plus or minus ten standard deviations.
 *
 * @param table the rows
 * @param attributes the wrong cell's attribute for each row, -1 for rows that are left as they were
 */
record PlantedCells(Table table, int[] attributes) {
    private static final int MOST_ROWS = 1000;
    private static final double SHARE = 0.02;
    private static final int FEWEST = 10;
    private static final double DEVIATIONS = 10;

    /** Plants a wrong cell in every fiftieth row, at least in ten. */
    static PlantedCells in(Table set, int seed) {
        RandomStream random = RandomStream.of(seed, "planted cells", 0);
        int[] normal = IntStream.range(0, set.rows())
                .filter(i -> set.classes().orElseThrow().ids()[i] == 0)
                .toArray();
        int rows = Math.min(MOST_ROWS, normal.length);
        random.shuffle(normal, rows);
        Table table = set.select(Arrays.copyOf(normal, rows));
        int[] varying = IntStream.range(0, table.columns())
                .filter(j -> deviation(table.column(j)) > 0)
                .toArray();
        int[] attributes = new int[rows];
        Arrays.fill(attributes, -1);
        double[][] columns =
                IntStream.range(0, table.columns()).mapToObj(table::column).toArray(double[][]::new);
        for (int i = 0; i < Math.max(FEWEST, (int) (SHARE * rows)); i++) {
            int j = varying[random.below(varying.length)];
            double off = DEVIATIONS * deviation(table.column(j));
            columns[j][i] = mean(table.column(j)) + (random.uniform() < 0.5 ? -off : off);
            attributes[i] = j;
        }
        Table.Builder planted = Table.builder(rows);
        for (int j = 0; j < columns.length; j++) {
            planted.add(table.attribute(j), columns[j]);
        }
        return new PlantedCells(planted.build(), attributes);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length);
    }

    /** The number of rows with a wrong cell. */
    int count() {
        return (int) Arrays.stream(attributes).filter(j -> j >= 0).count();
    }
}
