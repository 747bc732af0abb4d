package farpoint.neighbors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.data.DataMatrix;
import farpoint.data.Scaling;
import farpoint.detector.OutlierDetector;
import farpoint.knn.DistanceAggregate;
import farpoint.knn.KNNDistance;
import farpoint.lof.FastLOF;
import farpoint.run.ComputeContext;
import farpoint.testing.EqualRowsData;
import farpoint.testing.JavaProcess;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many equal rows in a JVM of its own with little memory: lists of all rows at the distance of the k-th would take ten times as
 * much, comparing all with all would take minutes.
 */
class EqualRowsMemoryTest {
    @ParameterizedTest
    @ValueSource(strings = {"lof", "lof-groups", "knn"})
    void manyEqualRowsNeedLittle(String what) throws Exception {
        JavaProcess.Result result = new JavaProcess()
                .run(List.of(
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EqualRowsMemoryTest.class.getName(),
                        what));
        assertEquals(0, result.status(), result.toString());
    }

    /** The child. */
    public static void main(String[] arguments) {
        ComputeContext context = ComputeContext.withDefaults();
        boolean isKnn = arguments[0].equals("knn");
        OutlierDetector detector =
                isKnn ? new KNNDistance(5, DistanceAggregate.MAX, Scaling.NONE) : new FastLOF(20, Scaling.NONE);
        if (arguments[0].equals("lof-groups")) {
            DataMatrix grid = EqualRowsData.grid(100_000, true);
            double[] scores = detector.fit(grid, context).scores();
            check(Arrays.stream(scores).allMatch(score -> score == 1), scores);
            return;
        }
        int equal = isKnn ? 200_000 : 10_000;
        DataMatrix rows = EqualRowsData.manyAndFive(equal);
        double[] scores = detector.fit(rows, context).scores();
        double ofEqual = isKnn ? 0 : 1;
        check(Arrays.stream(scores, 0, equal).allMatch(score -> score == ofEqual), scores);
        check(Arrays.stream(scores, equal, equal + 5).allMatch(score -> score > ofEqual), scores);
    }

    private static void check(boolean holds, double[] scores) {
        if (!holds) {
            throw new AssertionError(Arrays.toString(Arrays.copyOfRange(scores, scores.length - 10, scores.length)));
        }
    }
}
