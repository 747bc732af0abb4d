package farpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Table;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimilarRowsTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    /** Values 0, 1, 4, 9, ...: who is nearest is plain to see. The second column repeats the first. */
    private static Table squares(int rows) {
        double[] values = IntStream.range(0, rows).mapToDouble(i -> i * i).toArray();
        return Table.builder(rows)
                .addNumeric("a", values)
                .addNumeric("b", values.clone())
                .build();
    }

    private static Training trained(Table table) {
        var spec = Detectors.byName("KNNDistance");
        return Training.of(spec, ParameterValues.parse(spec.parameters(), Map.of()), table, CONTEXT);
    }

    @Test
    void theNearestOthersComeFirst() {
        Table table = squares(12);
        int[] among = {0, 1, 2, 3, 4, 5, 6, 7, 8};
        try (SimilarRows similar = SimilarRows.among(trained(table).detector(), table, among, CONTEXT)) {
            assertEquals(9, similar.size());
            int[][] found = similar.nearest(table, new int[] {11, 4, 0}, 3, true, CONTEXT);
            assertArrayEquals(new int[] {8, 7, 6}, found[0]);
            assertArrayEquals(new int[] {3, 5, 2}, found[1], "16 is 7 from 9, 9 from 25 and 12 from 4");
            assertArrayEquals(new int[] {1, 2, 3}, found[2], "never itself");
            assertArrayEquals(
                    new int[] {4, 3}, similar.nearest(table, new int[] {4}, 2, false, CONTEXT)[0], "of another table");
        }
    }

    @Test
    void givesWhatThereIs() {
        Table table = squares(6);
        TrainedDetector detector = trained(table).detector();
        try (SimilarRows two = SimilarRows.among(detector, table, new int[] {1, 2}, CONTEXT);
                SimilarRows none = SimilarRows.among(detector, table, new int[0], CONTEXT)) {
            assertArrayEquals(new int[] {2}, two.nearest(table, new int[] {1}, 5, true, CONTEXT)[0]);
            assertArrayEquals(new int[] {2, 1}, two.nearest(table, new int[] {5}, 5, true, CONTEXT)[0]);
            assertEquals(0, none.nearest(table, new int[] {1}, 5, true, CONTEXT)[0].length);
            assertEquals(0, two.nearest(table, new int[0], 5, true, CONTEXT).length);
        }
    }

    @Test
    void adviceNamesTheSimilarRowsOfAllAndTheChangeOfFlaggedOnes() {
        Table table = squares(40);
        Training training = trained(table);
        double cut = training.scores()[38];
        Explanations why = Explanations.of(training.detector(), table, new int[] {39, 3}, true, CONTEXT);
        int[] ordinary = IntStream.range(0, 39).toArray();
        try (SimilarRows similar = SimilarRows.among(training.detector(), table, ordinary, CONTEXT)) {
            List<Advice> advice = why.advice(training.detector(), table, training.scores(), cut, similar, 2, CONTEXT);
            assertArrayEquals(new int[] {38, 37}, advice.get(0).similar());
            assertArrayEquals(new int[] {2, 4}, advice.get(1).similar());
            assertEquals("", advice.get(1).change());
            String sentence = advice.get(0).after("why");
            assertTrue(sentence.endsWith("; most like row 39, which is not"), sentence);
            assertEquals(
                    advice.get(0).after(why.sentences().get(0)),
                    why.withAdvice(training.detector(), table, training.scores(), cut, CONTEXT)
                            .sentences()
                            .get(0));
        }
    }

    @Test
    void aFewQueriesGetWhatManyDo() {
        int rows = 3000;
        double[] values =
                IntStream.range(0, rows).mapToDouble(i -> i * 7919 % 1000).toArray();
        double[] others =
                IntStream.range(0, rows).mapToDouble(i -> i * 104_729 % 13).toArray();
        Table table = Table.builder(rows)
                .addNumeric("a", values)
                .addNumeric("b", others)
                .build();
        int[] all = IntStream.range(0, rows).toArray();
        TrainedDetector detector = trained(table).detector();
        int[] some = {5, 2999, 17};
        try (SimilarRows few = SimilarRows.among(detector, table, all, CONTEXT);
                SimilarRows many = SimilarRows.among(detector, table, all, CONTEXT)) {
            int[][] ofMany = many.nearest(table, all, 4, true, CONTEXT);
            int[][] ofFew = few.nearest(table, some, 4, true, CONTEXT);
            for (int i = 0; i < some.length; i++) {
                assertArrayEquals(ofMany[some[i]], ofFew[i]);
            }
        }
    }
}
