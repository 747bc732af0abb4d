package farpoint.bench.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.bench.device.DeviceSpeed.Ratio;
import farpoint.bench.neighbors.TestRows;
import farpoint.data.DataMatrix;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.NeighborSearch;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.opencl.Devices;
import farpoint.run.ComputeContext;
import farpoint.testing.OpenClRule;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeviceReportTest {
    private static final double PLENTY = 600;
    private static final SpeedCase SMALL = new SpeedCase(0, 500, 4);

    @Test
    void theJavaEngineKeepsTheContract() {
        ContractCheck.Result result = ContractCheck.run(new JavaDistanceEngine(), new Countdown(PLENTY));
        assertEquals(List.of(), result.failures());
        assertEquals(result.all(), result.done());
    }

    @Test
    void anEngineThatIsWrongIsFound() {
        ContractCheck.Result result = ContractCheck.run(new Careless(), new Countdown(PLENTY));
        assertEquals(result.all(), result.done());
        assertTrue(
                result.failures().size() > result.all() / 2, result.failures().toString());
        assertTrue(
                result.failures().contains("euclidean, standard normal values, k = 7, own neighbours"),
                result.failures().toString());
    }

    @Test
    void whatHasNoTimeIsNotSaidToBeDone() {
        ContractCheck.Result result = ContractCheck.run(new JavaDistanceEngine(), new Countdown(0));
        assertEquals(0, result.done());
        assertTrue(DeviceSpeed.measure(SMALL, java(), java(), java(), new Countdown(0))
                .isEmpty());
    }

    /** Rows that lie far from the origin, seen from each other, get wrong neighbours, by products more than by differences. */
    @Test
    void floatArithmeticGetsRowsWrongThatTheEngineGetsRight() {
        double[] values = new TestRows(1500, 2, true).matrix().values().clone();
        DataMatrix rows =
                DataMatrix.of(1500, 2, Arrays.stream(values).map(v -> v + 1000).toArray());
        NeighborTable found = NeighborIndex.nearest(
                java(), rows, rows, Metrics.SQUARED_EUCLIDEAN, 10, true, ComputeContext.withDefaults());
        FloatSearch.Wrong wrong = FloatSearch.count(rows, found, new Countdown(PLENTY));
        assertEquals(0, wrong.byEngine());
        assertTrue(wrong.byProducts() > 0);
        assertTrue(wrong.byProducts() > wrong.byDifferences());
        found.indices()[0] = found.index(0, 0) == 1499 ? 1498 : 1499;
        assertEquals(1, FloatSearch.count(rows, found, new Countdown(PLENTY)).byEngine());
    }

    @Test
    void measuresOwnNeighborsAndThoseOfOtherRows() {
        for (SpeedCase search : List.of(SMALL, new SpeedCase(20, 500, 4))) {
            Ratio ratio = DeviceSpeed.measure(search, java(), java(), java(), new Countdown(PLENTY))
                    .orElseThrow();
            assertEquals(ratio.java() / ratio.device(), ratio.overJava());
            assertEquals(ratio.untuned() / ratio.device(), ratio.overUntuned());
            assertTrue(ratio.rate() > 0);
        }
    }

    @Test
    void reportsOnADevice() {
        List<Devices.Usable> devices = Devices.usable();
        if (devices.isEmpty()) {
            OpenClRule.missing("there is no device");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertTrue(new DeviceReport(devices.get(0), 1, out).run(300, List.of(SMALL)));
        String report = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(report.contains("| all | 500 | 4 |"), report);
        assertFalse(report.contains("WRONG"), report);
    }

    private static DistanceEngine java() {
        return new JavaDistanceEngine();
    }

    /** Takes the neighbours of the first rows for those of all. */
    private static final class Careless implements DistanceEngine {
        private final DistanceEngine java = java();

        @Override
        public String name() {
            return "careless";
        }

        @Override
        public String description() {
            return "careless";
        }

        @Override
        public NeighborSearch search(DataMatrix reference, Metric metric) {
            int most = Math.min(reference.rows(), 300);
            return java.search(reference.select(IntStream.range(0, most).toArray()), metric);
        }
    }
}
