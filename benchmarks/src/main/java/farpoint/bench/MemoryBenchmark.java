package farpoint.bench;

import farpoint.TrainedDetector;
import farpoint.data.Table;
import farpoint.params.ParameterValues;
import farpoint.projectiondepth.RandomProjectionDepth;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.Locale;

/**
 * Fits and scores random projection depth on a large Gaussian table; run it with the heap that should suffice: {@code
 * JAVA_OPTS=-Xmx4g ./farpoint bench memory 1000000 50 1000}.
 */
final class MemoryBenchmark {
    private MemoryBenchmark() {}

    static void run(String[] arguments) {
        int rows = argument(arguments, 0, 1_000_000);
        int columns = argument(arguments, 1, 50);
        int directions = argument(arguments, 2, 1_000);
        Table table = gaussian(rows, columns);
        ParameterValues values =
                RandomProjectionDepth.SPEC.defaults().with(RandomProjectionDepth.NUM_DIRECTIONS, directions);
        ComputeContext context = ComputeContext.withDefaults();
        long start = System.nanoTime();
        TrainedDetector trained = TrainedDetector.fit(RandomProjectionDepth.SPEC, values, table, context);
        long fitted = System.nanoTime();
        double[] scores = trained.score(table, context);
        long scored = System.nanoTime();
        System.out.println("| rows | attributes | directions | heap limit | fit | score | finite scores |");
        System.out.println("|---:|---:|---:|---:|---:|---:|---:|");
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %s | %d MB | %.1f s | %.1f s | %d |%n",
                rows,
                columns,
                trained.summary().get("Directions"),
                Runtime.getRuntime().maxMemory() >> 20,
                (fitted - start) / 1e9,
                (scored - fitted) / 1e9,
                Arrays.stream(scores).filter(Double::isFinite).count());
    }

    private static Table gaussian(int rows, int columns) {
        Table.Builder table = Table.builder(rows);
        for (int j = 0; j < columns; j++) {
            RandomStream random = RandomStream.of(1, "memory benchmark", j);
            double[] column = new double[rows];
            for (int i = 0; i < rows; i++) {
                column[i] = random.gaussian();
            }
            table.addNumeric("x" + (j + 1), column);
        }
        return table.build();
    }

    private static int argument(String[] arguments, int index, int defaultValue) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : defaultValue;
    }
}
