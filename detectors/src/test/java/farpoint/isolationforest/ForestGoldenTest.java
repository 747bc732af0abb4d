package farpoint.isolationforest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import farpoint.data.DataMatrix;
import farpoint.data.MissingUse;
import farpoint.data.Preprocessing;
import farpoint.data.Scaling;
import farpoint.run.ComputeContext;
import farpoint.testing.Samples;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/**
 * Given trees score as elsewhere. Trees and expected values are those of tools/golden/isolation_forest.py: scikit-learn's, and
 * those of an implementation of its own for what scikit-learn lacks.
 */
class ForestGoldenTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final double EXACT = 1e-14;

    private static final JsonObject GOLDEN = golden();

    private static JsonObject golden() {
        try (InputStream in = ForestGoldenTest.class.getResourceAsStream("/golden/isolation-forest.json")) {
            return JsonParser.object().from(in);
        } catch (IOException | JsonParserException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void treesOfScikitLearnScoreAsThere() {
        ForestModel model = model(PathLength.LOGARITHM);
        int compared = 0;
        for (Object o : GOLDEN.getArray("scored")) {
            JsonObject scored = (JsonObject) o;
            if (scored.has("scikit-learn")) {
                assertEquals(scored.getDouble("scikit-learn"), model.score(row(scored), CONTEXT)[0], EXACT);
                compared++;
            }
        }
        assertEquals(5, compared);
    }

    @Test
    void exactScoresAndContributionsAlsoOfRowsWithMissingValues() {
        ForestModel model = model(PathLength.EXACT);
        for (Object o : GOLDEN.getArray("scored")) {
            JsonObject scored = (JsonObject) o;
            assertEquals(scored.getDouble("score"), model.score(row(scored), CONTEXT)[0], EXACT, scored.toString());
            double[] credits = numbers(scored.getArray("credits"));
            assertArrayEquals(credits, model.contributions(row(scored), CONTEXT), EXACT, scored.toString());
        }
        double unit = PathLength.EXACT.of(GOLDEN.getInt("sample"));
        double expected = StrictMath.pow(2, -GOLDEN.getDouble("expected") / unit);
        assertEquals(expected, model.usualScore(), EXACT);
    }

    /** Worked out by hand. */
    @Test
    void cutAlongAHyperplaneSharesItsPartByDistance() {
        IsolationTree.Builder tree = new IsolationTree.Builder();
        tree.add(8, 2);
        tree.cuts().add(0, 0.6, 0.75, 0);
        tree.cuts().add(1, -0.8, 0.25, 0);
        tree.add(3, 0);
        tree.add(5, 4);
        tree.cuts().add(1, 1, -0.5, 0);
        tree.add(2, 0);
        tree.add(3, 0);
        IsolationTree[] trees = {tree.build(PathLength.EXACT)};
        Layout layout = new Layout(new int[] {0, 1, 2}, new boolean[2]);
        ForestModel model =
                new ForestModel(new ExtendedIsolationForest(1, 8, 2, PathLength.EXACT, 1), layout, 8, trees);
        DataMatrix rows = DataMatrix.of(new double[][] {{1, 0}, {0, 1}});
        assertArrayEquals(new double[] {0.4772373734, 0.5839186209}, model.score(rows, CONTEXT), 1e-10);
        double[] contributions = model.contributions(rows, CONTEXT);
        assertEquals(-0.0343035343, contributions[0], 1e-10);
        assertEquals(-0.1233541234, contributions[1], 1e-10);
    }

    private static ForestModel model(PathLength length) {
        JsonArray golden = GOLDEN.getArray("trees");
        IsolationTree[] trees = new IsolationTree[golden.size()];
        for (int t = 0; t < trees.length; t++) {
            trees[t] = tree(golden.getObject(t), length);
        }
        int sample = GOLDEN.getInt("sample");
        ExtendedIsolationForest detector = new ExtendedIsolationForest(trees.length, sample, 1, length, 1);
        return new ForestModel(detector, new Layout(new int[] {0, 1, 2}, new boolean[2]), sample, trees);
    }

    private static IsolationTree tree(JsonObject golden, PathLength length) {
        IsolationTree.Builder tree = new IsolationTree.Builder();
        for (int node = 0; node < golden.getArray("rows").size(); node++) {
            int left = golden.getArray("left").getInt(node);
            int weight = golden.getArray("rows").getInt(node);
            if (left < 0) {
                tree.add(weight);
            } else {
                assertEquals(node + 1, left);
                tree.add(weight, golden.getArray("right").getInt(node));
                double threshold = golden.getArray("threshold").getDouble(node);
                tree.cuts().add(golden.getArray("attribute").getInt(node), 1, threshold, 0);
            }
        }
        return tree.build(length);
    }

    private static DataMatrix row(JsonObject scored) {
        double[][] row = {numbers(scored.getArray("row"))};
        return Preprocessing.fit(Samples.table(new double[][] {{0, 0}, {1, 1}}), Scaling.NONE, MissingUse.KEEP, CONTEXT)
                .transform(Samples.table(row), CONTEXT);
    }

    private static double[] numbers(JsonArray array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.isNull(i) ? Double.NaN : array.getDouble(i);
        }
        return numbers;
    }
}
