package farpoint.neighbors.javaengine;

import farpoint.neighbors.DistanceEngineContract;
import farpoint.neighbors.spi.DistanceEngine;
import org.junit.jupiter.api.Tag;

@Tag("long")
class JavaScanTest implements DistanceEngineContract {
    @Override
    public DistanceEngine engine() {
        return new JavaDistanceEngine(JavaMethod.SCAN);
    }
}
