package farpoint.opencl;

import farpoint.neighbors.DistanceEngineContract;
import farpoint.neighbors.spi.DistanceEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/** The contract on the test device, with a guard behind each buffer. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GuardedContract implements DistanceEngineContract {
    private OpenClSession session;
    private OpenClDistanceEngine engine;

    /** How the device is to be used. */
    abstract KernelPlan plan(OpenClDevice device);

    /** Before each test, not once: a class that ends before its tests does not count as skipped. */
    @BeforeEach
    void open() {
        if (session == null) {
            session = TestDevice.guarded();
            engine = new OpenClDistanceEngine(session, plan(session.device()));
        }
    }

    @AfterAll
    void close() {
        if (session != null) {
            session.close();
        }
    }

    @Override
    public DistanceEngine engine() {
        return engine;
    }
}
