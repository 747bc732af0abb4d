package farpoint.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.data.DataMatrix;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import farpoint.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every program at every width of vectors that a device may report, whatever this device reports: the results are Java's, and
 * the driver prints nothing. In a JVM of its own, as a driver writes to the files of the process, and with an empty cache, as
 * only compilers print.
 */
@Tag("long")
class KernelWidthsTest {
    private static final List<KernelPlan> PLANS =
            List.of(plan(true, 4, 1), plan(true, 4, 2), plan(true, 8, 4), plan(true, 16, 8), plan(false, 4, 1));

    private static KernelPlan plan(boolean isCpu, int floatWidth, int doubleWidth) {
        return new KernelPlan(isCpu, floatWidth, doubleWidth, 12, Long.MAX_VALUE, Long.MAX_VALUE, 1 << 24);
    }

    /** PoCL compiles for an x86 processor of its list; a driver that does not know the variable runs as it is. */
    @ParameterizedTest
    @ValueSource(strings = {"as it is", "avx2", "sse2"})
    void everyProgramIsRightAndTheDriverSilent(String processor, @TempDir Path cache)
            throws IOException, InterruptedException {
        TestDevice.get();
        Map<String, String> environment = new HashMap<>(Map.of("POCL_CACHE_DIR", cache.toString()));
        if (!processor.equals("as it is")) {
            environment.put("POCL_KERNELLIB_NAME", processor);
        }
        JavaProcess.Result result = new JavaProcess()
                .environment(environment)
                .run(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
        assertEquals("", result.err());
        assertEquals(
                PLANS.stream().map(plan -> "passed " + plan).collect(Collectors.joining("\n", "", "\n")), result.out());
        assertEquals(0, result.status());
    }

    /** Prints of each plan whether its results are those of the Java engine. */
    static final class Child {
        private static final int ROWS = 203;
        private static final int COLUMNS = 5;
        private static final int K = 6;
        private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

        private Child() {}

        public static void main(String[] arguments) {
            OpenClDevice device = OpenClDevices.discover().choose("").get(0);
            DataMatrix rows = rows();
            for (KernelPlan plan : PLANS) {
                try (OpenClSession session = new OpenClSession(device)) {
                    boolean passed = Metric.all().stream()
                            .filter(metric -> metric.deviceCode().isPresent())
                            .allMatch(metric -> isRight(session, plan, rows, metric));
                    System.out.print((passed ? "passed " : "FAILED ") + plan + "\n");
                }
            }
        }

        private static boolean isRight(OpenClSession session, KernelPlan plan, DataMatrix rows, Metric metric) {
            NeighborTable expected =
                    NeighborIndex.nearest(new JavaDistanceEngine(), rows, rows, metric, K, true, CONTEXT);
            NeighborTable found = NeighborIndex.nearest(
                    new OpenClDistanceEngine(session, plan), rows, rows, metric, K, true, CONTEXT);
            return isEqual(expected, found) && isEqual(expected, exact(session, plan, rows, metric));
        }

        /** Without the screening, which leaves few rows to this search in some metrics. */
        private static NeighborTable exact(OpenClSession session, KernelPlan plan, DataMatrix rows, Metric metric) {
            NeighborTable table = new NeighborTable(K, new int[ROWS * K], new double[ROWS * K]);
            try (DeviceExact search = new DeviceExact(session, plan, rows, metric)) {
                int[] all = IntStream.range(0, ROWS).toArray();
                search.nearest(rows, all, true, table, new Batches(ROWS, 1, CONTEXT), () -> {});
            }
            Arrays.setAll(table.distances(), i -> metric.distance(table.distances()[i]));
            return table;
        }

        private static boolean isEqual(NeighborTable a, NeighborTable b) {
            return Arrays.equals(a.indices(), b.indices()) && Arrays.equals(a.distances(), b.distances());
        }

        private static DataMatrix rows() {
            SplittableRandom random = new SplittableRandom(1);
            double[] values = new double[ROWS * COLUMNS];
            Arrays.setAll(values, i -> random.nextGaussian());
            return DataMatrix.of(ROWS, COLUMNS, values);
        }
    }
}
