package farpoint.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.TrainedDetector;
import farpoint.data.Table;
import farpoint.detector.CommonParameters;
import farpoint.knn.KNNDistance;
import farpoint.neighbors.Engines;
import farpoint.neighbors.LazyEngine;
import farpoint.neighbors.metric.MetricKind;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DevicesTest {
    private static final ClassLoader LOADER = DevicesTest.class.getClassLoader();

    @Test
    void reportsEveryDeviceAndItsSelfTest() {
        OpenClDevice device = TestDevice.get();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertTrue(Devices.report(new PrintStream(bytes, true, StandardCharsets.UTF_8)));
        String report = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(report.contains(device.description()), report);
        assertTrue(report.contains("auto: Engine: "), report);
        assertTrue(report.contains("self-test passed"), report);
    }

    @Test
    void autoTakesJavaWhereTheOnlyDeviceIsACpuAndSaysSo() {
        OpenClDevice device = TestDevice.get();
        List<String> log = new ArrayList<>();
        try (DistanceEngine engine = Engines.open("auto", LOADER, log::add)) {
            boolean gpu = device.type() == OpenClDevice.Type.GPU;
            assertEquals(gpu ? "opencl" : "java", engine.name());
            assertEquals(1, log.size());
            assertTrue(log.get(0).contains(device.name()), log.get(0));
        }
    }

    @Test
    void opensADeviceByIndexAndByName() {
        OpenClDevice device = TestDevice.get();
        for (String selector : List.of("opencl", "opencl:" + device.index(), "opencl:" + device.name(), "opencl:all")) {
            try (DistanceEngine engine = Engines.open(selector, LOADER, line -> {})) {
                assertTrue(engine.description().contains(device.name()));
            }
        }
        String message = assertThrows(
                        InvalidInputException.class, () -> Engines.open("opencl:no such device", LOADER, line -> {}))
                .getMessage();
        assertEquals(
                "The engine 'opencl:no such device' cannot run here: there is no OpenCL device 'no such device'.",
                message);
    }

    /** Devices have no powers of the same bits, and what they have not computed is not said to be theirs. */
    @Test
    void aNamedDeviceDoesNotSearchByAMetricWithoutDeviceCode() {
        OpenClDevice device = TestDevice.get();
        Table table = Table.builder(9)
                .addNumeric("a", 1, 2, 3, 4, 5, 6, 7, 8, 20)
                .addNumeric("b", 2, 1, 4, 3, 6, 5, 8, 7, -9)
                .build();
        ParameterValues values = KNNDistance.SPEC.defaults();
        try (LazyEngine engine = Engines.lazily("opencl:" + device.index(), LOADER, line -> {})) {
            ComputeContext context = Engines.use(engine, ComputeContext.withDefaults());
            TrainedDetector euclidean = TrainedDetector.fit(KNNDistance.SPEC, values, table, context);
            assertTrue(euclidean.provenance().engine().contains(device.name()));
            ParameterValues powers = values.with(CommonParameters.METRIC, MetricKind.MINKOWSKI);
            assertEquals(
                    "The engine 'opencl' does not compute the distance 'minkowski 3.0'; the engines 'java' and 'auto' do.",
                    assertThrows(
                                    InvalidInputException.class,
                                    () -> TrainedDetector.fit(KNNDistance.SPEC, powers, table, context))
                            .getMessage());
        }
    }

    @Test
    void choosesSeveralDevices() {
        OpenClDevice good = TestDevice.get();
        OpenClDevice without = variant(good, false, true);
        OpenClDevices devices = new OpenClDevices(List.of(good, without, good), "");
        String index = String.valueOf(good.index());
        assertEquals(1, devices.choose("").size());
        assertEquals(2, devices.choose("all").size());
        assertEquals(List.of(good, good), devices.choose(index + ", " + index));
        assertEquals("there is no OpenCL device 'none'.", devices.problem(index + ",none"));
        assertTrue(new OpenClDevices(List.of(without), "").problem("all").contains("no double precision"));
    }

    @Test
    void saysInOneSentenceWhatIsWrongWithADevice() {
        OpenClDevice good = TestDevice.get();
        assertEquals("", good.problem());
        OpenClDevice withoutDouble = variant(good, false, true);
        assertTrue(withoutDouble.problem().contains("has no double precision"));
        assertTrue(variant(good, true, false).problem().contains("is not available"));
    }

    @Test
    void namesTheDeviceAndTheCompilersMessageWhenABuildFails() {
        try (OpenClSession session = new OpenClSession(TestDevice.get())) {
            OpenClException failure = assertThrows(
                    OpenClException.class, () -> session.kernel("screen", "-DREAL=float", "heap.cl", "exact.cl"));
            assertEquals("CL_BUILD_PROGRAM_FAILURE", failure.status());
            assertTrue(failure.getMessage().contains("cannot compile the kernels"), failure.getMessage());
        }
    }

    @Test
    void saysWhenTheDeviceIsOutOfMemory() {
        OpenClDevice device = TestDevice.get();
        try (OpenClSession session = new OpenClSession(device)) {
            OpenClException failure =
                    assertThrows(OpenClException.class, () -> session.buffer(Long.MAX_VALUE / 2, true));
            assertTrue(failure.getMessage().contains("The device is out of memory"), failure.getMessage());
        }
    }

    private static OpenClDevice variant(OpenClDevice d, boolean hasDouble, boolean isAvailable) {
        return new OpenClDevice(
                d.index(),
                d.platform(),
                d.name(),
                d.driver(),
                d.type(),
                d.computeUnits(),
                d.memory(),
                d.largestBuffer(),
                hasDouble,
                isAvailable,
                d.floatWidth(),
                d.doubleWidth(),
                d.largestWorkGroup(),
                d.localMemory(),
                d.platformId(),
                d.id());
    }
}
