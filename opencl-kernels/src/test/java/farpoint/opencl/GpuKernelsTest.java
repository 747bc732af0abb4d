package farpoint.opencl;

import farpoint.neighbors.DistanceEngine;
import farpoint.neighbors.DistanceEngineContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on the kernels for GPUs, on whatever device there is, with buffers so small that rows come in segments. */
class GpuKernelsTest implements DistanceEngineContract {
    private static OpenClDistanceEngine engine;

    @BeforeAll
    static void open() {
        OpenClDevice device = TestDevice.get();
        engine = new OpenClDistanceEngine(device, new KernelPlan(false, 4, 1 << 16, 1 << 22));
    }

    @AfterAll
    static void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @Override
    public DistanceEngine engine() {
        return engine;
    }
}
