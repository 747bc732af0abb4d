package farpoint.opencl;

import farpoint.neighbors.DistanceEngine;
import farpoint.neighbors.DistanceEngineContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on the kernels that the device gets by its type. */
class OpenClDistanceEngineTest implements DistanceEngineContract {
    private static OpenClDistanceEngine engine;

    @BeforeAll
    static void open() {
        engine = new OpenClDistanceEngine(TestDevice.get());
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
