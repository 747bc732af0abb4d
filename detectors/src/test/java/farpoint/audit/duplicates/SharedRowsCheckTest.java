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
import java.util.List;
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
    void doesNotAriseWithoutAnotherFile() {
        Examined alone = new Examined(AuditTask.of(HERE, 1, 100));
        assertEquals(List.of(), new SharedRowsCheck().look(alone, ComputeContext.withDefaults()));
    }
}
