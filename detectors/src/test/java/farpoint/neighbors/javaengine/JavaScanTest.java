package farpoint.neighbors.javaengine;

import farpoint.neighbors.DistanceEngineContract;
import farpoint.neighbors.spi.DistanceEngine;

class JavaScanTest implements DistanceEngineContract {
    @Override
    public DistanceEngine engine() {
        return new JavaDistanceEngine(JavaMethod.SCAN);
    }
}
