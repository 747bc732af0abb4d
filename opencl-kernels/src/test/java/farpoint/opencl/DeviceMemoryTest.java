package farpoint.opencl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceMemoryTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final int ROWS = 3000;
    private static final int COLUMNS = 40;

    /** As float the rows take 480 kB, as double 960 kB. */
    @ParameterizedTest
    @ValueSource(longs = {1 << 19, 300_000})
    void bringsRowsToTheDeviceInPartsWhereItHasNoRoomForAll(long limit) {
        try (OpenClSession session = new OpenClSession(TestDevice.get(), new DeviceMemory(limit, 0))) {
            KernelPlan plan = plan(Long.MAX_VALUE, limit / 2, 1 << 22);
            DistanceEngine engine = new OpenClDistanceEngine(session, plan);
            assertEqualsJava(engine);
        }
    }

    @Test
    void bringsRowsToTheDeviceInPartsWhereThePlanSaysSo() {
        try (OpenClSession session = TestDevice.guarded()) {
            KernelPlan plan = plan(1 << 17, 1 << 18, 1 << 24);
            DistanceEngine engine = new OpenClDistanceEngine(session, plan);
            assertEqualsJava(engine);
        }
    }

    @Test
    void saysSoWhereThereIsNoRoomForTheSmallestPart() {
        try (OpenClSession session = new OpenClSession(TestDevice.get(), new DeviceMemory(1000, 0))) {
            KernelPlan plan = KernelPlan.of(session.device());
            DistanceEngine engine = new OpenClDistanceEngine(session, plan);
            DataMatrix rows = gaussian();
            OpenClException failure = assertThrows(
                    OpenClException.class,
                    () -> NeighborIndex.nearest(engine, rows, rows, Metrics.EUCLIDEAN, 5, true, CONTEXT));
            assertTrue(failure.getMessage().contains("The device is out of memory"), failure.getMessage());
        }
    }

    @Test
    void theGuardTellsOfWritesBehindABuffer() {
        try (OpenClSession session = TestDevice.guarded()) {
            OpenClBuffer buffer = session.buffer(4 * Integer.BYTES, false);
            buffer.write(new int[] {1, 2, 3, 4, 5}, 0, 5);
            assertTrue(assertThrows(OpenClException.class, buffer::close)
                    .getMessage()
                    .contains("wrote behind a buffer of 16 bytes"));
        }
    }

    /** The same device twice, as two devices would be used. */
    @Test
    void severalDevicesShareTheRowsAndGiveTheSame() {
        OpenClDevice device = TestDevice.get();
        try (DistanceEngine engine = new OpenClDistanceEngine(List.of(device, device))) {
            assertEqualsJava(engine);
        }
    }

    private static KernelPlan plan(long segmentBytes, long residentBytes, long launchWork) {
        return new KernelPlan(
                KernelPlan.always(new CpuShape(8, 2, 6, 2, 0, 0)),
                new ExactShape(true, 4, 16),
                2,
                segmentBytes,
                residentBytes,
                launchWork);
    }

    private static void assertEqualsJava(DistanceEngine engine) {
        DataMatrix rows = gaussian();
        DataMatrix query = rows.select(new int[] {7, 5, 3, 2, 1000, 2000, 2999, 0, 17});
        for (Metric metric : List.of(Metrics.EUCLIDEAN, Metrics.MANHATTAN)) {
            assertSame(
                    search(engine, rows, rows, metric, true),
                    search(new JavaDistanceEngine(), rows, rows, metric, true));
            assertSame(
                    search(engine, rows, query, metric, false),
                    search(new JavaDistanceEngine(), rows, query, metric, false));
        }
    }

    private static NeighborTable search(
            DistanceEngine engine, DataMatrix rows, DataMatrix query, Metric metric, boolean excludeSelf) {
        return NeighborIndex.nearest(engine, rows, query, metric, 6, excludeSelf, CONTEXT);
    }

    private static void assertSame(NeighborTable found, NeighborTable expected) {
        assertArrayEquals(expected.indices(), found.indices());
        assertArrayEquals(expected.distances(), found.distances());
    }

    private static DataMatrix gaussian() {
        SplittableRandom random = new SplittableRandom(1);
        double[] values = new double[ROWS * COLUMNS];
        Arrays.setAll(values, i -> random.nextGaussian());
        return DataMatrix.of(ROWS, COLUMNS, values);
    }
}
