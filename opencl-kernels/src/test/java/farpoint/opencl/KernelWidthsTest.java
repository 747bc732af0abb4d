package farpoint.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.data.DataMatrix;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import farpoint.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs with every value of every parameter of a shape, and vectors of every width that a device may report, whatever this device reports: the results are Java's, and
 * the driver prints nothing. In a JVM of its own, as a driver writes to the files of the process, and with an empty cache, as
 * only compilers print.
 */
@Tag("long")
class KernelWidthsTest {
    /** Between them they have every value of every parameter of a shape. */
    private static final List<KernelPlan> PLANS = List.of(
            plan(new CpuShape(4, 1, 2, 1, 0, 0), 1),
            plan(new CpuShape(4, 2, 6, 2, 512, 2048), 2),
            plan(new CpuShape(8, 3, 4, 4, 1024, 0), 4),
            plan(new CpuShape(16, 4, 8, 8, 2048, 0), 8),
            plan(new GpuShape(16, 4, 4, 16, 8, 2, 4096), 1),
            plan(new CpuShape(16, 2, 12, 16, 0, 0), 8),
            plan(new GpuShape(8, 2, 8, 4, 4, 0, 0), 1),
            plan(new GpuShape(8, 8, 2, 32, 16, 8, 0), 1),
            plan(new GpuShape(16, 2, 4, 8, 4, 4, 16384), 1));

    /** So many of them, the first ones, have vectors of every width: enough for processors that are only simulated. */
    private static final int FEW_PLANS = 5;

    /** Each of the two has every metric and every width, but half of the pairs of them. */
    private static final List<String> SIMULATED = List.of("avx2", "sse2");

    private static KernelPlan plan(ScreenShape shape, int doubleWidth) {
        boolean isCpu = shape instanceof CpuShape;
        ExactShape exact = new ExactShape(isCpu, doubleWidth, isCpu ? Math.max(shape.panel(), doubleWidth) : 64);
        return new KernelPlan(KernelPlan.always(shape), exact, 4, Long.MAX_VALUE, Long.MAX_VALUE, 1 << 24);
    }

    @Test
    void thePlansHaveEveryValueOfEveryParameter() {
        Set<String> seen = PLANS.stream()
                .map(plan -> plan.screen(1).text())
                .flatMap(text -> text.values().entrySet().stream().map(entry -> text.kind() + " " + entry))
                .collect(Collectors.toSet());
        Set<String> all = Stream.of(Map.entry("cpu ", CpuShape.AXES), Map.entry("gpu ", GpuShape.AXES))
                .flatMap(kind -> kind.getValue().stream().flatMap(axis -> axis.choices().stream()
                        .map(choice -> kind.getKey() + axis.name() + "=" + choice)))
                .collect(Collectors.toSet());
        assertEquals(all, seen);
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
        int count = processor.equals("as it is") ? PLANS.size() : FEW_PLANS;
        List<String> command = new ArrayList<>(JavaProcess.SHORT_RUN);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName(), "" + count));
        SIMULATED.stream().filter(processor::equals).map(SIMULATED::indexOf).forEach(half -> command.add("" + half));
        JavaProcess.Result result = new JavaProcess().environment(environment).run(command);
        assertEquals("", result.err());
        assertEquals(
                PLANS.stream()
                        .limit(count)
                        .map(plan -> "passed " + plan.screen(1))
                        .collect(Collectors.joining("\n", "", "\n")),
                result.out());
        assertEquals(0, result.status());
    }

    /** Prints of each plan whether its results are those of the Java engine. */
    static final class Child {
        private static final int ROWS = 1203;
        private static final int COLUMNS = 5;
        private static final int K = 6;
        private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
        private static final Map<Metric, NeighborTable> EXPECTED = new HashMap<>();

        private Child() {}

        public static void main(String[] arguments) {
            OpenClDevice device = OpenClDevices.discover().choose("").get(0);
            DataMatrix rows = rows();
            List<Metric> metrics = Metric.all().stream()
                    .filter(metric -> metric.deviceCode().isPresent())
                    .toList();
            int count = Integer.parseInt(arguments[0]);
            String[] half = Arrays.copyOfRange(arguments, 1, arguments.length);
            for (int p = 0; p < count; p++) {
                KernelPlan plan = PLANS.get(p);
                // What comes after the first few differs in the screening only.
                List<Metric> used = p < FEW_PLANS ? used(metrics, p, half) : List.of(Metrics.EUCLIDEAN);
                try (OpenClSession session = new OpenClSession(device)) {
                    boolean passed = used.stream().allMatch(metric -> isRight(session, plan, rows, metric));
                    System.out.print((passed ? "passed " : "FAILED ") + plan.screen(1) + "\n");
                }
            }
        }

        /** All metrics, or every other one, by the number of the half. */
        private static List<Metric> used(List<Metric> metrics, int plan, String... half) {
            return IntStream.range(0, metrics.size())
                    .filter(m -> half.length == 0 || (m + plan + Integer.parseInt(half[0])) % 2 == 0)
                    .mapToObj(metrics::get)
                    .toList();
        }

        private static boolean isRight(OpenClSession session, KernelPlan plan, DataMatrix rows, Metric metric) {
            NeighborTable expected = EXPECTED.computeIfAbsent(
                    metric, m -> NeighborIndex.nearest(new JavaDistanceEngine(), rows, rows, m, K, true, CONTEXT));
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
