package farpoint.audit.labels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.audit.finding.AuditTask;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.Learner;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Observation.Kind;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import farpoint.testing.TestData;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WrongLabelsTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final List<String> NAMES = List.of("a", "b");

    /** Two classes of two attributes whose means are four standard deviations apart. */
    private static Table twoClasses(int rows, long seed) {
        RandomStream random = RandomStream.of(seed, "two classes", 0);
        int[] ids = IntStream.range(0, rows).map(i -> random.below(2)).toArray();
        double[] x = IntStream.range(0, rows)
                .mapToDouble(i -> 4 * ids[i] + random.gaussian())
                .toArray();
        double[] y =
                IntStream.range(0, rows).mapToDouble(i -> random.gaussian()).toArray();
        return Table.builder(rows)
                .addNumeric("x", x)
                .addNumeric("y", y)
                .classes(new RowClasses(NAMES, ids))
                .build();
    }

    private static int[] flipped(int[] ids, Set<Integer> rows) {
        return IntStream.range(0, ids.length)
                .map(i -> rows.contains(i) ? 1 - ids[i] : ids[i])
                .toArray();
    }

    private static Set<Integer> drawn(int rows, int count, long seed) {
        int[] all = IntStream.range(0, rows).toArray();
        RandomStream.of(seed, "flips", 0).shuffle(all, count);
        return Arrays.stream(all, 0, count).boxed().collect(Collectors.toSet());
    }

    private static AuditTask task(Table table, int[] ids) {
        return AuditTask.of(table, 1, 100_000).withLabels(new RowClasses(NAMES, ids), Optional.empty());
    }

    private static List<Observation> look(AuditTask task) {
        return new WrongLabels().look(new Examined(task), CONTEXT);
    }

    @Test
    void findsWrongLabelsThatWerePlanted() {
        Table table = twoClasses(400, 1);
        Set<Integer> planted = drawn(400, 20, 1);
        Observation seen = look(task(
                        table, flipped(table.classes().orElseThrow().ids(), planted)))
                .get(0);
        assertEquals(Kind.TEST, seen.kind());
        assertTrue(seen.chance() < .01, "chance " + seen.chance());
        long found = seen.rows().stream().filter(r -> planted.contains(r.row())).count();
        assertTrue(found >= 14, "found " + found);
        assertTrue(seen.rows().size() <= 30, "named " + seen.rows().size());
        assertTrue(
                seen.rows().get(0).note().startsWith("labelled '"),
                seen.rows().get(0).note());
    }

    @Test
    void overlapAloneIsNoFinding() {
        Table table = twoClasses(400, 2);
        Observation seen =
                look(task(table, table.classes().orElseThrow().ids())).get(0);
        assertTrue(seen.chance() > .05, "chance " + seen.chance());
        assertTrue(seen.sentence().contains("400 labelled rows"), seen.sentence());
    }

    /** 5 % of the labels of breastw; over twelve draws precision was .82 and recall .85 on average. */
    @Test
    void namesMostFlippedRowsOfAShippedSet() {
        Table table = TestData.table("breastw");
        int count = (int) Math.round(.05 * table.rows());
        double precision = 0;
        double recall = 0;
        for (int draw = 0; draw < 2; draw++) {
            Set<Integer> planted = drawn(table.rows(), count, draw);
            AuditTask task = task(table, flipped(table.classes().orElseThrow().ids(), planted));
            LabelledRows rows = LabelledRows.of(new Examined(task), CONTEXT).orElseThrow();
            List<Integer> suspects = rows.doubts().suspects();
            double hits = suspects.stream()
                    .filter(i -> planted.contains(rows.rows()[i]))
                    .count();
            precision += hits / suspects.size() / 2;
            recall += hits / count / 2;
        }
        assertTrue(precision >= .75 && recall >= .75, "precision " + precision + ", recall " + recall);
    }

    @Test
    void rowsWithoutLabelAreLeftOut() {
        Table table = twoClasses(300, 3);
        int[] ids = table.classes().orElseThrow().ids().clone();
        IntStream.range(0, 100).forEach(i -> ids[i] = RowClasses.MISSING);
        LabelledRows some =
                LabelledRows.of(new Examined(task(table, ids)), CONTEXT).orElseThrow();
        assertEquals(100, some.rows()[0]);
        assertEquals(200, some.doubts().margins().length);
    }

    /** Equal rows and ties count alike wherever they stand. */
    @Test
    void orderOfTheFileDoesNotMatter() {
        double[] x = {1, 1, 1, 2, 2, 2, 2, 5, 5, 5, 6, 6, 7, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 5, 5, 5, 5, 5, 5};
        int[] ids = IntStream.range(0, x.length)
                .map(i -> x[i] > 4 == (i % 9 != 0) ? 1 : 0)
                .toArray();
        int[] order = IntStream.range(0, x.length).map(i -> x.length - 1 - i).toArray();
        double[] straight = margins(x, ids);
        double[] back = margins(
                Arrays.stream(order).mapToDouble(i -> x[i]).toArray(),
                Arrays.stream(order).map(i -> ids[i]).toArray());
        for (int i = 0; i < x.length; i++) {
            assertEquals(straight[i], back[order[i]], 1e-12);
        }
    }

    private static double[] margins(double[] x, int[] ids) {
        Table table = Table.builder(x.length).addNumeric("x", x).build();
        return LabelledRows.of(new Examined(task(table, ids)), CONTEXT)
                .orElseThrow()
                .doubts()
                .margins();
    }

    @Test
    void asksTheHostsClassifierOfRowsThatItHasNotSeen() {
        Table table = twoClasses(120, 4);
        int[] asked = new int[1];
        Learner learner = new Learner() {
            @Override
            public String name() {
                return "Halves";
            }

            @Override
            public double[][] probabilities(Table training, RowClasses classes, Table rows, ComputeContext context) {
                asked[0]++;
                assertEquals(120, training.rows() + rows.rows());
                assertEquals(training.rows(), classes.ids().length);
                return IntStream.range(0, rows.rows())
                        .mapToObj(i -> rows.value(i, 0) > 2 ? new double[] {.1, .9} : new double[] {.9, .1})
                        .toArray(double[][]::new);
            }
        };
        AuditTask task = task(table, table.classes().orElseThrow().ids()).withLearner(learner);
        Examined examined = new Examined(task);
        Observation seen = new WrongLabels().look(examined, CONTEXT).get(0);
        assertTrue(seen.otherwise().contains("Halves"));
        assertTrue(
                seen.otherwise().endsWith("this test cannot tell them from classes that overlap."), seen.otherwise());
        LabelledRows.of(examined, CONTEXT);
        assertEquals(10, asked[0], "one question for each fold");
        ComputeContext stopped = CONTEXT.withCancelCheck(() -> true);
        assertThrows(CancelledException.class, () -> LabelledRows.of(new Examined(task), stopped));
    }

    @Test
    void saysThatItLookedAtASample() {
        Table table = twoClasses(300, 5);
        AuditTask all = task(table, table.classes().orElseThrow().ids());
        AuditTask few = AuditTask.of(table, 1, 150).withLabels(all.labels().orElseThrow(), Optional.empty());
        assertTrue(look(few).get(0).sentence().contains("a sample of 150 labelled rows"));
    }

    @Test
    void saysWhyItCouldNotLook() {
        assertEquals(List.of(), look(AuditTask.of(twoClasses(20, 6), 1, 100)));
        Table table = twoClasses(200, 7);
        int[] missing = new int[200];
        Arrays.fill(missing, RowClasses.MISSING);
        assertNotLooked("0 rows have a label; a test of labels needs 100.", task(table, missing));
        missing[3] = 1;
        assertNotLooked("1 row has a label; a test of labels needs 100.", task(table, missing));
        assertNotLooked("All labelled rows have the same label.", task(table, new int[200]));
        int[] few = new int[200];
        few[0] = 1;
        assertNotLooked(
                "1 of 2 classes have at least 10 rows; a test of labels needs 2 to 50 such classes.", task(table, few));
        Table text = Table.builder(200).addText("t").build();
        assertNotLooked("No attribute is left to compare rows by.", task(text, new int[200]));
        assertNotLooked("2 rows have a label; a test of labels needs 100.", task(twoClasses(2, 8), new int[] {0, 1}));
        int[] noise = IntStream.range(0, 200).map(i -> i / 7 % 2).toArray();
        assertTrue(look(task(table, noise))
                .get(0)
                .sentence()
                .startsWith("The attributes tell too little of the labels: of 200"));
    }

    private static void assertNotLooked(String reason, AuditTask task) {
        Observation seen = look(task).get(0);
        assertEquals(Kind.NOT_LOOKED, seen.kind());
        assertEquals(reason, seen.sentence());
    }

    /** Two dense clouds far apart, where margins of all rows are nearly equal. */
    @Test
    void wrongLabelsOfClassesFarApartAreNoOverlap() {
        RandomStream random = RandomStream.of(10, "far apart", 0);
        int[] ids = IntStream.range(0, 400).map(i -> i % 2).toArray();
        double[] x = IntStream.range(0, 400)
                .mapToDouble(i -> 30 * ids[i] + random.gaussian())
                .toArray();
        double[] y = IntStream.range(0, 400).mapToDouble(i -> random.gaussian()).toArray();
        Table table = Table.builder(400).addNumeric("x", x).addNumeric("y", y).build();
        Observation seen = look(task(table, flipped(ids, drawn(400, 20, 10)))).get(0);
        assertTrue(seen.chance() < .01, "chance " + seen.chance());
        assertTrue(seen.sentence().contains("90 % interval"), seen.sentence());
        assertEquals(1, look(task(table, ids)).get(0).chance(), 1e-3);
    }

    @Test
    void equalRowsAndMissingCellsAreNoTrouble() {
        double[] gaps = new double[150];
        IntStream.range(0, 150).filter(i -> i % 3 == 0).forEach(i -> gaps[i] = Double.NaN);
        gaps[1] = 1;
        Table table = Table.builder(150).addNumeric("x", gaps).build();
        int[] ids = IntStream.range(0, 150).map(i -> i % 2).toArray();
        assertEquals(Kind.NOT_LOOKED, look(task(table, ids)).get(0).kind(), "the attribute says nothing of the labels");
        double[] halves = IntStream.range(0, 150).mapToDouble(i -> i % 2).toArray();
        Table apart = Table.builder(150)
                .addNumeric("x", halves)
                .addNumeric("gaps", gaps)
                .build();
        assertEquals(1, look(task(apart, ids)).get(0).chance(), 1e-3);
    }

    @Test
    void threadsDoNotMatter() {
        Table table = twoClasses(200, 9);
        AuditTask task = task(table, flipped(table.classes().orElseThrow().ids(), drawn(200, 8, 9)));
        List<List<Observation>> seen = IntStream.of(1, 2)
                .mapToObj(threads -> new WrongLabels().look(new Examined(task), CONTEXT.withThreads(threads)))
                .toList();
        assertEquals(seen.get(0), seen.get(1));
        assertArrayEquals(new int[] {1, 1}, seen.stream().mapToInt(List::size).toArray());
    }
}
