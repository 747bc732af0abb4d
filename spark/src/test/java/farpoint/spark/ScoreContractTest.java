package farpoint.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.Detectors;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.modelfile.ModelFile;
import farpoint.run.ComputeContext;
import farpoint.testing.QuickValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every detector of the catalogue scores on Spark as it does alone. */
class ScoreContractTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final Table TRAINING = MixedRows.table(MixedRows.training(60));
    private static final List<Row> LATER = MixedRows.later(50);

    static List<DetectorSpec> detectors() {
        return Detectors.all();
    }

    /** Rows in order and shuffled, in as many partitions as rows do not divide by. */
    @ParameterizedTest
    @MethodSource("detectors")
    void sameBitsInAllPartitionsAndOrders(DetectorSpec spec) {
        Training training = Training.of(spec, QuickValues.narrow(spec), TRAINING, CONTEXT);
        ModelFile model = ModelFile.withDefaultThreshold(training.detector(), training.scores());
        double[] expected = model.detector().score(MixedRows.table(LATER), CONTEXT);
        List<Row> shuffled = new ArrayList<>(LATER);
        Collections.shuffle(shuffled, new Random(3));
        List<Row> scored = scored(LATER, 1, model)
                .union(scored(shuffled, 2, model))
                .union(scored(shuffled, 7, model))
                .collectAsList();
        assertEquals(3 * LATER.size(), scored.size());
        for (Row row : scored) {
            double score = expected[(int) row.getLong(0)];
            assertEquals(score, row.<Double>getAs("outlier_score"));
            assertEquals(model.threshold().probability(score), row.<Double>getAs("outlier_probability"));
            assertEquals(model.threshold().flags(score), row.<Boolean>getAs("outlier_flag"));
            assertEquals(model.threshold().confidence(score), row.<Double>getAs("outlier_confidence"));
        }
    }

    private static Dataset<Row> scored(List<Row> rows, int partitions, ModelFile model) {
        return FarpointSpark.score(LocalSpark.rows(rows, MixedRows.DDL, partitions), model);
    }
}
