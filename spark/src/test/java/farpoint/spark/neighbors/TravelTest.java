package farpoint.spark.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import farpoint.data.DataMatrix;
import farpoint.neighbors.EngineData;
import farpoint.neighbors.exact.ExactSearch;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.metric.Metrics;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.serializer.SerializerInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** What goes to another JVM arrives there, by either of Spark's serializers; a Spark in one JVM does not try that of broadcasts. */
class TravelTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    static Stream<SerializerInstance> serializers() {
        SparkConf conf = new SparkConf(false);
        return Stream.of(new JavaSerializer(conf).newInstance(), new KryoSerializer(conf).newInstance());
    }

    @SuppressWarnings("unchecked")
    private static <T> T there(T value, SerializerInstance serializer) {
        ClassTag<T> tag = ClassTag$.MODULE$.apply((Class<T>) value.getClass());
        T arrived = serializer.deserialize(serializer.serialize(value, tag), tag);
        assertNotSame(value, arrived);
        return arrived;
    }

    @ParameterizedTest
    @MethodSource("serializers")
    void blocksAndResultsTravel(SerializerInstance serializer) {
        Metric metric = Metrics.minkowski(1.5);
        DataMatrix reference = EngineData.GAUSSIAN.rows(60, 3, 1);
        DataMatrix query = EngineData.GAUSSIAN.rows(20, 3, 2);
        ReferenceBlock sent = new ReferenceBlock(100, reference, metric);
        sent.search();
        ReferenceBlock block = there(sent, serializer);
        List<QueryBlock> queries =
                QueryBlock.cut(query, new double[0], IntStream.range(0, 20).toArray(), 20, false);
        DataMatrix rows = there(queries.get(0), serializer).rows(block);
        FoundPairs found = there(
                FoundPairs.of(
                        block.search().nearest(rows, 4, false, CONTEXT),
                        index -> block.first() + index,
                        (row, index) -> true),
                serializer);
        NearestMerge merge = new NearestMerge(20, 4, false);
        found.drainTo(row -> row, merge);

        NeighborTable expected = new ExactSearch(reference, metric).nearest(query, 4, false, CONTEXT);
        assertArrayEquals(expected.distances(), merge.table().distances());
        assertArrayEquals(
                IntStream.of(expected.indices()).map(i -> 100 + i).toArray(),
                merge.table().indices());
    }
}
