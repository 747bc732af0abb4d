package farpoint.audit.worth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.audit.finding.AuditTask;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.Learner;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Observation.Kind;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutlierWorthTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final int NORMAL = 200;

    /** Two moons, and after them a row beside them, one in their midst, and one far away. */
    private static Table table() {
        double[][] rows =
                Arrays.copyOf(ExpectedAnomalyPosteriorTest.moons(NORMAL, RandomStream.of(1, "moons", 0)), NORMAL + 3);
        rows[NORMAL] = new double[] {.5, 1.4};
        rows[NORMAL + 1] = rows[10].clone();
        rows[NORMAL + 2] = new double[] {50, 50};
        return Table.builder(rows.length)
                .addNumeric("x", Arrays.stream(rows).mapToDouble(r -> r[0]).toArray())
                .addNumeric("y", Arrays.stream(rows).mapToDouble(r -> r[1]).toArray())
                .build();
    }

    private static AuditTask task(Table table, int outliers) {
        int[] ids = IntStream.range(0, table.rows())
                .map(i -> i < table.rows() - outliers ? i % 2 == 0 ? RowClasses.MISSING : 0 : 1)
                .toArray();
        return AuditTask.of(table, 1, 100_000)
                .withLabels(new RowClasses(List.of("normal", "outlier"), ids), Optional.of("outlier"));
    }

    private static Observation look(AuditTask task) {
        return new OutlierWorth().look(new Examined(task), CONTEXT).get(0);
    }

    @Test
    void namesDisguisedAndImpossibleOutliers() {
        Observation seen = look(task(table(), 3));
        assertEquals(Kind.FACT, seen.kind());
        assertEquals("1 of 3 of use", seen.number());
        assertEquals(
                List.of(NORMAL + 1, NORMAL + 2),
                seen.rows().stream().map(r -> r.row()).toList());
        assertEquals(
                "Of the 3 rows labelled 'outlier', compared with 200 normal rows, 1 lies apart but near, good to learn from;"
                        + " 1 lies where normal rows are; 1 is far from all.",
                seen.sentence());
    }

    @Test
    void aSingleRowIsNotCounted() {
        Table table = table();
        int[] kept = IntStream.range(0, NORMAL + 3)
                .filter(i -> i < NORMAL || i == NORMAL + 2)
                .toArray();
        assertEquals(
                "The row labelled 'outlier', compared with 200 normal rows, is far from all.",
                look(task(table.select(kept), 1)).sentence());
    }

    /** 3,000 normal rows and 20 outliers in their midst: more than are compared. */
    @Test
    void theShareOfOutliersIsThatOfAllRows() {
        double[] x = IntStream.range(0, 3020).mapToDouble(i -> i * 7919 % 3020).toArray();
        Observation seen = look(task(Table.builder(3020).addNumeric("x", x).build(), 20));
        assertTrue(
                seen.rows().get(0).note().contains("share of outliers 0.0066"),
                seen.rows().get(0).note());
    }

    @Test
    void goodOutliersAreNoFinding() {
        Table table = table().select(IntStream.rangeClosed(0, NORMAL).toArray());
        assertEquals(Kind.NOTHING, look(task(table, 1)).kind());
    }

    @Test
    void believesTheHostsClassifier() {
        Learner learner = new Learner() {
            @Override
            public String name() {
                return "Nothing";
            }

            @Override
            public double[][] probabilities(Table training, RowClasses classes, Table rows, ComputeContext context) {
                return IntStream.range(0, rows.rows())
                        .mapToObj(i -> new double[] {1, 0})
                        .toArray(double[][]::new);
            }
        };
        assertEquals(
                "0 of 3 of use", look(task(table(), 3).withLearner(learner)).number());
    }

    @Test
    void saysWhyItCouldNotLook() {
        assertEquals(List.of(), new OutlierWorth().look(new Examined(AuditTask.of(table(), 1, 100)), CONTEXT));
        assertEquals(Kind.NOT_LOOKED, look(task(table(), 0)).kind());
        assertEquals(Kind.NOT_LOOKED, look(task(table(), NORMAL)).kind());
        assertEquals(
                Kind.NOT_LOOKED,
                look(task(Table.builder(30).addText("t").build(), 3)).kind());
        AuditTask unknown = AuditTask.of(table(), 1, 100)
                .withLabels(new RowClasses(List.of("a"), new int[NORMAL + 3]), Optional.of("outlier"));
        assertEquals(Kind.NOT_LOOKED, look(unknown).kind());
    }
}
