package farpoint.spark.neighbors;

import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.neighbors.DistanceEngineContract;
import farpoint.neighbors.EngineData;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.NeighborSearch;
import farpoint.spark.LocalSpark;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The contract, with reference rows in two blocks, so that ties and selves lie in both. Most of its many small searches are left to
 * the driver, since each job takes a moment; {@link JoinsTest} has ties and limits on the executors.
 */
@Tag("long")
class SparkDistanceEngineTest implements DistanceEngineContract {
    private static final DistanceEngine ENGINE = new InTwoBlocks();
    private static final AtomicLong TASKS = new AtomicLong();

    @Override
    public DistanceEngine engine() {
        return ENGINE;
    }

    /** Of the rows that tie: they are completed by small searches, which are the driver's. */
    @Override
    @ParameterizedTest
    @EnumSource(names = {"INTEGERS", "DUPLICATES", "NEARLY_EQUAL"})
    public void completesTies(EngineData data) {
        DistanceEngineContract.super.completesTies(data);
    }

    /** Of what can go wrong when results are merged; the searches are the Java engine's, which has the whole suite. */
    @Override
    @ParameterizedTest
    @EnumSource(names = {"INTEGERS", "DUPLICATES", "CONSTANT", "OVERFLOWING", "UNDERFLOWING", "NEARLY_EQUAL"})
    public void agreesOnAwkwardData(EngineData data) {
        DistanceEngineContract.super.agreesOnAwkwardData(data);
    }

    /** The same for columns, of which merging knows nothing: infinite distances, and such that differ in their last bits. */
    @Override
    @ParameterizedTest
    @EnumSource(names = {"OVERFLOWING", "NEARLY_EQUAL"})
    public void agreesOnAwkwardDataOfManyColumns(EngineData data) {
        DistanceEngineContract.super.agreesOnAwkwardDataOfManyColumns(data);
    }

    @AfterAll
    static void executorsHaveSearched() {
        assertTrue(TASKS.get() > 200, TASKS + " tasks");
    }

    /** Cuts what it is given into halves, however large it is. */
    private static final class InTwoBlocks implements DistanceEngine {
        private static final long LEAST_WORK = 4_000_000;

        @Override
        public String name() {
            return SparkDistanceEngine.NAME;
        }

        @Override
        public String description() {
            return halves(1, 1).description();
        }

        @Override
        public boolean computes(Metric metric) {
            return halves(1, 1).computes(metric);
        }

        @Override
        public NeighborSearch search(DataMatrix reference, Metric metric) {
            return halves(reference.rows(), reference.columns()).search(reference, metric);
        }

        private static SparkDistanceEngine halves(int rows, int columns) {
            int half = (rows + 1) / 2;
            JoinShape shape = new JoinShape(half * columns, half, LEAST_WORK, Integer.MAX_VALUE);
            return new SparkDistanceEngine(LocalSpark.session(), shape, TASKS);
        }
    }
}
