package farpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SureReasonsTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    /** Gaussian columns, and a wrong value in the third column of rows 0 to 9. */
    private static Table planted() {
        Table.Builder table = Table.builder(300);
        for (int j = 0; j < 6; j++) {
            RandomStream random = RandomStream.of(5, "column", j);
            int column = j;
            table.addNumeric(
                    "x" + j,
                    IntStream.range(0, 300)
                            .mapToDouble(i -> random.gaussian() + (column == 2 && i < 10 ? 9 : 0))
                            .toArray());
        }
        return table.build();
    }

    private static SureReasons reasons(String detector, ComputeContext context) {
        DetectorSpec spec = Detectors.byName(detector);
        Training training = Training.of(spec, spec.defaults(), planted(), CONTEXT);
        return SureReasons.of(training, planted(), IntStream.range(0, 10).toArray(), 0.1, context);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KNNDistance", "GaussianMahalanobis", "FastLOF"})
    void theWrongAttributeMattersAndFewOthersDo(String detector) {
        List<List<Integer>> found = reasons(detector, CONTEXT).attributes();
        assertEquals(10, found.stream().filter(row -> row.contains(2)).count(), found.toString());
        assertTrue(found.stream().mapToInt(List::size).sum() <= 14, found.toString());
    }

    /** Its nearest neighbor is a row's copy among those that were learnt from, so that no value of its own makes the score high. */
    @Test
    void ofRowsThatTheDetectorHasNotSeenItStaysAsItIs() {
        DetectorSpec spec = Detectors.byName("KNNDistance");
        ParameterValues nearest = ParameterValues.parse(spec.parameters(), Map.of("num-neighbors", "1"));
        int[] rows = IntStream.range(0, 10).toArray();
        Training ofAll = Training.of(spec, nearest, planted(), CONTEXT);
        Table clean = planted().select(IntStream.range(10, 300).toArray());
        Training ofClean = Training.of(spec, nearest, clean, CONTEXT);
        SureReasons again = SureReasons.of(ofAll, planted(), rows, 0.1, CONTEXT);
        SureReasons unseen = SureReasons.of(ofClean.detector(), planted(), new boolean[300], rows, 0.1, CONTEXT);
        SureReasons copies = SureReasons.of(ofAll.detector(), planted(), new boolean[300], rows, 0.1, CONTEXT);
        assertEquals(again.attributes(), unseen.attributes());
        assertEquals("x2", again.names(0, planted()));
        assertEquals("", again.names(200, planted()));
        assertEquals(Collections.nCopies(10, List.of()), copies.attributes());
    }

    @Test
    void threadsChangeNothing() {
        assertEquals(
                reasons("KNNDistance", CONTEXT.withThreads(1)).attributes(),
                reasons("KNNDistance", CONTEXT.withThreads(3)).attributes());
    }

    @Test
    void tooFewOtherRowsAreAnError() {
        DetectorSpec spec = Detectors.byName("KNNDistance");
        Training training = Training.of(spec, spec.defaults(), planted(), CONTEXT);
        int[] nearlyAll = IntStream.range(0, 290).toArray();
        assertThrows(InvalidInputException.class, () -> SureReasons.of(training, planted(), nearlyAll, 0.1, CONTEXT));
    }
}
