package farpoint.bench;

import farpoint.Detectors;
import farpoint.OpenDetector;
import farpoint.TrainedDetector;
import farpoint.bench.guard.Check;
import farpoint.bench.guard.Turns;
import farpoint.data.DataMatrix;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.detector.OutlierModel;
import farpoint.detector.Scoring;
import farpoint.knn.KNNDistance;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a row costs that is scored alone, as a multiple of its share of a batch: by a detector that is opened for each
 * row and by one that stays open. Processor time of one thread.
 */
final class ScoringBenchmark {
    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();
    private static final int BATCH = 100;
    private static final int ROUNDS = 30;
    private static final int CALLS = 5;

    private final int rows;
    private final int columns;
    private final ComputeContext context = ComputeContext.withDefaults().withThreads(1);

    private ScoringBenchmark(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** What {@code bench all} measures of it: an open model without a table around the rows. */
    static List<Check> checks() {
        return List.of(new Check(
                "row-alone",
                "a row's share of a batch of 100 over the time of a row alone, KNNDistance 5000 x 20, one thread",
                "its own batch",
                1 / 3.0,
                session -> rowAlone(session.rounds())));
    }

    private static double rowAlone(int rounds) {
        ComputeContext context = ComputeContext.withDefaults().withThreads(1);
        DataMatrix training = matrix(5000, 20, "training");
        DataMatrix batch = matrix(BATCH, 20, "others");
        DataMatrix[] alone = IntStream.range(0, BATCH)
                .mapToObj(i -> batch.select(new int[] {i}))
                .toArray(DataMatrix[]::new);
        OutlierModel model = KNNDistance.SPEC
                .create(KNNDistance.SPEC.defaults())
                .fit(training, context)
                .model();
        try (Scoring open = model.open(context)) {
            // As many calls of batches as take about as long as those of rows do.
            double[] seconds = Turns.medians(
                    4 * rounds,
                    4 * rounds,
                    () -> IntStream.range(0, CALLS).forEach(i -> open.score(batch, context)),
                    () -> Arrays.stream(alone).forEach(row -> open.score(row, context)));
            return seconds[0] / CALLS / seconds[1];
        }
    }

    private static DataMatrix matrix(int rows, int columns, String purpose) {
        RandomStream random = RandomStream.of(1, purpose, columns);
        double[] values = new double[rows * columns];
        Arrays.setAll(values, i -> random.gaussian());
        return DataMatrix.of(rows, columns, values);
    }

    static void run(String[] arguments) {
        List<String> names = new ArrayList<>(List.of(arguments));
        int rows = names.isEmpty() ? 5000 : Integer.parseInt(names.remove(0));
        int columns = names.isEmpty() ? 20 : Integer.parseInt(names.remove(0));
        if (rows < BATCH || columns < 1) {
            throw new InvalidInputException("bench scoring [ROWS [COLUMNS [DETECTORS]]] needs %d rows or more.", BATCH);
        }
        System.out.printf(
                Locale.ROOT,
                "%d x %d Gaussian training rows, %d rows scored, one thread, medians of %d rounds%n%n",
                rows,
                columns,
                BATCH,
                ROUNDS);
        System.out.println("| detector | batch, a row | opened for each row | stays open |");
        System.out.println("|---|---:|---:|---:|");
        for (String name : names.isEmpty() ? List.of("KNNDistance", "FastLOF") : names) {
            new ScoringBenchmark(rows, columns).measure(Detectors.byName(name));
        }
    }

    private void measure(DetectorSpec spec) {
        TrainedDetector trained = TrainedDetector.fit(spec, spec.defaults(), gaussian(rows, "training"), context);
        Table batch = gaussian(BATCH, "others");
        Table[] alone = IntStream.range(0, BATCH)
                .mapToObj(i -> batch.select(new int[] {i}))
                .toArray(Table[]::new);
        try (OpenDetector open = trained.open(context)) {
            double[] millis = medians(
                    () -> open.score(batch, context),
                    () -> Arrays.stream(alone).forEach(row -> trained.score(row, context)),
                    () -> Arrays.stream(alone).forEach(row -> open.score(row, context)));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.4f ms | %.1f times | %.1f times |%n",
                    spec.name(),
                    millis[0] / BATCH,
                    millis[1] / millis[0],
                    millis[2] / millis[0]);
        }
    }

    /** The tasks take turns, so that what else the machine does meets all of them. */
    private static double[] medians(Runnable... tasks) {
        double[][] millis = new double[tasks.length][ROUNDS];
        for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
            for (int t = 0; t < tasks.length; t++) {
                long start = TIMES.getCurrentThreadCpuTime();
                tasks[t].run();
                if (round >= 0) {
                    millis[t][round] = (TIMES.getCurrentThreadCpuTime() - start) / 1e6;
                }
            }
        }
        return Arrays.stream(millis)
                .mapToDouble(m -> Arrays.stream(m).sorted().toArray()[ROUNDS / 2])
                .toArray();
    }

    private Table gaussian(int count, String purpose) {
        Table.Builder table = Table.builder(count);
        for (int j = 0; j < columns; j++) {
            RandomStream random = RandomStream.of(1, purpose, j);
            table.addNumeric(
                    "x" + (j + 1),
                    IntStream.range(0, count)
                            .mapToDouble(i -> random.gaussian())
                            .toArray());
        }
        return table.build();
    }
}
