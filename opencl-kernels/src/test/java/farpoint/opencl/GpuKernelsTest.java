package farpoint.opencl;

import farpoint.neighbors.DistanceEngine;
import farpoint.neighbors.DistanceEngineContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * The contract on the kernels for GPUs, on whatever device there is, with buffers so small that rows come in segments, and with
 * a guard behind each buffer.
 */
class GpuKernelsTest implements DistanceEngineContract {
    private static OpenClSession session;
    private static OpenClDistanceEngine engine;

    @BeforeAll
    static void open() {
        KernelPlan plan = new KernelPlan(false, 4, 1 << 16, Long.MAX_VALUE, 1 << 22);
        session = TestDevice.guarded();
        engine = new OpenClDistanceEngine(session, plan);
    }

    @AfterAll
    static void close() {
        if (session != null) {
            session.close();
        }
    }

    @Override
    public DistanceEngine engine() {
        return engine;
    }
}
