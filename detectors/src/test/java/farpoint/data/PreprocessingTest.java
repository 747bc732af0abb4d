package farpoint.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreprocessingTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final double NAN = Double.NaN;

    @Test
    void scalesRobustlyByMedianAndDeviation() {
        // median 3, absolute deviations 2 1 0 1 97, their median 1
        assertColumn(Scaling.ROBUST, new double[] {1, 2, 3, 4, 100}, x -> (x - 3) / 1.4826022185056018);
    }

    /** Ten zeros and six ones: the deviation is 0; the first one has the order 10.5 / 16, a Gaussian's Phi^-1(0.828125). */
    @Test
    void scalesAColumnThatIsMostlyOneValueByTheRarityOfTheOthers() {
        double[] column = new double[16];
        java.util.Arrays.fill(column, 3, 9, 1);
        double quantile = 0.9467817563010456;
        assertColumn(Scaling.ROBUST, column, x -> x * quantile);
        // mean 0.375; the standard deviation, 0.48, is smaller
        assertColumn(Scaling.STANDARD, column, x -> (x - 0.375) * quantile);
    }

    @Test
    void scalesARobustColumnOfOneExceptionByThirtyDeviations() {
        assertColumn(Scaling.ROBUST, new double[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, x -> x * 30);
    }

    @Test
    void scalesByMeanAndDeviationRangeOrNotAtAll() {
        double[] values = {2, 4, 4, 4, 5, 5, 7, 9}; // mean 5, standard deviation 2
        assertColumn(Scaling.STANDARD, values, x -> (x - 5) / 2);
        assertColumn(Scaling.MIN_MAX, values, x -> (x - 2) / 7);
        assertColumn(Scaling.NONE, values, x -> x);
    }

    @ParameterizedTest
    @EnumSource(Scaling.class)
    void keepsHugeAndTinyValuesFiniteAndInOrder(Scaling scaling) {
        for (double unit : new double[] {1e-310, 1e-150, 1, 1e150, 1e307}) {
            double[] values = {-9 * unit, -unit, 0, unit, 9 * unit};
            Table table = Table.builder(5).addNumeric("x", values).build();
            double[] scaled = Preprocessing.fit(table, scaling, CONTEXT)
                    .transform(table, CONTEXT)
                    .values();
            for (int i = 1; i < 5; i++) {
                assertTrue(scaled[i] >= scaled[i - 1] && Math.abs(scaled[i]) <= 1e100, scaling + " " + unit);
            }
        }
    }

    @Test
    void makesIndicatorsOfCategoriesAtDistanceOne() {
        Table table = Table.builder(4)
                .add(Attribute.nominal("colour", List.of("red", "unused", "blue")), new double[] {0, 2, 0, NAN})
                .build();
        Preprocessing preprocessing = Preprocessing.fit(table, Scaling.ROBUST, CONTEXT);
        double on = Math.sqrt(0.5);
        assertArrayEquals(
                new double[] {on, 0, 0, on, on, 0, on, 0},
                preprocessing.transform(table, CONTEXT).values());
    }

    @Test
    void matchesCategoriesByNameAndGivesUnknownOnesNoIndicator() {
        Attribute trained = Attribute.nominal("colour", List.of("red", "blue"));
        Preprocessing preprocessing = Preprocessing.fit(
                Table.builder(2).add(trained, new double[] {0, 1}).build(), Scaling.NONE, CONTEXT);
        Attribute later = Attribute.nominal("colour", List.of("green", "blue", "red"));
        Table table = Table.builder(3).add(later, new double[] {0, 1, 2}).build();
        double on = Math.sqrt(0.5);
        assertArrayEquals(
                new double[] {0, 0, 0, on, on, 0},
                preprocessing.transform(table, CONTEXT).values());
    }

    @Test
    void replacesMissingNumbersByTheTrainingMedian() {
        Table training = Table.builder(4)
                .addNumeric("x", 1, 2, 30, NAN)
                .addNumeric("y", 1, 2, 3, 4)
                .build();
        Preprocessing preprocessing = Preprocessing.fit(training, Scaling.NONE, CONTEXT);
        Table later = Table.builder(1).addNumeric("x", NAN).addNumeric("y", 7).build();
        assertArrayEquals(
                new double[] {2, 7}, preprocessing.transform(later, CONTEXT).values());
    }

    @Test
    void dropsConstantColumnsButKeepsOneIfAllAre() {
        Table some =
                Table.builder(2).addNumeric("a", 5, 5).addNumeric("b", 1, 2).build();
        assertEquals(1, Preprocessing.fit(some, Scaling.NONE, CONTEXT).width());
        assertEquals(
                List.of("a"), Preprocessing.fit(some, Scaling.NONE, CONTEXT).droppedAttributes());
        Table all = Table.builder(2).addNumeric("a", 5, 5).addNumeric("b", 3, 3).build();
        Preprocessing kept = Preprocessing.fit(all, Scaling.NONE, CONTEXT);
        assertArrayEquals(new double[] {0, 0}, kept.transform(all, CONTEXT).values());
        Table other = Table.builder(1).addNumeric("a", 6).addNumeric("b", 3).build();
        assertArrayEquals(new double[] {1}, kept.transform(other, CONTEXT).values());
    }

    @Test
    void addsContributionsUpByAttribute() {
        Table table = Table.builder(2)
                .addNumeric("constant", 1, 1)
                .add(Attribute.nominal("colour", List.of("red", "blue")), new double[] {0, 1})
                .addNumeric("x", 1, 2)
                .build();
        Preprocessing preprocessing = Preprocessing.fit(table, Scaling.NONE, CONTEXT);
        assertArrayEquals(
                new double[] {0, 3, 4, 0, 30, 40},
                preprocessing.toAttributes(new double[] {1, 2, 4, 10, 20, 40}, table));
    }

    @Test
    void dataWithoutNamesIsMatchedByPlace() {
        Table named =
                Table.builder(2).addNumeric("a", 1, 2).addNumeric("b", 3, 5).build();
        Table unnamed = Table.builder(2)
                .add(Attribute.numbered(0), new double[] {1, 2})
                .add(Attribute.numbered(1), new double[] {3, 5})
                .build();
        double[] expected = Preprocessing.fit(named, Scaling.NONE, CONTEXT)
                .transform(named, CONTEXT)
                .values();
        for (Table training : List.of(named, unnamed)) {
            for (Table scored : List.of(named, unnamed)) {
                assertArrayEquals(
                        expected,
                        Preprocessing.fit(training, Scaling.NONE, CONTEXT)
                                .transform(scored, CONTEXT)
                                .values());
            }
        }
    }

    @Test
    void numberedNamesInAnotherOrderAreNames() {
        Table training = Table.builder(2)
                .add(Attribute.numbered(0), new double[] {1, 2})
                .add(Attribute.numbered(1), new double[] {3, 5})
                .build();
        Table swapped = Table.builder(2)
                .add(Attribute.numbered(1), new double[] {3, 5})
                .add(Attribute.numbered(0), new double[] {1, 2})
                .build();
        Preprocessing preprocessing = Preprocessing.fit(training, Scaling.NONE, CONTEXT);
        assertArrayEquals(
                preprocessing.transform(training, CONTEXT).values(),
                preprocessing.transform(swapped, CONTEXT).values());
    }

    @Test
    void withoutNamesTheNumberOfAttributesMustBeTheSame() {
        Table training =
                Table.builder(2).addNumeric("a", 1, 2).addNumeric("b", 1, 2).build();
        Preprocessing preprocessing = Preprocessing.fit(training, Scaling.NONE, CONTEXT);
        Table one =
                Table.builder(1).add(Attribute.numbered(0), new double[] {1}).build();
        assertMessage(
                "The data has 1 attribute, the model was trained with 2, and there are no names to match them by.",
                () -> preprocessing.transform(one, CONTEXT));
    }

    @Test
    void contributionsStandInTheColumnsOfTheScoredTable() {
        Table training =
                Table.builder(2).addNumeric("a", 1, 2).addNumeric("b", 3, 5).build();
        Table scored = Table.builder(1)
                .addNumeric("b", 4)
                .addNumeric("other", 9)
                .addNumeric("a", 1)
                .build();
        Preprocessing preprocessing = Preprocessing.fit(training, Scaling.NONE, CONTEXT);
        assertArrayEquals(new double[] {7, 0, 3}, preprocessing.toAttributes(new double[] {3, 7}, scored));
    }

    @Test
    void saysWhichAttributeIsWrong() {
        Table training =
                Table.builder(2).addNumeric("a", 1, 2).addNumeric("b", 1, 2).build();
        Preprocessing preprocessing = Preprocessing.fit(training, Scaling.NONE, CONTEXT);
        assertMessage(
                "The model was trained with attributes that the data does not have: b. The data has: a, c.",
                () -> preprocessing.transform(
                        Table.builder(1).addNumeric("a", 1).addNumeric("c", 1).build(), CONTEXT));
        assertMessage(
                "Attribute 'b' is nominal in the data, the model was trained with it as numeric.",
                () -> preprocessing.transform(
                        Table.builder(1)
                                .addNumeric("a", 1)
                                .add(Attribute.nominal("b", List.of("x")), new double[] {0})
                                .build(),
                        CONTEXT));
        assertMessage(
                "Attribute 'x' has only missing values in all 2 training rows. Remove the attribute.",
                () -> Preprocessing.fit(
                        Table.builder(2).addNumeric("x", NAN, NAN).build(), Scaling.NONE, CONTEXT));
        assertMessage(
                "There are no attributes to work on: the data has none besides the class.",
                () -> Preprocessing.fit(Table.builder(2).build(), Scaling.NONE, CONTEXT));
    }

    @Test
    void findsAttributesByNameInAnyOrder() {
        Table training =
                Table.builder(2).addNumeric("a", 1, 2).addNumeric("b", 3, 4).build();
        Preprocessing preprocessing = Preprocessing.fit(training, Scaling.NONE, CONTEXT);
        Table later = Table.builder(1)
                .addNumeric("extra", 9)
                .addNumeric("b", 8)
                .addNumeric("a", 7)
                .build();
        assertArrayEquals(
                new double[] {7, 8}, preprocessing.transform(later, CONTEXT).values());
    }

    @Test
    void tablesAndMatricesSayWhichCellIsWrong() {
        assertMessage("Row 2 of attribute 'x' is infinite. Values must be finite or missing.", () -> Table.builder(2)
                .addNumeric("x", 1, Double.NEGATIVE_INFINITY));
        assertMessage("Row 1 of attribute 'colour' has category 2.0 of 2.", () -> Table.builder(1)
                .add(Attribute.nominal("colour", List.of("red", "blue")), new double[] {2}));
        assertMessage("Attribute 'x' has 1 values, the table has 2 rows.", () -> Table.builder(2)
                .addNumeric("x", 1));
        assertMessage(
                "Row 2, column 1 is NaN. Values must be finite.",
                () -> DataMatrix.of(2, 2, new double[] {1, 2, NAN, 4}));
    }

    private static void assertColumn(
            Scaling scaling, double[] values, java.util.function.DoubleUnaryOperator expected) {
        Table table =
                Table.builder(values.length).addNumeric("x", values.clone()).build();
        double[] scaled = Preprocessing.fit(table, scaling, CONTEXT)
                .transform(table, CONTEXT)
                .values();
        for (int i = 0; i < values.length; i++) {
            assertEquals(expected.applyAsDouble(values[i]), scaled[i], 1e-12);
        }
    }

    private static void assertMessage(String message, org.junit.jupiter.api.function.Executable executable) {
        assertEquals(
                message, assertThrows(InvalidInputException.class, executable).getMessage());
    }

    @Test
    void attributesOfOneNameAreToldApartByTheirOrder() {
        Table training = Table.builder(3)
                .addNumeric("a", 1, 2, 3)
                .addNumeric("b", 7, 8, 9)
                .addNumeric("a", 40, 50, 60)
                .build();
        Preprocessing preprocessing = Preprocessing.fit(training, Scaling.NONE, CONTEXT);
        assertArrayEquals(
                new double[] {1, 7, 40, 2, 8, 50, 3, 9, 60},
                preprocessing.transform(training, CONTEXT).values());
        Table moved = Table.builder(1)
                .addNumeric("c", 0)
                .addNumeric("a", 4)
                .addNumeric("a", 70)
                .addNumeric("b", 5)
                .build();
        assertArrayEquals(
                new double[] {4, 5, 70}, preprocessing.transform(moved, CONTEXT).values());
    }

    @Test
    void oneOfSeveralAttributesOfOneNameIsNotGuessed() {
        Table two = Table.builder(2).addNumeric("a", 1, 2).addNumeric("a", 3, 5).build();
        Table one = Table.builder(2).addNumeric("a", 1, 2).addNumeric("b", 1, 3).build();
        assertEquals(
                "The number of attributes 'a' is 1 in the data and was 2 in training: it is not certain which is which.",
                assertThrows(InvalidInputException.class, () -> Preprocessing.fit(two, Scaling.NONE, CONTEXT)
                                .transform(one, CONTEXT))
                        .getMessage());
        Table model = Table.builder(2).addNumeric("a", 1, 2).build();
        assertEquals(
                "The data has several attributes named 'a', and the model was trained with one of this name: give the others"
                        + " other names.",
                assertThrows(InvalidInputException.class, () -> Preprocessing.fit(model, Scaling.NONE, CONTEXT)
                                .transform(two, CONTEXT))
                        .getMessage());
    }

    @ParameterizedTest
    @EnumSource(Scaling.class)
    void attributesFarFromTrainingInAllRowsAreForeign(Scaling scaling) {
        double[] values = {2, 4, 4, 4, 5, 5, 7, 9, 3, 6};
        double[] far = Arrays.stream(values).map(v -> v + 1000).toArray();
        Table training = Table.builder(10)
                .addNumeric("a", values)
                .addNumeric("b", values.clone())
                .build();
        Preprocessing preprocessing = Preprocessing.fit(training, scaling, CONTEXT);
        Table other = Table.builder(10)
                .addNumeric("a", values.clone())
                .addNumeric("b", far.clone())
                .build();
        assertEquals(List.of(), preprocessing.foreignAttributes(training));
        assertEquals(scaling == Scaling.NONE ? List.of() : List.of("b"), preprocessing.foreignAttributes(other));
        far[7] = 5;
        Table shifted = Table.builder(10)
                .addNumeric("a", values.clone())
                .addNumeric("b", far)
                .build();
        assertEquals(List.of(), preprocessing.foreignAttributes(shifted));
        Table few = other.select(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8});
        assertEquals(List.of(), preprocessing.foreignAttributes(few));
    }
}
