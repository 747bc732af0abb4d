package farpoint.mahalanobis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import farpoint.BlockedTraining;
import farpoint.covariance.CovarianceEstimator;
import farpoint.data.Attribute;
import farpoint.data.Scaling;
import farpoint.data.Table;
import farpoint.data.TableInBlocks;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import farpoint.testing.InBlocks;
import farpoint.testing.Samples;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is learnt from rows that lie elsewhere is what is learnt from the same rows here, with all parameters. */
class BlockedGaussianTest {
    private static final int SHARED_ROWS = 1300;
    private static final Table USUAL = table(1, 9);
    private static final Table GAPS = table(1, 4);
    private static final Table HUGE = table(1e200, 9);

    private static final Table MORE_BLOCKS_THAN_ARE_ADDED_AT_A_TIME = Table.builder(262_145)
            .addNumeric(
                    "x",
                    IntStream.range(0, 262_145)
                            .mapToDouble(i -> 1.0 / (1 + i % 1000))
                            .toArray())
            .build();

    private static ParameterValues values() {
        return GaussianMahalanobis.SPEC.defaults();
    }

    private static <E extends Enum<E>> Stream<Arguments> each(
            Table table, ParameterValues values, Parameter<E> parameter, Class<E> choices) {
        return EnumSet.allOf(choices).stream().map(choice -> Arguments.of(values.with(parameter, choice), table));
    }

    private static Stream<Arguments> runs() {
        ParameterValues plain = values().with(GaussianMahalanobis.SCALING, Scaling.NONE);
        ParameterValues shrunk = values().with(GaussianMahalanobis.CLEAN_TRAINING, true);
        return Stream.of(
                        each(USUAL, values(), GaussianMahalanobis.ESTIMATOR, CovarianceEstimator.class),
                        each(HUGE, plain, GaussianMahalanobis.ESTIMATOR, CovarianceEstimator.class),
                        each(USUAL, shrunk, GaussianMahalanobis.SCALING, Scaling.class),
                        each(USUAL, shrunk, GaussianMahalanobis.COMPONENTS, Components.class),
                        Stream.of(Arguments.of(values(), GAPS)),
                        Stream.of(Arguments.of(shrunk, MORE_BLOCKS_THAN_ARE_ADDED_AT_A_TIME)))
                .flatMap(run -> run);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theModelIsTheSame(ParameterValues values, Table table) {
        InBlocks.assertSame(GaussianMahalanobis.SPEC, values, table);
    }

    @Test
    void whatNeedsAllRowsIsRefused() {
        assertEquals(
                "The 'class-conditional' parameter must be none for training rows that are not in one place.",
                mistake(values().with(GaussianMahalanobis.CLASS_CONDITIONAL, ClassConditional.OWN), USUAL));
        double[][] many = new double[5001][100];
        for (int i = 0; i < many.length; i++) {
            int row = i;
            Arrays.setAll(many[i], j -> row % (j + 2));
        }
        assertEquals(
                "The mcd estimator learns from at most 5000 rows of 100 columns where the training rows are not in one place; there"
                        + " are 5001. Take automatic, another estimator, or a sample of the rows.",
                mistake(values().with(GaussianMahalanobis.ESTIMATOR, CovarianceEstimator.MCD), Samples.table(many)));
    }

    private static String mistake(ParameterValues values, Table table) {
        ComputeContext context = ComputeContext.withDefaults();
        return assertThrows(
                        InvalidInputException.class,
                        () -> BlockedTraining.of(GaussianMahalanobis.SPEC, values, new TableInBlocks(table), context))
                .getMessage();
    }

    /**
     * Correlated columns, one of them with gaps, one mostly 0, one that is mostly 1 at its beginning only, and categories.
     *
     * @param gap one in so many values is missing
     */
    private static Table table(double scale, int gap) {
        RandomStream random = RandomStream.of(3, "gaussian", gap);
        double[][] columns = new double[5][SHARED_ROWS];
        for (int i = 0; i < SHARED_ROWS; i++) {
            double shared = random.gaussian();
            columns[0][i] = scale * (shared + (i % 100 == 7 ? 12 : 0));
            columns[1][i] = i % gap == 2 ? Double.NaN : scale * (3 * shared + random.gaussian());
            columns[2][i] = i % 5 == 0 ? scale * random.gaussian() : 0;
            columns[3][i] = i < 300 ? scale : scale * random.gaussian();
            columns[4][i] = i % 50 == 3 ? 0 : 1 + random.below(2);
        }
        return Table.builder(SHARED_ROWS)
                .addNumeric("a", columns[0])
                .addNumeric("b", columns[1])
                .addNumeric("rare", columns[2])
                .addNumeric("begin", columns[3])
                .add(Attribute.nominal("kind", List.of("x", "y", "z")), columns[4])
                .build();
    }
}
