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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every detector of the catalogue scores on Spark as it does alone. */
@Tag("long")
class ScoreContractTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final Table TRAINING = MixedRows.table(MixedRows.training(60));
    private static final List<Row> LATER = MixedRows.later(50);

    /** The same rows in one partition, and shuffled in two and in seven, as many as rows do not divide by. */
    private static final Dataset<Row> THREE_TIMES =
            rows(LATER, 1).union(rows(shuffled(), 2)).union(rows(shuffled(), 7)).cache();

    static List<DetectorSpec> detectors() {
        return Detectors.all();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void sameBitsInAnyPartitionAndOrder(DetectorSpec spec) {
        Training training = Training.of(spec, QuickValues.narrow(spec), TRAINING, CONTEXT);
        ModelFile model = ModelFile.withDefaultThreshold(training.detector(), training.scores());
        double[] expected = model.detector().score(MixedRows.table(LATER), CONTEXT);
        List<Row> scored = FarpointSpark.score(THREE_TIMES, model).collectAsList();
        assertEquals(3 * LATER.size(), scored.size());
        for (Row row : scored) {
            double score = expected[(int) row.getLong(0)];
            assertEquals(score, row.<Double>getAs("outlier_score"));
            assertEquals(model.threshold().probability(score), row.<Double>getAs("outlier_probability"));
            assertEquals(model.threshold().flags(score), row.<Boolean>getAs("outlier_flag"));
            assertEquals(model.threshold().confidence(score), row.<Double>getAs("outlier_confidence"));
        }
    }

    @Test
    void theThreeAreInPartitionsOfTheirOwn() {
        assertEquals(1 + 2 + 7, THREE_TIMES.toJavaRDD().getNumPartitions());
    }

    private static List<Row> shuffled() {
        List<Row> shuffled = new ArrayList<>(LATER);
        Collections.shuffle(shuffled, new Random(3));
        return shuffled;
    }

    private static Dataset<Row> rows(List<Row> rows, int partitions) {
        return LocalSpark.rows(rows, MixedRows.DDL, partitions);
    }
}
