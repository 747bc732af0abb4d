package farpoint.oversampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Attribute;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmoteTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults().withThreads(1);
    private static final double NONE = Double.NaN;
    private static final Smote USUAL = new Smote(5, Gap.ROW, 100, 1);

    /** Four rows of the class 1 and as many of the class 0. */
    private static Table.Builder builder() {
        return Table.builder(8)
                .addNumeric("x", 1, 3, 2, 6, 90, 91, 92, 93)
                .addNumeric("y", 2, 5, 8, 4, 90, 91, 92, 93)
                .classes(new RowClasses(List.of("normal", "outlier"), new int[] {1, 1, 1, 1, 0, 0, 0, 0}));
    }

    private static Attribute nominal(String name) {
        return Attribute.nominal(name, List.of("a", "b", "c"));
    }

    private static double distance(ClassRows rows, int a, int b) {
        double[] values = rows.matrix().values();
        int d = rows.matrix().columns();
        return rows.metric().distance(rows.metric().compare(values, a * d, values, b * d, d));
    }

    /** Distances, the median of deviations and the row on the line from a separate calculation in numpy. */
    @Test
    void distancesAndTheLineAreThoseOfTheReference() {
        ClassRows numbers = ClassRows.of(builder().build(), 1);
        assertEquals(3.6055512755, distance(numbers, 0, 1), 1e-10);
        Table one = builder()
                .add(nominal("c"), new double[] {0, 1, 0, 0, 0, 0, 0, 0})
                .add(nominal("d"), new double[] {0, 0, 1, 0, 0, 0, 0, 0})
                .build();
        assertEquals(4.2929564744, distance(ClassRows.of(one, 1), 0, 1), 1e-10);
        Table two = builder()
                .add(nominal("c"), new double[] {0, 1, 0, 0, 0, 0, 0, 0})
                .add(nominal("d"), new double[] {0, 2, 1, 0, 0, 0, 0, 0})
                .build();
        assertEquals(4.8845624760, distance(ClassRows.of(two, 1), 0, 1), 1e-10);
        assertEquals(1.5, NewRows.between(1, 3, .25));
        assertEquals(2.75, NewRows.between(2, 5, .25));
    }

    @Test
    void categoriesAloneAreComparedByTheClassesThatTheyGoWith() {
        Table table = Table.builder(8)
                .add(nominal("c"), new double[] {0, 0, 0, 1, 0, 1, 1, 1})
                .classes(new RowClasses(List.of("normal", "outlier"), new int[] {1, 1, 1, 1, 0, 0, 0, 0}))
                .build();
        ClassRows rows = ClassRows.of(table, 1);
        assertTrue(rows.isNominal());
        assertEquals(1, distance(rows, 0, 3), 1e-15);
        NewRows made = USUAL.make(table, 1, CONTEXT);
        assertArrayEquals(new double[] {0, 0, 0, 0}, made.table().column(0), "most of all four");
    }

    @ParameterizedTest
    @EnumSource(Gap.class)
    void newRowsLieBetweenARowAndANeighbour(Gap gap) {
        Table table = builder().build();
        NewRows made = new Smote(2, gap, 1000, 3).make(table, 1, CONTEXT);
        assertEquals(40, made.table().rows());
        boolean onLines = true;
        for (int i = 0; i < 40; i++) {
            assertEquals(i % 4, made.bases()[i]);
            double x = made.table().value(i, 0);
            double y = made.table().value(i, 1);
            assertTrue(x >= 1 && x <= 6 && y >= 2 && y <= 8);
            boolean onLine = false;
            for (int other = 0; other < 4; other++) {
                double share = (x - table.value(i % 4, 0)) / (table.value(other, 0) - table.value(i % 4, 0));
                onLine |= Math.abs(table.value(i % 4, 1) + share * (table.value(other, 1) - table.value(i % 4, 1)) - y)
                        < 1e-9;
            }
            onLines &= onLine;
        }
        assertEquals(gap == Gap.ROW, onLines);
    }

    @Test
    void aCategoryIsThatOfMostNeighboursOrItsOwn() {
        assertEquals(1, Votes.winner(new double[] {0, 1, 1}, 0));
        assertEquals(2, Votes.winner(new double[] {0, 2}, 2), "its own among equals");
        assertEquals(0, Votes.winner(new double[] {2, 0}, 1), "the lowest of others");
        assertEquals(1, Votes.winner(new double[] {NONE}, 1));
    }

    @Test
    void theNumberOfNewRowsIsRoundedAndAllRowsAreUsedAlike() {
        Table table = builder().build();
        assertEquals(2, new Smote(5, Gap.ROW, 50, 1).make(table, 1, CONTEXT).bases().length);
        assertEquals(1, new Smote(5, Gap.ROW, 10, 1).make(table, 1, CONTEXT).bases().length, "at least");
        int[] bases = new Smote(5, Gap.ROW, 150, 1).make(table, 1, CONTEXT).bases();
        assertEquals(6, bases.length);
        assertEquals(4, Arrays.stream(bases).distinct().count());
        assertFalse(bases[4] == bases[5]);
    }

    @Test
    void anotherSeedMakesOthersAndThreadsDoNotMatter() {
        Table table = builder()
                .add(nominal("c"), new double[] {0, 1, 0, 0, 0, 0, 0, 0})
                .build();
        Smote many = new Smote(3, Gap.ATTRIBUTE, 20_000, 1);
        NewRows one = many.make(table, 1, CONTEXT);
        NewRows two = many.make(table, 1, CONTEXT.withThreads(2));
        IntStream.range(0, 3)
                .forEach(j ->
                        assertArrayEquals(one.table().column(j), two.table().column(j)));
        NewRows other = new Smote(3, Gap.ATTRIBUTE, 20_000, 2).make(table, 1, CONTEXT);
        assertFalse(Arrays.equals(one.table().column(0), other.table().column(0)));
    }

    @Test
    void oneRowIsCopiedAndTwoAreEachOthersNeighbours() {
        Table table = Table.builder(3)
                .addNumeric("x", 1, 2, 4)
                .classes(new RowClasses(List.of("a", "b"), new int[] {0, 1, 1}))
                .build();
        assertArrayEquals(
                new double[] {1, 1},
                new Smote(5, Gap.ROW, 200, 1).make(table, 0, CONTEXT).table().column(0));
        double[] made = USUAL.make(table, 1, CONTEXT).table().column(0);
        assertTrue(Arrays.stream(made).allMatch(v -> v >= 2 && v <= 4));
    }

    @Test
    void missingValuesTextAndIdentifiersStayAway() {
        double[] none = {NONE, NONE, NONE, NONE, 1, 1, 1, 1};
        Table table = builder()
                .addText("comment")
                .addNumeric("id", 1, 2, 3, 4, 5, 6, 7, 8)
                .addNumeric("z", 1, NONE, 1, 1, 9, 9, 9, 9)
                .addNumeric("none", none)
                .add(nominal("c"), new double[] {0, NONE, 0, 0, 1, 1, 1, 1})
                .build();
        Table made = USUAL.make(table, 1, CONTEXT).table();
        for (int column : new int[] {2, 3, 5}) {
            assertTrue(Arrays.stream(made.column(column)).allMatch(Double::isNaN));
        }
        assertArrayEquals(new double[] {1, NONE, 1, 1}, made.column(4));
        assertArrayEquals(new double[] {0, NONE, 0, 0}, made.column(6));
    }

    @Test
    void hugeValuesStayFinite() {
        Table table = Table.builder(3)
                .addNumeric("x", 1e308, -1e308, 1)
                .classes(new RowClasses(List.of("a"), new int[3]))
                .build();
        double[] made =
                new Smote(2, Gap.ROW, 1000, 1).make(table, 0, CONTEXT).table().column(0);
        assertTrue(Arrays.stream(made).allMatch(Double::isFinite));
    }

    @Test
    void theRarestClassIsMeantWhereNoneIsNamed() {
        RowClasses classes = new RowClasses(List.of("none", "a", "b", "c"), new int[] {1, 1, 2, 3, -1});
        assertEquals(2, Smote.classOf(classes, ""));
        assertEquals(1, Smote.classOf(classes, "a"));
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> Smote.classOf(classes, "none"));
        assertEquals(
                "There is no row of class 'none', which the 'class-value' parameter names. Classes: none, a, b, c.",
                e.getMessage());
        RowClasses unknown = new RowClasses(List.of("a"), new int[] {-1});
        assertThrows(InvalidInputException.class, () -> Smote.classOf(unknown, ""));
        Table text = Table.builder(1)
                .addText("t")
                .classes(new RowClasses(List.of("a"), new int[1]))
                .build();
        assertThrows(InvalidInputException.class, () -> USUAL.make(text, 0, CONTEXT));
    }
}
