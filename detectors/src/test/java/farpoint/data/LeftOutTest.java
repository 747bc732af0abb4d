package farpoint.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.state.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeftOutTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    private static double[] values(int rows, IntUnaryOperator valueOfRow) {
        return IntStream.range(0, rows).map(valueOfRow).asDoubleStream().toArray();
    }

    private static Attribute nominal(int categories) {
        return Attribute.nominal(
                "who", IntStream.range(0, categories).mapToObj(String::valueOf).toList());
    }

    private static Optional<LeftOut.Reason> nominalReason(int rows, IntUnaryOperator categoryOfRow) {
        double[] values = values(rows, categoryOfRow);
        return LeftOut.reason(nominal((int) Arrays.stream(values).max().orElseThrow() + 1), values);
    }

    /** Rows, and by how many rows one value is shared. */
    @ParameterizedTest
    @CsvSource({"5,1", "8,1", "48,1", "300,1", "100000,1", "48,1.4", "300,2", "300,3", "140,3.9"})
    void aNominalAttributeWhoseValuesHardlyRepeatIsLeftOut(int rows, double rowsAValue) {
        assertEquals(Optional.of(LeftOut.Reason.NAMES), nominalReason(rows, i -> (int) (i / rowsAValue)));
    }

    @ParameterizedTest
    @CsvSource({"4,1", "6,2", "9,3", "45,1.5", "60,2", "90,3", "300,10", "200,4", "300,5", "1000,33.4"})
    void oneWhoseValuesRepeatStays(int rows, double rowsAValue) {
        assertEquals(Optional.empty(), nominalReason(rows, i -> (int) (i / rowsAValue)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 10, 20, 30})
    void usualCategoriesStayInTablesOfTwiceAsManyRows(int categories) {
        for (int rows = 2 * categories; rows < 400; rows++) {
            assertEquals(Optional.empty(), nominalReason(rows, i -> i % categories), rows + " rows");
        }
    }

    @Test
    void commentsAreLeftOutThoughManyAreTheSame() {
        assertEquals(
                Optional.of(LeftOut.Reason.NAMES), nominalReason(300, i -> Math.max(0, i - 200)), "100 of 300 differ");
        assertEquals(Optional.empty(), nominalReason(300, i -> Math.max(0, i - 270)), "29 of 300 differ");
    }

    @Test
    void declaredCategoriesThatDoNotOccurDoNotCount() {
        double[] two = values(40, i -> i % 2);
        assertEquals(Optional.empty(), LeftOut.reason(nominal(1000), two));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "ID",
                "Id",
                "order_id",
                "orderId",
                "customer-no",
                "Invoice Number",
                "Rechnungsnummer.nr",
                "part no.",
                "index",
                "Unnamed: 0",
                "name",
                "pk_key",
                "row",
                "uuid"
            })
    void wholeNumbersUnderTheNameOfAnIdentifierAreLeftOut(String name) {
        Attribute attribute = Attribute.numeric(name);
        assertEquals(Optional.of(LeftOut.Reason.NUMBERS), LeftOut.reason(attribute, values(50, i -> 10001 + i)));
        assertEquals(
                Optional.of(LeftOut.Reason.NUMBERS), LeftOut.reason(attribute, values(50, i -> 7919 * i % 104729)));
        assertEquals(Optional.empty(), LeftOut.reason(attribute, values(50, i -> i % 12)), "values repeat");
        double[] measured = values(50, i -> i);
        measured[7] = 0.5;
        assertEquals(Optional.empty(), LeftOut.reason(attribute, measured), "no whole number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "year",
                "t",
                "time",
                "population",
                "number_of_rooms",
                "num_items",
                "width",
                "paid",
                "humid",
                "attribute_1",
                "x1",
                "price index",
                "noise",
                "day",
                "keys_pressed",
                "",
                "1",
                "%"
            })
    void noOtherNumberIsLeftOutNotEvenARunningOne(String name) {
        assertEquals(Optional.empty(), LeftOut.reason(Attribute.numeric(name), values(50, i -> 1950 + i)));
    }

    private static Table table() {
        return Table.builder(8)
                .addText("remark")
                .addNumeric("x", 1, 2, 3, 4, 5, 6, 7, 9)
                .add(nominal(8), values(8, i -> i))
                .addNumeric("id", values(8, i -> 30 - i))
                .addNumeric("constant", values(8, i -> 3))
                .build();
    }

    @Test
    void preprocessingLeavesThemOutAndTells() {
        Preprocessing preprocessing = Preprocessing.fit(table(), Scaling.NONE, CONTEXT);
        assertEquals(1, preprocessing.width());
        assertArrayEquals(
                new double[] {1, 2, 3, 4, 5, 6, 7, 9},
                preprocessing.transform(table(), CONTEXT).values());
        assertEquals(
                "Left out of the arithmetic: remark (text), who (its values hardly repeat), id (an identifier by its name, with"
                        + " whole numbers that hardly repeat).",
                LeftOut.sentence(preprocessing.leftOut()));
        assertEquals(List.of("constant"), preprocessing.droppedAttributes());
        double[] shares = preprocessing.toAttributes(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, table());
        assertArrayEquals(new double[] {0, 1, 0, 0, 0, 0, 2, 0, 0, 0}, Arrays.copyOf(shares, 10));
    }

    @Test
    void otherDataNeedNotHaveThemAndMayHaveThemInAnyType() {
        Preprocessing fitted = Preprocessing.fit(table(), Scaling.NONE, CONTEXT);
        State state = new State();
        fitted.writeTo(state);
        for (Preprocessing preprocessing : List.of(fitted, Preprocessing.readFrom(state))) {
            assertEquals(fitted.leftOut(), preprocessing.leftOut());
            Table without = Table.builder(1)
                    .addNumeric("constant", 3)
                    .addNumeric("x", 8)
                    .build();
            assertArrayEquals(
                    new double[] {8}, preprocessing.transform(without, CONTEXT).values());
            assertArrayEquals(new double[] {0, 5}, preprocessing.toAttributes(new double[] {5}, without));
            Table others = Table.builder(1)
                    .addNumeric("who", 5)
                    .addNumeric("x", 8)
                    .addText("id")
                    .addNumeric("constant", 3)
                    .build();
            assertArrayEquals(
                    new double[] {8}, preprocessing.transform(others, CONTEXT).values());
            Table unnamed = Table.builder(1)
                    .add(Attribute.numbered(0), new double[] {8})
                    .add(Attribute.numbered(1), new double[] {3})
                    .build();
            assertArrayEquals(
                    new double[] {8}, preprocessing.transform(unnamed, CONTEXT).values(), "as ELKI has it");
            Table allInOrder = Table.builder(1)
                    .add(Attribute.numbered(0), new double[] {0})
                    .add(Attribute.numbered(1), new double[] {8})
                    .add(Attribute.numbered(2), new double[] {0})
                    .add(Attribute.numbered(3), new double[] {0})
                    .add(Attribute.numbered(4), new double[] {3})
                    .build();
            assertArrayEquals(
                    new double[] {8},
                    preprocessing.transform(allInOrder, CONTEXT).values());
        }
    }

    @Test
    void saysSoIfNothingElseIsThere() {
        Table none = Table.builder(8)
                .addText("remark")
                .add(nominal(8), values(8, i -> i))
                .build();
        Exception refused =
                assertThrows(InvalidInputException.class, () -> Preprocessing.fit(none, Scaling.ROBUST, CONTEXT));
        assertEquals(
                "There are no attributes to work on: all are left out, since they are text or identifiers: remark (text), who (its"
                        + " values hardly repeat). Detectors need a numeric attribute, or a nominal one whose values repeat.",
                refused.getMessage());
    }

    @Test
    void aUsedAttributeMustNotBeText() {
        Preprocessing preprocessing = Preprocessing.fit(table(), Scaling.NONE, CONTEXT);
        Table text = Table.builder(1).addText("x").addNumeric("constant", 3).build();
        Exception refused = assertThrows(InvalidInputException.class, () -> preprocessing.transform(text, CONTEXT));
        assertTrue(refused.getMessage().startsWith("Attribute 'x' is text in the data"), refused.getMessage());
        assertThrows(
                InvalidInputException.class, () -> Table.builder(1).add(Attribute.text("remark"), new double[] {1}));
    }
}
