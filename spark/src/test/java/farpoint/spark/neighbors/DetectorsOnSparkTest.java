package farpoint.spark.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.detector.Fitted;
import farpoint.detector.OutlierDetector;
import farpoint.knn.DistanceAggregate;
import farpoint.knn.KNNDistance;
import farpoint.lof.FastLOF;
import farpoint.neighbors.EngineData;
import farpoint.neighbors.EngineWatch;
import farpoint.neighbors.Engines;
import farpoint.run.ComputeContext;
import farpoint.spark.LocalSpark;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Detectors of the core train and score through the executors to the bits that they have without Spark. */
class DetectorsOnSparkTest {
    private static final ComputeContext PLAIN = ComputeContext.withDefaults();

    private static final List<OutlierDetector> DETECTORS =
            List.of(new KNNDistance(6, DistanceAggregate.MAX, Scaling.NONE), new FastLOF(10, Scaling.NONE));

    /** Less than a search of all rows, more than those for the ties of some, which are many. */
    private static final int LEAST_WORK = 310_000;

    /** Blocks of 150 rows, and one of all rows, which is joined with itself by parts. */
    private static final List<JoinShape> SHAPES =
            List.of(new JoinShape(1200, 150, LEAST_WORK, 1000), new JoinShape(1 << 20, 150, LEAST_WORK, 150));

    @ParameterizedTest
    @EnumSource(names = {"GAUSSIAN", "INTEGERS", "DUPLICATES", "NEARLY_EQUAL"})
    void haveTheBitsThatTheyHaveWithoutSpark(EngineData data) {
        DataMatrix training = data.rows(600, 8, 1);
        DataMatrix others = data.rows(220, 8, 2);
        for (OutlierDetector detector : DETECTORS) {
            Fitted plain = detector.fit(training, PLAIN);
            for (JoinShape shape : SHAPES) {
                SparkDistanceEngine engine = new SparkDistanceEngine(LocalSpark.session(), shape);
                EngineWatch watch = new EngineWatch(Engines.use(engine, PLAIN));
                Fitted fitted = detector.fit(training, watch.context());
                assertArrayEquals(plain.scores(), fitted.scores());
                assertArrayEquals(
                        plain.model().score(others, PLAIN), fitted.model().score(others, watch.context()));
                assertEquals(engine.description(), watch.description());
                assertTrue(engine.statistics().get("tasks") > 1, "no executor has searched");
            }
        }
    }
}
