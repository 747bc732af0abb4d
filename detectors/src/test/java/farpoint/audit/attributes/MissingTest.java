package farpoint.audit.attributes;

import static farpoint.audit.attributes.AttributeTables.column;
import static farpoint.audit.attributes.AttributeTables.facts;
import static farpoint.audit.attributes.AttributeTables.gaussian;
import static farpoint.audit.attributes.AttributeTables.look;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.data.Table;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** What is told of missing values. */
class MissingTest {
    private static final int ROWS = 500;

    private static double[] holed(int item, IntPredicate isMissing) {
        double[] values = gaussian(ROWS, item);
        return column(ROWS, i -> isMissing.test(i) ? Double.NaN : values[i]);
    }

    @Test
    void aBlockIsNamed() {
        Table table = Table.builder(ROWS)
                .addNumeric("x", holed(1, i -> i >= 400 && i < 480))
                .addNumeric("y", holed(2, i -> i % 37 == 3))
                .build();
        Observation seen = look(new MissingBlocks(), table).get(0);
        assertTrue(seen.chance() < 1e-20, seen.toString());
        assertEquals(
                "Where a row stands in the file tells whether a value is missing: 'x', with 80 of 80 missing values in rows 401 to 480.",
                seen.sentence());
        assertEquals(80, seen.rows().size());
        assertEquals(400, seen.rows().get(0).row());
    }

    @Test
    void severalBlocksInTheMiddleAreNamed() {
        Table table = Table.builder(ROWS)
                .addNumeric("x", holed(1, i -> i % 83 == 3 || i >= 150 && i < 170 || i >= 300 && i < 320))
                .build();
        Observation seen = look(new MissingBlocks(), table).get(0);
        assertTrue(seen.chance() < 1e-10, seen.toString());
        assertTrue(
                seen.sentence().endsWith("with 40 of 45 missing values in rows 151 to 170 and 301 to 320."),
                seen.sentence());
    }

    @Test
    void missingAtRegularPlacesIsNoBlock() {
        Table table =
                Table.builder(ROWS).addNumeric("x", holed(1, i -> i % 7 == 3)).build();
        Observation seen = look(new MissingBlocks(), table).get(0);
        assertEquals(1, seen.chance());
        assertEquals("It was not found that values are missing at certain places of the file.", seen.otherwise());
    }

    @Test
    void whatIsAlwaysMissingTogetherIsTold() {
        Table table = Table.builder(ROWS)
                .addNumeric("x", holed(1, i -> i % 83 == 3))
                .addNumeric("y", holed(2, i -> i % 83 == 3))
                .addNumeric("z", holed(3, i -> i == 3))
                .build();
        assertEquals(
                List.of(
                        "Without any value: row 4.",
                        "Always missing together, in the same rows: 'x' and 'y' (6 rows)."),
                facts(new MissingTogether(), table));
    }

    @Test
    void nothingIsMissing() {
        Table table = Table.builder(ROWS).addNumeric("x", gaussian(ROWS, 1)).build();
        assertEquals(
                Observation.nothing(Question.MISSING_BLOCK, "No value is missing."),
                look(new MissingBlocks(), table).get(0));
        assertEquals(List.of(), look(new MissingTogether(), table));
    }

    @Test
    void tooFewMissingValuesAreNotLookedAt() {
        Table table = Table.builder(ROWS)
                .addNumeric("x", holed(1, i -> i < 2))
                .addNumeric("y", holed(2, i -> i >= 2))
                .build();
        assertEquals(
                Observation.notLooked(
                        Question.MISSING_BLOCK,
                        "Whether values are missing at certain places of the file was not looked at: that needs an attribute with"
                                + " 3 missing values and as many others, and of those with missing values (2 attributes) none"
                                + " has so many."),
                look(new MissingBlocks(), table).get(0));
        Table few =
                Table.builder(4).addNumeric("x", 1, 2, Double.NaN, Double.NaN).build();
        assertEquals(
                "Whether values are missing at certain places of the file was not looked at: that needs 20 rows, and there are 4.",
                look(new MissingBlocks(), few).get(0).sentence());
        Table none = Table.builder(4)
                .addNumeric("x", 1, 2, 3, 4)
                .addNumeric("y", column(4, i -> Double.NaN))
                .addText("z")
                .build();
        assertEquals(
                "No number or category is missing, but for attributes without any.",
                look(new MissingBlocks(), none).get(0).sentence());
    }
}
