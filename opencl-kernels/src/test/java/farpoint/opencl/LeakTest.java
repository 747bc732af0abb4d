package farpoint.opencl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.ComputeContext;
import farpoint.data.DataMatrix;
import farpoint.neighbors.DistanceEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class LeakTest {
    private static final int RUNS = 1000;
    private static final int ROWS = 2000;

    /** Each run puts 400 kB on the device: kept, they would be four times what is allowed. */
    @Test
    void aThousandRunsLeaveNothingBehind() {
        DataMatrix rows = DataMatrix.of(ROWS, 16, new double[ROWS * 16]);
        DataMatrix query = DataMatrix.of(8, 16, new double[8 * 16]);
        ComputeContext context = ComputeContext.withDefaults();
        try (DistanceEngine engine = new OpenClDistanceEngine(List.of(TestDevice.get()))) {
            for (int i = 0; i < 100; i++) {
                engine.nearest(rows, query, 3, false, context);
            }
            long before = residentKilobytes();
            for (int i = 0; i < RUNS; i++) {
                engine.nearest(rows, query, 3, false, context);
            }
            long grown = residentKilobytes() - before;
            assertTrue(grown < 100_000, "grew by " + grown + " kB");
        }
    }

    /** A context and its programs, made anew for each engine, would take a few hundred kB each. */
    @Test
    void enginesThatAreOpenedAndClosedLeaveNothingBehind() {
        DataMatrix rows = DataMatrix.of(ROWS, 16, new double[ROWS * 16]);
        DataMatrix query = DataMatrix.of(8, 16, new double[8 * 16]);
        openAndClose(100, rows, query);
        long before = residentKilobytes();
        openAndClose(400, rows, query);
        long grown = residentKilobytes() - before;
        assertTrue(grown < 40_000, "grew by " + grown + " kB");
    }

    private static void openAndClose(int times, DataMatrix rows, DataMatrix query) {
        OpenClDevice device = TestDevice.get();
        for (int i = 0; i < times; i++) {
            try (DistanceEngine engine = new OpenClDistanceEngine(List.of(device))) {
                engine.nearest(rows, query, 3, false, ComputeContext.withDefaults());
            }
        }
    }

    private static long residentKilobytes() {
        System.gc();
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            throw new TestAbortedException("this system does not tell a process its size");
        }
    }
}
