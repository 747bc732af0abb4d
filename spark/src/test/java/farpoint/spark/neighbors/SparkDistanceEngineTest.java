package farpoint.spark.neighbors;

import farpoint.neighbors.DistanceEngineContract;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.spark.LocalSpark;

/** The contract, with so small blocks of reference rows that most searches have several, and ties and selves lie in all of them. */
class SparkDistanceEngineTest implements DistanceEngineContract {
    private static final DistanceEngine ENGINE =
            new SparkDistanceEngine(LocalSpark.session(), new JoinShape(1500, 200, 1, 50_000));

    @Override
    public DistanceEngine engine() {
        return ENGINE;
    }
}
