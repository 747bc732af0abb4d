package farpoint.opencl;

import farpoint.neighbors.DistanceEngine;
import farpoint.neighbors.DistanceEngineContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on the kernels that the device gets by its type, with a guard behind each buffer. */
class OpenClDistanceEngineTest implements DistanceEngineContract {
    private static OpenClSession session;
    private static OpenClDistanceEngine engine;

    @BeforeAll
    static void open() {
        session = TestDevice.guarded();
        engine = new OpenClDistanceEngine(session, KernelPlan.of(session.device()));
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
