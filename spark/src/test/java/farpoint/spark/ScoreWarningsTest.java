package farpoint.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.ShiftWatch;
import farpoint.data.Table;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.spark.score.ScoringOptions;
import farpoint.stats.RandomStream;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** What is told after scoring. */
class ScoreWarningsTest {
    private static final ModelFile MODEL = SmallModels.of("KNNDistance", table(gaussian(200, 1, 0)), Map.of());

    private static double[] gaussian(int count, int seed, double mean) {
        RandomStream random = RandomStream.of(seed, "gaussian", 0);
        return DoubleStream.generate(() -> random.gaussian() + mean)
                .limit(count)
                .toArray();
    }

    private static Table table(double[] values) {
        return Table.builder(values.length).addNumeric("x", values).build();
    }

    private static List<String> warnings(Dataset<Row> rows) {
        return FarpointSpark.warnings(FarpointSpark.score(rows, MODEL), MODEL, ScoringOptions.DEFAULTS);
    }

    private static Dataset<Row> rows(double[] values) {
        List<Row> rows =
                DoubleStream.of(values).mapToObj(x -> RowFactory.create(x)).toList();
        return LocalSpark.rows(rows, "x double", 3);
    }

    @Test
    void rowsOfTheSameKindAreNotTold() {
        assertEquals(List.of(), warnings(rows(gaussian(100, 2, 0))));
        assertEquals(List.of(), warnings(rows(new double[0])));
    }

    @Test
    void rowsOfAnotherKindAreToldAsElsewhere() {
        double[] moved = gaussian(100, 2, 1.5);
        double[] scores = MODEL.detector().score(table(moved), ComputeContext.withDefaults());
        String expected = ShiftWatch.warning(MODEL.detector(), MODEL.threshold(), table(moved), scores)
                .orElseThrow();
        double[] andRefused = DoubleStream.concat(DoubleStream.of(moved), DoubleStream.of(Double.POSITIVE_INFINITY))
                .toArray();
        assertEquals(List.of(expected), warnings(rows(andRefused)));
    }

    @Test
    void aSampleIsCalledOne() {
        List<String> told = warnings(LocalSpark.session().range(0, 30_000, 1, 2).selectExpr("double(5) as x"));
        assertEquals(2, told.size(), told::toString);
        for (String warning : told) {
            assertTrue(warning.matches("In a sample of (9|10),\\d\\d\\d of the 30,000 rows: .*"), warning);
        }
    }
}
