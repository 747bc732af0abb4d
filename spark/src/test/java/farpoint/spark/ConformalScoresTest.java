package farpoint.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Table;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.spark.score.ScoringOptions;
import farpoint.stats.RandomStream;
import farpoint.threshold.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** Flags that depend on all rows that are scored together. */
class ConformalScoresTest {
    private static final ModelFile MODEL = SmallModels.of(
            "KNNDistance",
            Table.builder(120).addNumeric("x", gaussian(120, 1)).build(),
            Map.of("threshold", "conformal", "false-alarm-rate", "0.2"));

    private static double[] gaussian(int count, int seed) {
        RandomStream random = RandomStream.of(seed, "gaussian", 0);
        return DoubleStream.generate(random::gaussian).limit(count).toArray();
    }

    @Test
    void flagsAreThoseOfAllRowsTogether() {
        double[] values = gaussian(60, 2);
        IntStream.range(0, 12).forEach(i -> values[5 * i] += 6);
        double[] scores = MODEL.detector()
                .score(Table.builder(60).addNumeric("x", values).build(), ComputeContext.withDefaults());
        Threshold together = MODEL.threshold().forRows(scores);
        assertTrue(
                DoubleStream.of(scores)
                        .anyMatch(s -> together.flags(s) != MODEL.threshold().flags(s)),
                "the rows decide nothing");
        List<Row> rows = new ArrayList<>(
                DoubleStream.of(values).mapToObj(x -> RowFactory.create(x)).toList());
        rows.add(RowFactory.create(Double.POSITIVE_INFINITY));
        List<Row> scored =
                FarpointSpark.score(LocalSpark.rows(rows, "x double", 4), MODEL).collectAsList();
        for (int i = 0; i < 60; i++) {
            assertEquals(scores[i], scored.get(i).<Double>getAs("outlier_score"));
            assertEquals(together.flags(scores[i]), scored.get(i).<Boolean>getAs("outlier_flag"));
            assertEquals(together.probability(scores[i]), scored.get(i).<Double>getAs("outlier_probability"));
            assertEquals(together.confidence(scores[i]), scored.get(i).<Double>getAs("outlier_confidence"));
        }
        assertTrue(scored.get(60).isNullAt(scored.get(60).fieldIndex("outlier_flag")));
    }

    @Test
    void whatLimitsTheFlagsIsTold() {
        List<Row> rows = DoubleStream.of(gaussian(60, 3))
                .mapToObj(x -> RowFactory.create(x))
                .toList();
        Dataset<Row> scored = FarpointSpark.score(LocalSpark.rows(rows, "x double", 2), MODEL);
        assertEquals(
                List.of(MODEL.threshold().doubt(60).orElseThrow()),
                FarpointSpark.warnings(scored, MODEL, ScoringOptions.DEFAULTS));
    }

    @Test
    void noRowsGiveNoRows() {
        Dataset<Row> none = LocalSpark.rows(List.of(), "x double", 1);
        assertEquals(0, FarpointSpark.score(none, MODEL).count());
    }

    @Test
    void aStreamHasNoSuchFlags() {
        Dataset<Row> stream =
                LocalSpark.session().readStream().format("rate").load().selectExpr("double(value) as x");
        String message = assertThrows(InvalidInputException.class, () -> FarpointSpark.score(stream, MODEL))
                .getMessage();
        assertTrue(message.startsWith("The model's threshold depends on all rows"), message);
        ModelFile other = SmallModels.of(
                "KNNDistance", Table.builder(3).addNumeric("x", 1, 2, 3).build(), Map.of());
        assertTrue(FarpointSpark.score(stream, other).isStreaming());
    }
}
