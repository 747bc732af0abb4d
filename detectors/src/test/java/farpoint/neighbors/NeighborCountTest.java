package farpoint.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.knn.DistanceAggregate;
import farpoint.knn.KNNDistance;
import farpoint.lof.FastLOF;
import farpoint.modelfile.ModelFile;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighborCountTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final NeighborCount COUNT = new NeighborCount(5, 20);

    @ParameterizedTest
    @CsvSource({"2, 5", "119, 5", "120, 6", "1999, 99", "2000, 100", "200000, 100", "400000, 50", "100000000, 5"})
    void growsWithTheRowsToWhatMemoryAllows(int rows, int expected) {
        assertEquals(expected, COUNT.of(NeighborCount.AUTOMATIC, rows, false));
        assertEquals(5, COUNT.of(NeighborCount.AUTOMATIC, rows, true));
        assertEquals(7, COUNT.of(7, rows, false));
    }

    /** Six outliers that are alike are each other's neighbours, but not all of the neighbours of any. */
    @Test
    void reachesBeyondAGroupOfOutliers() {
        double[][] rows = Samples.gaussian(200, 3, 4);
        for (int i = 0; i < 6; i++) {
            rows[i] = new double[] {8 + 0.01 * i, 8, 8};
        }
        Table table = Samples.table(rows);
        ParameterValues values = KNNDistance.SPEC.defaults();
        assertEquals(6, leaders(Training.of(KNNDistance.SPEC, values, table, CONTEXT)));
        ParameterValues clean = values.with(KNNDistance.CLEAN_TRAINING, true);
        assertEquals(0, leaders(Training.of(KNNDistance.SPEC, clean, table, CONTEXT)));
    }

    /** How many of the first six rows are among the six highest scores. */
    private static int leaders(Training training) {
        double[] scores = training.scores();
        int leaders = 0;
        for (int i = 0; i < 6; i++) {
            int above = 0;
            for (double score : scores) {
                above += score > scores[i] ? 1 : 0;
            }
            leaders += above < 6 ? 1 : 0;
        }
        return leaders;
    }

    @Test
    void isToldAndKeptInTheModelFile() {
        Table table = Samples.table(Samples.gaussian(300, 3, 1));
        assertTold(Training.of(KNNDistance.SPEC, KNNDistance.SPEC.defaults(), table, CONTEXT), table, 15, "max");
        ParameterValues clean = KNNDistance.SPEC.defaults().with(KNNDistance.CLEAN_TRAINING, true);
        assertTold(Training.of(KNNDistance.SPEC, clean, table, CONTEXT), table, 5, "rms");
        assertTold(Training.of(FastLOF.SPEC, FastLOF.SPEC.defaults(), table, CONTEXT), table, 30, null);
        ParameterValues named = KNNDistance.SPEC
                .defaults()
                .with(KNNDistance.NUM_NEIGHBORS, 15)
                .with(KNNDistance.AGGREGATE, DistanceAggregate.MAX);
        TrainedDetector same = TrainedDetector.fit(KNNDistance.SPEC, named, table, CONTEXT);
        assertNull(same.summary().get("Neighbours, chosen"));
        assertNull(same.summary().get("Aggregate, chosen"));
    }

    private static void assertTold(Training training, Table table, int neighbors, String aggregate) {
        TrainedDetector trained = training.detector();
        assertEquals(neighbors, trained.summary().get("Neighbours"));
        assertTrue(trained.summary().containsKey("Neighbours, chosen"));
        assertEquals(aggregate, trained.summary().get("Aggregate, chosen"));
        byte[] file = ModelFile.withDefaultThreshold(trained, training.scores()).toBytes();
        double[] read = ModelFile.fromBytes(file).detector().score(table, CONTEXT);
        assertArrayEquals(trained.score(table, CONTEXT), read);
    }
}
