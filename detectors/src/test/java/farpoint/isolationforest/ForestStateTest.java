package farpoint.isolationforest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import farpoint.data.Attribute;
import farpoint.data.DataMatrix;
import farpoint.data.MissingUse;
import farpoint.data.Preprocessing;
import farpoint.data.Scaling;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.state.State;
import farpoint.testing.Samples;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a model file holds of the trees is the model, or is refused. */
class ForestStateTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final ExtendedIsolationForest DETECTOR = new ExtendedIsolationForest(5, 32, 2, PathLength.EXACT, 1);

    private static DataMatrix rows() {
        double[][] numbers = Samples.gaussian(60, 2, 1);
        numbers[3][1] = Double.NaN;
        Table numeric = Samples.table(numbers);
        Table table = Table.builder(60)
                .add(numeric.attribute(0), numeric.column(0))
                .add(
                        Attribute.nominal("kind", List.of("a", "b", "c")),
                        IntStream.range(0, 60).mapToDouble(i -> i % 3).toArray())
                .add(numeric.attribute(1), numeric.column(1))
                .build();
        return Preprocessing.fit(table, Scaling.STANDARD, MissingUse.KEEP, CONTEXT)
                .transform(table, CONTEXT);
    }

    private static State state() {
        State state = new State();
        DETECTOR.fit(rows(), CONTEXT).model().writeTo(state);
        return state;
    }

    @Test
    void whatWasWrittenScoresAndExplainsTheSame() {
        DataMatrix rows = rows();
        ForestModel read = (ForestModel) DETECTOR.restore(state(), rows.columns());
        ForestModel model = (ForestModel) DETECTOR.fit(rows, CONTEXT).model();
        assertArrayEquals(model.score(rows, CONTEXT), read.score(rows, CONTEXT));
        assertArrayEquals(model.contributions(rows, CONTEXT), read.contributions(rows, CONTEXT));
        assertEquals(model.summary(), read.summary());
    }

    /** The arrays are the state's own, so that changing them changes it. */
    static Stream<Arguments> damages() {
        return Stream.of(
                damage("a weight is -1.0", s -> s.numbers("weights")[2] = -1),
                damage("a weight is 33.0", s -> s.numbers("weights")[0] = 33),
                damage("a factor is 1.5", s -> s.numbers("factors")[0] = 1.5),
                damage("a value of 'points' is 1.0E250", s -> s.numbers("points")[0] = 1e250),
                damage("a tree's nodes are no tree", s -> s.integers("right", 0, 1000)[0] = 1),
                damage("a tree's nodes are no tree", s -> s.integers("right", 0, 1000)[0]++),
                damage("'attributes' holds 3, not between 0 and 2", s -> s.integers("attributes", 0, 2)[0] = 3),
                damage("terms are missing", s -> s.integers("terms", 0, 3)[0]--),
                damage("nodes are missing", s -> s.integers("nodes", 1, 100)[0]--),
                damage("categories are missing", s -> s.integers("category-counts", 0, 3)[0]++),
                damage("a cut's categories are none of its attribute's", s -> s.integers("categories", 0, 3)[0] = 3),
                damage("the attributes of its trees do not fit its columns", s -> s.integers("nominal", 0, 1)[1] = 0));
    }

    private static Arguments damage(String message, Consumer<State> change) {
        return Arguments.of(message, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void damageIsRefused(String message, Consumer<State> change) {
        State state = state();
        change.accept(state);
        int columns = rows().columns();
        InvalidInputException refused =
                assertThrows(InvalidInputException.class, () -> DETECTOR.restore(state, columns));
        assertEquals("The model file is damaged: " + message + ".", refused.getMessage());
    }

    @Test
    void otherColumnsAreRefused() {
        int columns = rows().columns();
        assertThrows(InvalidInputException.class, () -> DETECTOR.restore(state(), columns + 1));
    }
}
