package farpoint.audit.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.audit.finding.AuditTask;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Observation.Kind;
import farpoint.data.Attribute;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EqualRowsCheckTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults().withThreads(2);
    private static final double NONE = Double.NaN;

    private static List<Observation> look(AuditTask task) {
        return new EqualRowsCheck().look(new Examined(task), CONTEXT);
    }

    private static Table table(double[]... columns) {
        Table.Builder table = Table.builder(columns[0].length);
        for (double[] column : columns) {
            table.addNumeric("x" + table.hashCode(), column);
        }
        return table.build();
    }

    private static double[] column(double... values) {
        return values;
    }

    @Test
    void namesRowsThatEqualEarlierOnes() {
        Table table = table(column(1.5, 2.5, 1.5, 0.0, 4.5, -0.0, 1.5), column(1, NONE, 1, NONE, 5, NONE, 2));
        Observation seen = look(AuditTask.of(table, 1, 2)).get(0);
        assertEquals(Kind.FACT, seen.kind());
        assertEquals(List.of(new MarkedRow(2, "equal to row 1"), new MarkedRow(5, "equal to row 4")), seen.rows());
        assertTrue(
                seen.sentence().startsWith("Of the rows, 2 equal an earlier one. Sets of equal rows: 2;"),
                seen.sentence());
    }

    @Test
    void tellsContradictingLabelsApart() {
        double[] values = IntStream.range(0, 40).mapToDouble(i -> i % 38).toArray();
        int[] ids = IntStream.range(0, 40)
                .map(i -> i == 0 ? RowClasses.MISSING : i < 38 ? 0 : 1)
                .toArray();
        List<Observation> seen = look(AuditTask.of(table(values, values), 1, 100)
                .withLabels(new RowClasses(List.of("good", "bad"), ids), Optional.empty()));
        assertEquals(2, seen.size());
        assertEquals(
                List.of(new MarkedRow(39, "labelled bad, but equal to row 2, which is labelled good")),
                seen.get(1).rows());
    }

    /** Rows of few values are equal by chance, which is no news; dependent attributes make more of them. */
    @Test
    void knowsThatFewValuesMakeEqualRows() {
        RandomStream random = RandomStream.of(1, "test", 0);
        double[] one = IntStream.range(0, 500).mapToDouble(i -> random.below(4)).toArray();
        double[] other =
                IntStream.range(0, 500).mapToDouble(i -> random.below(5)).toArray();
        assertEquals(
                Kind.NOTHING,
                look(AuditTask.of(table(one, other), 1, 100)).get(0).kind());
        Observation dependent = look(AuditTask.of(table(one, one), 1, 100)).get(0);
        assertTrue(dependent.sentence().contains("without being copies"), dependent.sentence());
    }

    @Test
    void identifiersAndTextAreNotCompared() {
        Table table = Table.builder(6)
                .add(Attribute.numeric("customer_id"), new double[] {1, 2, 3, 4, 5, 6})
                .addText("comment")
                .addNumeric("x", 1.5, 2.5, 3.5, 4.5, 5.5, 1.5)
                .addNumeric("y", 1.5, 2.5, 3.5, 4.5, 5.5, 1.5)
                .build();
        Observation seen = look(AuditTask.of(table, 1, 100)).get(0);
        assertEquals(List.of(new MarkedRow(5, "equal to row 1")), seen.rows());
        assertTrue(seen.sentence().endsWith("Text and identifiers were not compared."), seen.sentence());
        Table text = Table.builder(2).addText("comment").build();
        assertEquals(Kind.NOT_LOOKED, look(AuditTask.of(text, 1, 100)).get(0).kind());
    }

    /** Clean tables of correlated whole numbers; the same with one row 100 times more. */
    @Test
    void knowsThatDependenceMakesEqualRows() {
        for (int seed = 0; seed < 10; seed++) {
            RandomStream random = RandomStream.of(seed, "test", 0);
            double[] common =
                    IntStream.range(0, 400).mapToDouble(i -> random.gaussian()).toArray();
            Table.Builder builder = Table.builder(400);
            for (int j = 0; j < 5; j++) {
                builder.addNumeric(
                        "x" + j,
                        IntStream.range(0, 400)
                                .mapToDouble(i -> Math.rint(common[i] + random.gaussian()))
                                .toArray());
            }
            Table clean = builder.build();
            Observation seen = look(AuditTask.of(clean, 1, 100)).get(0);
            assertEquals(Kind.NOTHING, seen.kind(), seen::toString);
            assertTrue(seen.sentence().endsWith("so few values that this is to be expected."), seen.sentence());
            Table repeated = clean.select(
                    IntStream.range(0, 500).map(i -> i < 400 ? i : 7).toArray());
            assertEquals(Kind.FACT, look(AuditTask.of(repeated, 1, 100)).get(0).kind());
        }
    }

    /** However often a row is repeated: its values do not become few by that, and all copies are named. */
    @Test
    void copiesOfOneRowAreNotFewValues() {
        RandomStream random = RandomStream.of(1, "test", 0);
        double[] values =
                IntStream.range(0, 600).mapToDouble(i -> random.uniform()).toArray();
        Table table = table(values, values.clone())
                .select(IntStream.range(0, 3600).map(i -> i < 600 ? i : 0).toArray());
        Observation seen = look(AuditTask.of(table, 1, 100)).get(0);
        assertEquals(3000, seen.rows().size());
        assertEquals("3,000 repeated rows", seen.number());
        assertTrue(seen.sentence().startsWith("Of the rows, 3,000 equal an earlier one."), seen.sentence());
        assertTrue(!seen.sentence().contains("few values"), seen.sentence());
    }

    @Test
    void rowsWithoutAnyValueAreNoCopies() {
        Table table = table(column(NONE, NONE, NONE, 1.5, 2.5), column(NONE, NONE, NONE, 1, NONE));
        assertEquals(
                "No two rows are equal.", look(AuditTask.of(table, 1, 2)).get(0).sentence());
    }

    /** Rows of few values that are equal in their texts too were copied. */
    @Test
    void tellsHowManyAreEqualInIdentifiersAndTextsToo() {
        RandomStream random = RandomStream.of(1, "test", 0);
        double[] values =
                IntStream.range(0, 100).mapToDouble(i -> random.below(4)).toArray();
        values[99] = values[5];
        Table table = Table.builder(100).addText("name").addNumeric("x", values).build();
        AuditTask task = AuditTask.of(table, 1, 100);
        assertEquals(Kind.NOTHING, look(task).get(0).kind());
        Observation seen = look(task.withTexts((row, column) -> "name " + (row == 99 ? 5 : row)))
                .get(0);
        assertEquals(Kind.FACT, seen.kind());
        assertTrue(seen.sentence().endsWith("Of these, 1 is equal in identifiers and texts too."), seen.sentence());
        assertEquals(
                Kind.NOTHING,
                look(task.withTexts((row, column) -> "none")).get(0).kind(),
                "texts that are all the same prove nothing");
    }

    @Test
    void copesWithAllRowsEqualAndWithOne() {
        Table equal = table(new double[50], new double[50]);
        assertEquals(
                "49 repeated rows", look(AuditTask.of(equal, 1, 100)).get(0).number());
        assertEquals(
                Kind.NOTHING,
                look(AuditTask.of(table(column(1)), 1, 100)).get(0).kind());
    }

    /** More rows than a chunk. */
    @Test
    void findsOneCopyAmongMany() {
        double[] values = IntStream.range(0, 40_000).asDoubleStream().toArray();
        values[39_999] = 12;
        assertEquals(
                List.of(new MarkedRow(39_999, "equal to row 13")),
                look(AuditTask.of(table(values, values), 1, 100)).get(0).rows());
    }
}
