package farpoint.projectiondepth;

import farpoint.data.Attribute;
import farpoint.data.Scaling;
import farpoint.data.Table;
import farpoint.params.ParameterValues;
import farpoint.stats.RandomStream;
import farpoint.testing.InBlocks;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is learnt from rows that lie elsewhere is what is learnt from the same rows here, with all parameters and odd tables. */
class BlockedDepthTest {
    private static final RandomStream RANDOM = RandomStream.of(9, "tables", 0);

    private static final Table MIXED = mixed(2000);
    private static final Table EQUAL_ROWS = table(900, i -> i < 800 ? 5 : i % 7, i -> i < 800 ? -1 : i % 5);
    private static final Table ON_A_LINE = table(700, i -> i % 50, i -> 2 * (i % 50), i -> 3 - i % 50);
    private static final Table ALL_EQUAL_BUT_ONE = table(301, i -> i == 5 ? 1 : 0, i -> i == 5 ? 4 : 2);
    private static final Table HUGE = table(600, i -> 1e300 * (i % 9 - 4), i -> RANDOM.gaussian());
    private static final Table TINY = table(600, i -> Double.MIN_VALUE * (i % 9 - 4), i -> RANDOM.gaussian());
    private static final Table ZEROS = table(600, i -> i % 3 == 0 ? -0.0 : 0.0, i -> i % 2 == 0 ? -0.0 : i, i -> -i);
    private static final Table THREE_ROWS = table(3, i -> i, i -> i * i);

    private static Table table(int rows, IntToDoubleFunction... columns) {
        Table.Builder table = Table.builder(rows);
        for (int j = 0; j < columns.length; j++) {
            table.addNumeric(
                    "x" + j, IntStream.range(0, rows).mapToDouble(columns[j]).toArray());
        }
        return table.build();
    }

    /** Correlated numbers, one with missing values, an amount that is mostly 0, and categories. */
    private static Table mixed(int rows) {
        double[][] numbers = new double[4][rows];
        for (int i = 0; i < rows; i++) {
            double shared = RANDOM.gaussian();
            numbers[0][i] = shared + (i % 100 == 7 ? 12 : 0);
            numbers[1][i] = i % 7 == 2 ? Double.NaN : 3 * shared + RANDOM.gaussian();
            numbers[2][i] = i % 5 == 0 ? Math.exp(RANDOM.gaussian()) : 0;
            numbers[3][i] = RANDOM.below(10) / 8;
        }
        return Table.builder(rows)
                .addNumeric("a", numbers[0])
                .addNumeric("b", numbers[1])
                .addNumeric("amount", numbers[2])
                .add(Attribute.nominal("kind", List.of("usual", "rare")), numbers[3])
                .build();
    }

    private static Stream<Arguments> choices() {
        return Arrays.stream(Directions.values()).flatMap(directions -> Arrays.stream(Whitening.values())
                .map(whitening -> Arguments.of(
                        values(directions, whitening, Scaling.ROBUST)
                                .with(RandomProjectionDepth.AGGREGATE, aggregate(whitening.ordinal())),
                        MIXED)));
    }

    private static DirectionAggregate aggregate(int number) {
        return DirectionAggregate.values()[number % DirectionAggregate.values().length];
    }

    private static Stream<Arguments> tables() {
        return Stream.of(MIXED, EQUAL_ROWS, ON_A_LINE, ALL_EQUAL_BUT_ONE, HUGE, TINY, ZEROS, THREE_ROWS)
                .flatMap(table -> Stream.of(Directions.TWO_POINTS, Directions.AXES_PLUS_SPHERE)
                        .flatMap(directions -> Stream.of(Scaling.NONE, Scaling.ROBUST)
                                .map(scaling -> Arguments.of(values(directions, Whitening.NONE, scaling), table))));
    }

    private static ParameterValues values(Directions directions, Whitening whitening, Scaling scaling) {
        return RandomProjectionDepth.SPEC
                .defaults()
                .with(RandomProjectionDepth.NUM_DIRECTIONS, 40)
                .with(RandomProjectionDepth.DIRECTIONS, directions)
                .with(RandomProjectionDepth.WHITENING, whitening)
                .with(RandomProjectionDepth.SCALING, scaling);
    }

    @ParameterizedTest
    @MethodSource({"choices", "tables"})
    void theModelAndTheScoresAreTheSame(ParameterValues values, Table table) {
        InBlocks.assertSame(RandomProjectionDepth.SPEC, values, table);
    }
}
