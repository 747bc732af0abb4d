package farpoint.neighbors.javaengine;

import farpoint.neighbors.DistanceEngineContract;
import farpoint.neighbors.spi.DistanceEngine;

class JavaTreeTest implements DistanceEngineContract {
    @Override
    public DistanceEngine engine() {
        return new JavaDistanceEngine(JavaMethod.TREE);
    }
}
