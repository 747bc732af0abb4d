package farpoint.audit.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.audit.finding.AuditTask;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Observation.Kind;
import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedRowsCheckTest {
    private static final Table HERE = Table.builder(4)
            .addNumeric("x", 1.5, 2.5, Double.NaN, 4.5)
            .add(Attribute.nominal("colour", List.of("red", "green")), new double[] {0, 1, 1, 0})
            .build();

    private static List<Observation> look(Table other) {
        return new SharedRowsCheck()
                .look(new Examined(AuditTask.of(HERE, 1, 100).withOther(other)), ComputeContext.withDefaults());
    }

    /** Columns and categories in another order, and one of each that is new. */
    @Test
    void findsRowsByTheNamesOfAttributesAndCategories() {
        Table other = Table.builder(4)
                .add(Attribute.nominal("colour", List.of("blue", "green", "red")), new double[] {1, 0, 2, 1})
                .addNumeric("new", 1, 2, 3, 4)
                .addNumeric("x", 1.5, 1.5, 1.5, Double.NaN)
                .build();
        Observation seen = look(other).get(0);
        assertEquals(
                List.of(
                        new MarkedRow(0, "equal to row 3 of the other file"),
                        new MarkedRow(2, "equal to row 4 of the other file")),
                seen.rows());
        assertTrue(seen.sentence().startsWith("Of the 4 rows, 2 are in the other file too."), seen.sentence());
    }

    @Test
    void saysWhenThereAreNoneAndWhenItCouldNotLook() {
        Table none = Table.builder(1)
                .addNumeric("x", 1.5)
                .add(Attribute.nominal("colour", List.of("blue")), new double[1])
                .build();
        assertEquals(Kind.NOTHING, look(none).get(0).kind());
        Table foreign = Table.builder(1).addNumeric("y", 1.5).build();
        assertEquals(Kind.NOT_LOOKED, look(foreign).get(0).kind());
    }

    @Test
    void comparesWhatBothFilesHave() {
        Table other = Table.builder(1).addNumeric("x", 4.5).addNumeric("new", 1).build();
        Observation seen = look(other).get(0);
        assertEquals("1 row of 4", seen.number());
        assertTrue(
                seen.sentence()
                        .startsWith(
                                "Of the 4 rows, 1 is in the other file too. Not compared, as not in both files: colour, new."),
                seen.sentence());
    }

    /** Two tables of the same law; and one with rows of the other, which are all named. */
    @Test
    void knowsThatFewValuesMakeEqualRows() {
        Table here = coarse(1, 3000, 3);
        Examined clean = new Examined(AuditTask.of(here, 1, 100).withOther(coarse(2, 3000, 3)));
        assertEquals(
                Kind.NOTHING,
                new SharedRowsCheck()
                        .look(clean, ComputeContext.withDefaults())
                        .get(0)
                        .kind());
        Table many = coarse(1, 3000, 20);
        Examined same = new Examined(AuditTask.of(many, 1, 100).withOther(many));
        assertEquals(
                3000,
                new SharedRowsCheck()
                        .look(same, ComputeContext.withDefaults())
                        .get(0)
                        .rows()
                        .size());
    }

    private static Table coarse(int seed, int rows, int columns) {
        RandomStream random = RandomStream.of(seed, "test", 0);
        Table.Builder table = Table.builder(rows);
        for (int j = 0; j < columns; j++) {
            table.addNumeric(
                    "x" + j,
                    IntStream.range(0, rows).mapToDouble(i -> random.below(5)).toArray());
        }
        return table.build();
    }

    @Test
    void rowsWithoutAnyValueAreNotShared() {
        Table empty = Table.builder(2)
                .addNumeric("x", Double.NaN, Double.NaN)
                .add(HERE.attribute(1), new double[] {Double.NaN, Double.NaN})
                .build();
        assertEquals(Kind.NOTHING, look(empty.select(new int[] {0})).get(0).kind());
        Examined both = new Examined(AuditTask.of(empty, 1, 100).withOther(empty));
        assertEquals(
                Kind.NOT_LOOKED,
                new SharedRowsCheck()
                        .look(both, ComputeContext.withDefaults())
                        .get(0)
                        .kind());
    }

    @Test
    void doesNotAriseWithoutAnotherFile() {
        Examined alone = new Examined(AuditTask.of(HERE, 1, 100));
        assertEquals(List.of(), new SharedRowsCheck().look(alone, ComputeContext.withDefaults()));
    }
}
