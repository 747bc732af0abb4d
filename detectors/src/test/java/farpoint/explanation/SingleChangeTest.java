package farpoint.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The row with the sum of its two numbers, and 100 for the category c, as score. */
class SingleChangeTest {
    private static final Attribute KIND = Attribute.nominal("kind", List.of("a", "b", "c"));
    private static final Function<Table, double[]> SCORE = table -> {
        double[] scores = new double[table.rows()];
        Arrays.setAll(scores, i -> table.value(i, 0) + table.value(i, 1) + (table.value(i, 2) == 2 ? 100 : 0));
        return scores;
    };

    private static Table table(double[] first, double[] second, double[] kinds) {
        return Table.builder(first.length)
                .addNumeric("first", first)
                .addNumeric("second", second)
                .add(KIND, kinds)
                .build();
    }

    private static Optional<SingleChange.Change> change(double cut, double first, double second, double kind) {
        Table ordinary =
                table(new double[] {1, 2, 3, 4}, new double[] {0.5, 10.5, 20.5, 30.5}, new double[] {0, 0, 1, 1});
        Background background = new Background(
                new OrdinaryRows(ordinary), UsualValues.of(ordinary, ComputeContext.withDefaults()), null);
        Table row = table(new double[] {first}, new double[] {second}, new double[] {kind});
        return new SingleChange(SCORE, background, cut).of(row, new int[] {0, 1, 2});
    }

    @Test
    void theSmallestChangeInUnitsOfTheUsualRange() {
        // 12 less would do; that is the smaller part of the second one's range.
        SingleChange.Change change = change(30, 2, 40, 0).orElseThrow();
        assertEquals(1, change.attribute());
        assertEquals(28, change.value(), 1e-4);
        assertTrue(change.value() <= 28);
    }

    @Test
    void aWholeNumberWhereAllAre() {
        SingleChange.Change change = change(13.2, 50, 10.5, 0).orElseThrow();
        assertEquals(0, change.attribute());
        assertEquals(2, change.value());
    }

    @Test
    void aCategory() {
        SingleChange.Change change = change(30, 2, 10, 2).orElseThrow();
        assertEquals(new SingleChange.Change(2, 0, 1), change);
    }

    @Test
    void noneWhereNoValueAloneWillDo() {
        assertTrue(change(30, 50, 50, 2).isEmpty());
    }
}
