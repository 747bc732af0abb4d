package farpoint.spark.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import farpoint.run.InvalidInputException;
import farpoint.spark.LocalSpark;
import farpoint.spark.SmallModels;
import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OpenModelsTest {
    private static byte[] bytes() {
        return SmallModels.mixed("KNNDistance").toBytes();
    }

    @Test
    void tasksOfOneBroadcastShareAModel() throws Exception {
        byte[] bytes = bytes();
        ExecutorService tasks = Executors.newFixedThreadPool(4);
        try {
            Callable<OpenModel> task = () -> OpenModels.of(bytes, "java");
            OpenModel first = OpenModels.of(bytes, "java");
            for (Future<OpenModel> model : tasks.invokeAll(List.of(task, task, task, task))) {
                assertSame(first, model.get());
            }
            assertNotSame(first, OpenModels.of(bytes.clone(), "java"));
        } finally {
            tasks.shutdown();
        }
    }

    /** What Spark promises: tasks get the broadcast's value itself. */
    @Test
    void tasksOnSparkShareAModel() {
        SparkSession session = LocalSpark.session();
        Broadcast<byte[]> broadcast = new JavaSparkContext(session.sparkContext()).broadcast(bytes());
        Set<Integer> models = new HashSet<>(session.range(0, 70, 1, 7)
                .toDF()
                .mapPartitions(new Identity(broadcast), Encoders.INT())
                .collectAsList());
        assertEquals(1, models.size());
    }

    /** Says which open model a task has. */
    private record Identity(Broadcast<byte[]> broadcast) implements MapPartitionsFunction<Row, Integer> {
        @Override
        public Iterator<Integer> call(Iterator<Row> rows) {
            return List.of(System.identityHashCode(OpenModels.of(broadcast.value(), "java")))
                    .iterator();
        }
    }

    /** As an executor forgets the value of a broadcast. */
    @Test
    @Timeout(60)
    void aModelGoesWithItsBytes() {
        WeakReference<OpenModel> model = forgotten();
        while (model.get() != null) {
            System.gc();
        }
        assertNull(model.get());
    }

    private static WeakReference<OpenModel> forgotten() {
        return new WeakReference<>(OpenModels.of(bytes(), "java"));
    }

    @Test
    void whatIsNoModelIsNotKept() {
        byte[] bytes = new byte[10];
        assertThrows(InvalidInputException.class, () -> OpenModels.of(bytes, "java"));
        assertThrows(InvalidInputException.class, () -> OpenModels.of(bytes, "java"));
    }
}
