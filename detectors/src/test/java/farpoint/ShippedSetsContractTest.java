package farpoint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.testing.TestData;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every detector of the catalogue makes of the shipped sets. */
@Tag("long")
class ShippedSetsContractTest extends DetectorContract {
    static Stream<Arguments> detectorsAndSets() {
        return detectors().stream().flatMap(spec -> TestData.ALL.stream().map(set -> Arguments.of(spec, set)));
    }

    @ParameterizedTest
    @MethodSource("detectorsAndSets")
    void givesFiniteAndDiverseScoresOnEverySet(DetectorSpec spec, String set) {
        Table table = TestData.table(set);
        double[] scores =
                Training.of(spec, quickIfNetwork(spec), table, FOUR_THREADS).scores();
        assertFinite(scores);
        long distinctRows = distinctRows(table);
        // Whole numbers, as in shuttle, have few different distances.
        double enough = Math.min(0.5 * distinctRows, 100);
        assertTrue(Arrays.stream(scores).distinct().count() > enough, "many rows differ in score");
    }

    private static long distinctRows(Table table) {
        return IntStream.range(0, table.rows())
                .mapToObj(i -> IntStream.range(0, table.columns())
                        .mapToObj(j -> table.value(i, j))
                        .toList())
                .distinct()
                .count();
    }
}
