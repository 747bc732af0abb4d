package farpoint.opencl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.run.ComputeContext;
import farpoint.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Runs in a JVM of its own whose heap is all in memory from the start, so that only what lies outside it can grow. */
@Tag("long")
class LeakTest {
    private static final Pattern GROWN = Pattern.compile("grew by (-?\\d+) kB");
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int ROWS = 2000;

    /** Each run puts 400 kB on the device: kept, they would be four times what is allowed. */
    @Test
    void aThousandRunsLeaveNothingBehind() throws Exception {
        assertGrowsLessThan(100_000, "runs", 1000);
    }

    /** A context and its programs, made anew for each engine, would take a few hundred kB each. */
    @Test
    void aThousandEnginesThatAreOpenedAndClosedLeaveNothingBehind() throws Exception {
        assertGrowsLessThan(40_000, "engines", 1000);
    }

    private static void assertGrowsLessThan(long kilobytes, String what, int times)
            throws IOException, InterruptedException {
        TestDevice.get();
        if (!Files.exists(STATUS)) {
            throw new TestAbortedException("this system does not tell a process its size");
        }
        JavaProcess.Result result = new JavaProcess()
                .run(List.of(
                        "-Xms128m",
                        "-Xmx128m",
                        "-XX:+AlwaysPreTouch",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeakTest.class.getName(),
                        what,
                        String.valueOf(times)));
        Matcher grown = GROWN.matcher(result.out());
        assertTrue(result.status() == 0 && grown.find(), result.toString());
        assertTrue(Long.parseLong(grown.group(1)) < kilobytes, result.toString());
    }

    /** The child. */
    public static void main(String[] arguments) throws IOException {
        int times = Integer.parseInt(arguments[1]);
        boolean isEngines = arguments[0].equals("engines");
        DataMatrix rows = DataMatrix.of(ROWS, 16, new double[ROWS * 16]);
        DataMatrix query = DataMatrix.of(8, 16, new double[8 * 16]);
        OpenClDevice device = TestDevice.get();
        try (DistanceEngine engine = new OpenClDistanceEngine(List.of(device))) {
            run(100, isEngines, device, engine, rows, query);
            long before = residentKilobytes();
            run(times, isEngines, device, engine, rows, query);
            System.out.println("grew by " + (residentKilobytes() - before) + " kB");
        }
    }

    private static void run(
            int times,
            boolean isEngines,
            OpenClDevice device,
            DistanceEngine engine,
            DataMatrix rows,
            DataMatrix query) {
        for (int i = 0; i < times; i++) {
            if (isEngines) {
                openAndClose(device, rows, query);
            } else {
                NeighborIndex.nearest(engine, rows, query, Metrics.EUCLIDEAN, 3, false, ComputeContext.withDefaults());
            }
        }
    }

    private static void openAndClose(OpenClDevice device, DataMatrix rows, DataMatrix query) {
        try (DistanceEngine engine = new OpenClDistanceEngine(List.of(device))) {
            NeighborIndex.nearest(engine, rows, query, Metrics.EUCLIDEAN, 3, false, ComputeContext.withDefaults());
        }
    }

    private static long residentKilobytes() throws IOException {
        System.gc();
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
