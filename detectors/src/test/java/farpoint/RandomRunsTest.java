package farpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.detector.Explainable;
import farpoint.modelfile.ModelFile;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import farpoint.testing.RandomTable;
import farpoint.testing.RandomValues;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random detectors with random parameters on random small tables: a run ends in finite scores, which keep every promise, or in
 * one sentence. {@code -Dfuzz.runs=100000} tries more than the build does, {@code -Dfuzz.first=N} starts at another run.
 */
@Tag("long")
class RandomRunsTest {
    private static final int RUNS = Integer.getInteger("fuzz.runs", 1500);
    private static final int FIRST = Integer.getInteger("fuzz.first", 0);

    /** So many in a hundred of a detector's runs must give scores; those that do with fewest are nearly four in ten. */
    private static final int LEAST_SCORED = 30;

    private static final ComputeContext ONE_THREAD =
            ComputeContext.withDefaults().withThreads(1);
    private static final ComputeContext TWO_THREADS =
            ComputeContext.withDefaults().withThreads(2);

    @Test
    void endInFiniteScoresOrOneSentence() {
        Map<DetectorSpec, List<Boolean>> succeeded = IntStream.range(FIRST, FIRST + RUNS)
                .mapToObj(Run::new)
                .collect(
                        Collectors.groupingBy(run -> run.spec, Collectors.mapping(Run::succeeds, Collectors.toList())));
        assertTrue(RUNS < 1000 || succeeded.size() == Detectors.all().size(), "detectors: " + succeeded.keySet());
        succeeded.forEach((spec, runs) -> {
            long scored = runs.stream().filter(b -> b).count();
            boolean enough = 100 * scored >= LEAST_SCORED * runs.size();
            assertTrue(runs.size() < 50 || enough, spec + ": " + scored + " of " + runs.size() + " runs gave scores");
        });
    }

    /** One run, told by its number. */
    static final class Run {
        private final int number;
        private final RandomStream random;
        private final Table table;
        private final DetectorSpec spec;
        private final ParameterValues values;

        Run(int number) {
            this.number = number;
            random = RandomStream.of(number, "random runs", 0);
            table = RandomTable.of(random);
            spec = Detectors.all().get(random.below(Detectors.all().size()));
            values = RandomValues.of(spec, table, random);
        }

        /**
         * Whether the detector scored the table.
         *
         * @throws AssertionError if it did not keep what detectors promise
         */
        boolean succeeds() {
            try {
                ParameterValues own = values;
                Training trained;
                try {
                    trained = Training.of(spec, own, table, ONE_THREAD);
                } catch (InvalidInputException e) {
                    assertSentence(e);
                    return false;
                }
                check(trained);
                return true;
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(
                        "Run " + number + " (again with -Dfuzz.first=" + number + " -Dfuzz.runs=1): " + spec + " "
                                + values + " on\n" + RandomTable.text(table),
                        e);
            }
        }

        private void check(Training first) {
            TrainedDetector trained = first.detector();
            double[] training = first.scores();
            double[] scores = trained.score(table, ONE_THREAD);
            assertFinite(training, trained.model().lowerBound());
            assertFinite(scores, trained.model().lowerBound());
            Training again = Training.of(spec, values, table, TWO_THREADS);
            assertArrayEquals(training, again.scores(), "training rows on two threads");
            assertArrayEquals(scores, again.detector().score(table, TWO_THREADS), "on two threads");
            int row = random.below(table.rows());
            try (OpenDetector open = trained.open(ONE_THREAD)) {
                assertEquals(scores[row], open.score(table.select(new int[] {row}), ONE_THREAD)[0], "row alone");
                assertArrayEquals(scores, open.score(table, TWO_THREADS), "opened");
            }
            ModelFile file = ModelFile.withDefaultThreshold(trained, training);
            TrainedDetector read = ModelFile.fromBytes(file.toBytes()).detector();
            assertArrayEquals(scores, read.score(table, TWO_THREADS), "after reading from a file");
            Table other = RandomTable.like(table, random);
            double[] ofOther = trained.score(other, ONE_THREAD);
            assertFinite(ofOther, trained.model().lowerBound());
            for (double score : ofOther) {
                double probability = file.threshold().probability(score);
                assertTrue(probability >= 0 && probability <= 1, "probability " + probability + " of " + score);
            }
            if (trained.model() instanceof Explainable) {
                assertFinite(trained.contributions(other, TWO_THREADS), Double.NEGATIVE_INFINITY);
            }
        }

        private static void assertFinite(double[] scores, double lowerBound) {
            for (int i = 0; i < scores.length; i++) {
                assertTrue(Double.isFinite(scores[i]) && scores[i] >= lowerBound, "score " + i + " is " + scores[i]);
            }
        }

        private static void assertSentence(InvalidInputException e) {
            assertTrue(e.getMessage().matches("[A-Z'0-9].*[.]"), e.getMessage());
        }
    }
}
