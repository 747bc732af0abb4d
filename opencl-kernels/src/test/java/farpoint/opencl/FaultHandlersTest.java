package farpoint.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.metric.Metrics;
import farpoint.run.ComputeContext;
import farpoint.testing.JavaProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultHandlersTest {
    /** In a JVM of its own, since a driver is started once a JVM, and with an empty cache, since only compilers interfere. */
    @Test
    void faultsReachTheJvmAfterTheDriverWasCalled(@TempDir Path cache) throws IOException, InterruptedException {
        TestDevice.get();
        JavaProcess.Result result = new JavaProcess()
                .environment(Map.of("POCL_CACHE_DIR", cache.toString()))
                .run(List.of("-cp", System.getProperty("java.class.path"), Caller.class.getName()));
        assertEquals(0, result.status(), result.toString());
        List<String> handlers = result.out().lines().toList();
        assertEquals(3, handlers.size(), result.toString());
        for (String handler : handlers) {
            assertTrue(handler.matches(".*SIGSEGV.*libjvm.*"), result.toString());
        }
    }

    /** Prints who handles memory faults at first, after a search for devices, and after kernels were compiled and run. */
    static final class Caller {
        private static final int ROWS = 200;

        private Caller() {}

        public static void main(String[] arguments) throws JMException {
            System.out.println(handler());
            List<OpenClDevice> devices = OpenClDevices.discover().choose("");
            System.out.println(handler());
            DataMatrix rows = DataMatrix.of(ROWS, 2, new double[2 * ROWS]);
            try (OpenClDistanceEngine engine = new OpenClDistanceEngine(devices)) {
                NeighborIndex.nearest(engine, rows, rows, Metrics.EUCLIDEAN, 3, false, ComputeContext.withDefaults());
            }
            System.out.println(handler());
        }

        private static String handler() throws JMException {
            ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
            Object info =
                    ManagementFactory.getPlatformMBeanServer().invoke(commands, "vmInfo", new Object[0], new String[0]);
            return info.toString()
                    .lines()
                    .filter(line -> line.contains("SIGSEGV:"))
                    .findFirst()
                    .orElse("not known");
        }
    }
}
