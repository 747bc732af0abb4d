package farpoint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.oneclasssvm.OneClassSVM;
import farpoint.params.ParameterValues;
import farpoint.projectiondepth.RandomProjectionDepth;
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
    private static final int ENOUGH = 200;

    /** Its rows are all in satellite. */
    private static final String PART_OF_SATELLITE = "satimage-2";

    static Stream<Arguments> detectorsAndSets() {
        return detectors().stream().flatMap(spec -> TestData.ALL.stream()
                .filter(set -> !set.equals(PART_OF_SATELLITE))
                .map(set -> Arguments.of(spec, set)));
    }

    @ParameterizedTest
    @MethodSource("detectorsAndSets")
    void givesFiniteAndDiverseScoresOnEverySet(DetectorSpec spec, String set) {
        Table table = TestData.table(set);
        double[] scores = Training.of(spec, quick(spec), table, FOUR_THREADS).scores();
        assertFinite(scores);
        // Whole numbers, as in shuttle, have few different distances.
        double enough = 0.5 * distinctRows(table);
        assertTrue(Arrays.stream(scores).distinct().count() > enough, "many rows differ in score");
    }

    /**
     * Nothing here asks what is learnt: networks are narrow, directions no more than they are of large tables, and of the
     * largest sets some rows draw the boundary.
     */
    private static ParameterValues quick(DetectorSpec spec) {
        ParameterValues values = narrowIfDear(spec);
        if (spec == RandomProjectionDepth.SPEC) {
            values = values.with(RandomProjectionDepth.NUM_DIRECTIONS, 1000);
        }
        return spec == OneClassSVM.SPEC ? values.with(OneClassSVM.MAX_ROWS, 5_000) : values;
    }

    /** The number of different rows, or of {@link #ENOUGH} or more just that. */
    private static long distinctRows(Table table) {
        return IntStream.range(0, table.rows())
                .mapToObj(i -> IntStream.range(0, table.columns())
                        .mapToObj(j -> table.value(i, j))
                        .toList())
                .distinct()
                .limit(ENOUGH)
                .count();
    }
}
