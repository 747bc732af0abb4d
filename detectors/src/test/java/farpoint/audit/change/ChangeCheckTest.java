package farpoint.audit.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.audit.finding.AuditTask;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.Learner;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Observation.Kind;
import farpoint.audit.finding.Question;
import farpoint.data.Attribute;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeCheckTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    /** Gaussian rows of which the first attribute is higher. */
    private static Table gaussian(int rows, int columns, int seed, double shift) {
        Table.Builder builder = Table.builder(rows);
        for (int j = 0; j < columns; j++) {
            RandomStream random = RandomStream.of(seed, "rows", j);
            double by = j == 0 ? shift : 0;
            builder.addNumeric(
                    "a" + j,
                    IntStream.range(0, rows)
                            .mapToDouble(i -> random.gaussian() + by)
                            .toArray());
        }
        return builder.build();
    }

    private static List<Observation> look(Table here, Table there) {
        return new ChangeCheck()
                .look(new Examined(AuditTask.of(here, 1, 100_000).withOther(there)), CONTEXT);
    }

    private static List<Observation> tests(List<Observation> seen) {
        return seen.stream().filter(o -> o.kind() == Kind.TEST).toList();
    }

    @Test
    void thereIsNoQuestionWithoutAnotherFile() {
        assertEquals(
                List.of(), new ChangeCheck().look(new Examined(AuditTask.of(gaussian(50, 2, 1, 0), 1, 100)), CONTEXT));
    }

    @Test
    void aShiftIsSeenByAllTestsAndNamed() {
        List<Observation> seen = tests(look(gaussian(150, 3, 1, 2), gaussian(120, 3, 2, 0)));
        assertEquals(3, seen.size());
        for (Observation test : seen) {
            assertEquals(Question.CHANGE, test.question());
            assertTrue(test.chance() <= 0.001, test.toString());
        }
        Observation attributes = seen.get(0);
        assertEquals(List.of("a0"), attributes.attributes());
        assertEquals("1 of 3 attributes", attributes.number());
        assertTrue(
                attributes.sentence().matches(".*a0 \\(median -?0\\.\\d+ there, [12]\\.?\\d* here\\)\\."),
                attributes.sentence());
        assertTrue(
                seen.get(1).sentence().startsWith("The rows of this file strongly differ"),
                seen.get(1).sentence());
        assertTrue(
                seen.get(1).sentence().contains("(120 rows of each file were compared)"),
                seen.get(1).sentence());
        assertEquals(10, seen.get(2).rows().size());
        Table here = gaussian(150, 3, 1, 2);
        seen.get(2).rows().forEach(row -> assertTrue(here.value(row.row(), 0) > 1, row.toString()));
    }

    /** Rows of both files are of one law: each test may be wrong in one case of twenty. */
    @Test
    void rowsOfOneKindAreSeldomToldApart() {
        int[] wrong = new int[3];
        int runs = 50;
        for (int run = 0; run < runs; run++) {
            List<Observation> seen = tests(look(gaussian(40, 2, 2 * run, 0), gaussian(40, 2, 2 * run + 1, 0)));
            for (int t = 0; t < 3; t++) {
                wrong[t] += seen.get(t).chance() <= 0.05 ? 1 : 0;
            }
        }
        for (int count : wrong) {
            assertTrue(count <= 0.12 * runs, count + " of " + runs);
        }
    }

    @Test
    void bitsDoNotDependOnThreads() {
        Table here = gaussian(150, 4, 1, 0.1);
        Table there = gaussian(120, 4, 2, 0);
        AuditTask task = AuditTask.of(here, 5, 100_000).withOther(there);
        assertEquals(
                new ChangeCheck().look(new Examined(task), CONTEXT.withThreads(1)),
                new ChangeCheck().look(new Examined(task), CONTEXT.withThreads(2)));
    }

    @Test
    void attributesAreFoundByNameAndCategoriesByText() {
        int n = 90;
        double[] number = IntStream.range(0, n).mapToDouble(i -> i * 37 % 89).toArray();
        double[] colour = IntStream.range(0, n).mapToDouble(i -> i % 3).toArray();
        double[] other = IntStream.range(0, n).mapToDouble(i -> 2 - i % 3).toArray();
        Table there = Table.builder(n)
                .addNumeric("x", number.clone())
                .add(Attribute.nominal("colour", List.of("red", "green", "blue")), colour)
                .build();
        Table here = Table.builder(n)
                .add(Attribute.nominal("colour", List.of("blue", "green", "red")), other)
                .addNumeric("x", number.clone())
                .build();
        List<Observation> seen = look(here, there);
        assertEquals(3, seen.size(), seen.toString());
        assertEquals(1, seen.get(0).chance());
    }

    @Test
    void whatOnlyOneFileHasIsAFact() {
        int n = 40;
        double[] one = IntStream.range(0, n).mapToDouble(i -> i % 7).toArray();
        double[] two = IntStream.range(0, n).mapToDouble(i -> i % 2).toArray();
        double[] late = IntStream.range(0, n)
                .mapToDouble(i -> i >= 17 && i < 22 ? 1 : i == 30 ? 3 : 0)
                .toArray();
        Table there = Table.builder(n)
                .addNumeric("x", one)
                .addNumeric("old", one)
                .addNumeric("code", one)
                .add(Attribute.nominal("kind", List.of("a", "b")), two)
                .build();
        Table here = Table.builder(n)
                .addNumeric("new", one)
                .add(Attribute.nominal("kind", List.of("a", "c", "never", "once")), late)
                .add(Attribute.nominal("code", List.of("p", "q")), two)
                .addNumeric("x", one)
                .addText("note")
                .build();
        List<Observation> facts =
                look(here, there).stream().filter(o -> o.kind() == Kind.FACT).toList();
        assertEquals(
                List.of(
                        "The other file does not have these attributes: new, note.",
                        "Only the other file has these attributes: old.",
                        "These attributes are of another type than in the other file: code (nominal here, numeric there).",
                        "No row of the other file has these values: kind 'c' (5 rows).",
                        "Only rows of the other file have these values: kind 'b' (20 rows)."),
                facts.stream().map(Observation::sentence).toList());
        assertEquals(List.of("code"), facts.get(2).attributes());
        assertEquals(17, facts.get(3).rows().get(0).row());
        assertEquals(
                "kind 'c' is not in the other file", facts.get(3).rows().get(0).note());
        assertTrue(facts.get(4).rows().isEmpty());
    }

    @Test
    void missingValuesAndSharesAreTold() {
        int n = 80;
        double[] gaps = IntStream.range(0, n)
                .mapToDouble(i -> i % 2 == 0 ? Double.NaN : i)
                .toArray();
        double[] whole = IntStream.range(0, n).mapToDouble(i -> i).toArray();
        double[] few =
                IntStream.range(0, n).mapToDouble(i -> i % 10 == 0 ? 1 : 0).toArray();
        double[] many =
                IntStream.range(0, n).mapToDouble(i -> i % 10 == 0 ? 0 : 1).toArray();
        Attribute kind = Attribute.nominal("kind", List.of("a", "b"));
        Observation seen = look(
                        Table.builder(n).addNumeric("x", gaps).add(kind, many).build(),
                        Table.builder(n).addNumeric("x", whole).add(kind, few).build())
                .get(0);
        assertTrue(
                seen.sentence().endsWith(": kind ('a' 90 % there, 10 % here), x (missing in 0 % there, 50 % here)."),
                seen.sentence());
        assertEquals(List.of("kind", "x"), seen.attributes());
    }

    @Test
    void fewRowsAndNothingInCommonAreNotLookedAt() {
        List<Observation> few = look(gaussian(19, 2, 1, 0), gaussian(50, 2, 2, 0));
        assertEquals(1, few.size());
        assertEquals(
                "There are 19 rows, and 50 in the other file; a comparison needs 20 of each.",
                few.get(0).sentence());
        Table text = Table.builder(30).addText("t").build();
        assertEquals(Kind.NOT_LOOKED, look(text, text).get(0).kind());
        for (int rows : new int[] {1, 2}) {
            assertFalse(look(gaussian(rows, 1, 1, 0), gaussian(rows, 1, 2, 0)).isEmpty());
        }
    }

    @Test
    void equalConstantAndMissingValuesAreNoChange() {
        double[] missing = IntStream.range(0, 30).mapToDouble(i -> Double.NaN).toArray();
        Table constant = Table.builder(30)
                .addNumeric("c", new double[30])
                .addNumeric("m", missing)
                .addText("t")
                .build();
        List<Observation> seen = tests(look(constant, constant));
        assertEquals(3, seen.size());
        seen.forEach(test -> assertTrue(test.chance() > 0.3, test.toString()));
        Table empty = Table.builder(30).addNumeric("m", missing.clone()).build();
        assertEquals(Kind.NOT_LOOKED, look(empty, empty).get(0).kind());
    }

    @Test
    void aFileIsLikeItself() {
        Table table = gaussian(100, 2, 1, 0);
        tests(look(table, table)).forEach(test -> assertTrue(test.chance() > 0.3, test.toString()));
    }

    /** A classifier of a host sees the rows and answers; here one that knows the border. */
    @Test
    void aLearnerIsAskedInPlaceOfNeighbours() {
        AtomicInteger asked = new AtomicInteger();
        Learner border = new Learner() {
            @Override
            public String name() {
                return "Border";
            }

            @Override
            public double[][] probabilities(Table training, RowClasses classes, Table rows, ComputeContext context) {
                assertEquals(training.rows(), classes.ids().length);
                assertEquals(100, training.rows());
                asked.addAndGet(rows.rows());
                return IntStream.range(0, rows.rows())
                        .mapToObj(i -> rows.value(i, 0) > 5 ? new double[] {0, 1} : new double[] {1, 0})
                        .toArray(double[][]::new);
            }
        };
        AuditTask task = AuditTask.of(gaussian(100, 2, 1, 10), 1, 100)
                .withOther(gaussian(110, 2, 2, 0))
                .withLearner(border);
        Observation seen =
                tests(new ChangeCheck().look(new Examined(task), CONTEXT)).get(1);
        assertEquals(100, asked.get());
        assertEquals("AUC 1.00", seen.number());
        assertTrue(seen.sentence().contains("Border is right"), seen.sentence());
    }
}
