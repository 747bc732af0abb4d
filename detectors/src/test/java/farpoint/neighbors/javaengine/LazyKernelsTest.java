package farpoint.neighbors.javaengine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.metric.Metrics;
import farpoint.run.ComputeContext;
import farpoint.testing.JavaProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A JVM that searches little does not spend its time on loops that it does not use. */
class LazyKernelsTest {
    private static final String VECTOR = "farpoint.neighbors.screening.VectorKernels ";

    @Test
    void aSmallSearchLoadsNoLoopsOfTheVectorModule() throws Exception {
        String small = classesLoaded("small");
        assertTrue(small.contains("Java with the vector module, for large or many searches"), small);
        assertTrue(small.contains("farpoint.neighbors.screening.ScreenedSearch "), small);
        assertFalse(small.contains(VECTOR), small);
        assertTrue(classesLoaded("scan").contains(VECTOR));
    }

    private static String classesLoaded(String search) throws Exception {
        List<String> command = new ArrayList<>(JavaProcess.SHORT_RUN);
        command.addAll(List.of("--add-modules", "jdk.incubator.vector", "-Xlog:class+load"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Search.class.getName(), search));
        JavaProcess.Result result = new JavaProcess().run(command);
        assertEquals(0, result.status(), result.err());
        return result.out();
    }

    /** What the JVM of its own does. */
    static final class Search {
        private Search() {}

        public static void main(String[] arguments) {
            JavaDistanceEngine engine =
                    new JavaDistanceEngine(arguments[0].equals("scan") ? JavaMethod.SCAN : JavaMethod.AUTO);
            System.out.println(engine.description());
            int rows = 300;
            int columns = 20;
            SplittableRandom random = new SplittableRandom(1);
            double[] values = random.doubles(rows * columns).toArray();
            DataMatrix matrix = DataMatrix.of(rows, columns, values);
            NeighborIndex.nearest(engine, matrix, matrix, Metrics.EUCLIDEAN, 5, true, ComputeContext.withDefaults());
        }
    }
}
