package farpoint.bench.audit;

import farpoint.audit.finding.AuditTask;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tables with nothing wrong: labels of overlapping classes, a second file of the same law, and values missing at random. */
final class OrderlyTask {
    /** Rows are compared with each other in all of these tables. */
    static final int MOST_ROWS = 100_000;

    private static final int[] ROWS = {200, 300, 500, 1000};
    private static final int[] COLUMNS = {2, 5, 10, 20};
    private static final double[] MISSING = {0, 0.02, 0, 0.1, 0, 0.3};

    private OrderlyTask() {}

    /** The kind of law of a table. */
    static RowLaw.Kind kind(int item) {
        return RowLaw.Kind.values()[item % RowLaw.Kind.values().length];
    }

    /** One of many tables, of all kinds and several sizes in turn. */
    static AuditTask of(int item, int seed) {
        RandomStream random = RandomStream.of(seed, "orderly tables", item);
        RowLaw law = new RowLaw(kind(item), COLUMNS[random.below(COLUMNS.length)], random);
        double share = MISSING[random.below(MISSING.length)];
        double[][] rows = law.rows(ROWS[random.below(ROWS.length)], random);
        double[][] others = law.rows(ROWS[random.below(ROWS.length)], random);
        RowClasses labels = labels(rows, random);
        return AuditTask.of(holed(law, rows, share, random), item, MOST_ROWS)
                .withLabels(labels, Optional.empty())
                .withOther(holed(law, others, share, random));
    }

    private static Table holed(RowLaw law, double[][] rows, double share, RandomStream random) {
        for (double[] row : rows) {
            // Each attribute has another share, from none to twice as many.
            for (int j = 0; j < row.length; j++) {
                row[j] = random.uniform() < share * 2 * j / row.length ? Double.NaN : row[j];
            }
        }
        return law.table(rows);
    }

    /** The second class is the more likely, the larger the first attribute is beside its median. */
    static RowClasses labels(double[][] rows, RandomStream random) {
        double[] first = Arrays.stream(rows).mapToDouble(row -> row[0]).sorted().toArray();
        double median = first[first.length / 2];
        double spread = first[first.length * 3 / 4] - first[first.length / 4] + 1e-9;
        return new RowClasses(
                List.of("no", "yes"),
                IntStream.range(0, rows.length)
                        .map(i -> random.uniform() < 1 / (1 + Math.exp(-4 * (rows[i][0] - median) / spread)) ? 1 : 0)
                        .toArray());
    }
}
