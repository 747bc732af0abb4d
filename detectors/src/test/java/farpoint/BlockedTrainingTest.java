package farpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.data.TableInBlocks;
import farpoint.detector.DetectorSpec;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import farpoint.testing.InBlocks;
import farpoint.testing.QuickValues;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is learnt from rows that lie elsewhere is what is learnt from the same rows here, to the last bit. */
class BlockedTrainingTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    private static Stream<DetectorSpec> possible() {
        return Detectors.all().stream().filter(BlockedTraining::isPossible);
    }

    private static Stream<DetectorSpec> impossible() {
        return Detectors.all().stream().filter(spec -> !BlockedTraining.isPossible(spec));
    }

    private static Stream<Arguments> runs() {
        return possible()
                .flatMap(spec -> Stream.of(
                        Arguments.of(spec, "few rows", numbers(200)),
                        Arguments.of(spec, "some blocks", numbers(2500)),
                        Arguments.of(spec, "mixed", mixed(1500))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("runs")
    void theModelAndTheScoresAreTheSame(DetectorSpec spec, String kind, Table table) {
        InBlocks.assertSame(spec, QuickValues.of(spec), table);
    }

    @ParameterizedTest
    @MethodSource("possible")
    void mistakesAreTheSame(DetectorSpec spec) {
        Table nothing = Table.builder(300)
                .addNumeric("x", numbers(300).column(0))
                .addNumeric("gap", numbers(300).column(0))
                .addNumeric("missing", missing(300))
                .build();
        for (Table table : List.of(
                nothing,
                Table.builder(1).addNumeric("x", 1).build(),
                Table.builder(5).build())) {
            String here = mistake(() -> Training.of(spec, QuickValues.of(spec), table, CONTEXT));
            assertEquals(
                    here,
                    mistake(() -> BlockedTraining.of(spec, QuickValues.of(spec), new TableInBlocks(table), CONTEXT)));
        }
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void othersSayThatTheyNeedAllRows(DetectorSpec spec) {
        String mistake =
                mistake(() -> BlockedTraining.of(spec, spec.defaults(), new TableInBlocks(numbers(300)), CONTEXT));
        assertTrue(mistake.startsWith(spec.name() + " needs all training rows in one place"), mistake);
    }

    private static String mistake(Executable run) {
        return assertThrows(InvalidInputException.class, run).getMessage();
    }

    /** Correlated columns, one of them skewed, one mostly 0, with some far rows. */
    private static Table numbers(int rows) {
        RandomStream random = RandomStream.of(7, "numbers", 0);
        double[][] columns = new double[4][rows];
        for (int i = 0; i < rows; i++) {
            double shared = random.gaussian();
            columns[0][i] = shared + (i % 100 == 7 ? 12 : 0);
            columns[1][i] = 3 * shared + random.gaussian();
            columns[2][i] = Math.exp(random.gaussian());
            columns[3][i] = i % 5 == 0 ? random.gaussian() : 0;
        }
        Table.Builder table = Table.builder(rows);
        for (int j = 0; j < columns.length; j++) {
            table.addNumeric("x" + j, columns[j]);
        }
        return table.build();
    }

    /** The same with a nominal attribute, text, an identifier and missing values. */
    private static Table mixed(int rows) {
        Table numbers = numbers(rows);
        RandomStream random = RandomStream.of(7, "mixed", 0);
        double[] gaps = numbers.column(1);
        double[] kinds = new double[rows];
        double[] ids = new double[rows];
        for (int i = 0; i < rows; i++) {
            kinds[i] = i % 11 == 3 ? Double.NaN : random.below(3);
            ids[i] = 1000 + i;
            gaps[i] = i % 7 == 2 ? Double.NaN : gaps[i];
        }
        return Table.builder(rows)
                .addNumeric("id", ids)
                .addNumeric("x0", numbers.column(0))
                .addText("comment")
                .addNumeric("x1", gaps)
                .add(Attribute.nominal("kind", List.of("a", "b", "c", "never")), kinds)
                .build();
    }

    private static double[] missing(int rows) {
        double[] values = new double[rows];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
