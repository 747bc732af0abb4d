package farpoint.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import farpoint.testing.TestData;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is recommended for tables, and how it is said. */
class RecommendationTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    private static final double TAIL_OF_SQUARES = 0.6284915089554993;

    private static Recommendation of(Table table) {
        return Recommendation.of(table, false, 0, CONTEXT);
    }

    private static Table rows(int count) {
        RandomStream random = RandomStream.of(1, "rows", 0);
        Table.Builder table = Table.builder(count);
        for (int j = 0; j < 3; j++) {
            table.addNumeric(
                    "x" + j,
                    IntStream.range(0, count)
                            .mapToDouble(i -> random.gaussian())
                            .toArray());
        }
        return table.build();
    }

    /** Eight columns that depend on four causes, and eight rows each of whose values belongs to another row. */
    private static Table brokenDependences() {
        RandomStream random = RandomStream.of(1, "dependences", 0);
        double[] weights = DoubleStream.generate(random::gaussian).limit(32).toArray();
        double[][] columns = new double[8][500];
        for (int i = 0; i < 500; i++) {
            double[] causes = DoubleStream.generate(random::gaussian).limit(4).toArray();
            for (int j = 0; j < 8; j++) {
                columns[j][i] = 0.1 * random.gaussian();
                for (int c = 0; c < 4; c++) {
                    columns[j][i] += weights[4 * j + c] * (i < 492 ? causes[c] : random.gaussian());
                }
            }
        }
        Table.Builder table = Table.builder(500);
        for (int j = 0; j < 8; j++) {
            table.addNumeric("x" + j, columns[j]);
        }
        return table.build();
    }

    @Test
    void brokenDependencesAreSeen() {
        Recommendation advice = of(brokenDependences());
        assertEquals(
                "GaussianMahalanobis",
                advice.rule().choice().detector(),
                advice.facts().toString());
        assertTrue(advice.first().startsWith("Take GaussianMahalanobis: a few rows break how "), advice.first());
    }

    @Test
    void classesAreNotLookedAt() {
        Table glass = TestData.table("glass");
        int[] ids = new int[glass.rows()];
        Arrays.fill(ids, 0, 20, 1);
        Table.Builder other = Table.builder(glass.rows());
        for (int j = 0; j < glass.columns(); j++) {
            other.add(glass.attribute(j), glass.column(j));
        }
        Table labelled =
                other.classes(new RowClasses(List.of("normal", "outlier"), ids)).build();
        assertEquals(of(glass), of(labelled));
    }

    @Test
    void threadsDoNotMatter() {
        Table glass = TestData.table("glass");
        assertEquals(of(glass), Recommendation.of(glass, false, 0, CONTEXT.withThreads(1)));
    }

    @Tag("long")
    @Test
    void ofManyRowsSomeAreStudied() {
        Recommendation advice = of(rows(2100));
        assertTrue(advice.why().contains("Studied were 2,000 of the rows, drawn at random by a fixed seed."));
        assertFalse(of(rows(200)).why().toString().contains("Studied were"));
    }

    @Test
    void fewRowsAreNotStudied() {
        Recommendation advice = of(rows(3));
        assertEquals("few rows", advice.rule().name());
        assertEquals(
                List.of(
                        "3 rows, 3 numeric attributes, no value missing.",
                        "The rule 'few rows' asks for rows at most 99."),
                advice.why());
        assertEquals(List.of(advice.rule().figure()), advice.sure());
    }

    @Test
    void whatTheUserSaysNeedsNoStudy() {
        Recommendation clean = Recommendation.of(rows(200), true, 0, CONTEXT);
        assertEquals("KNNDistance clean-training=true", clean.rule().choice().detector());
        assertTrue(clean.why().contains("You say that the training rows hold no outliers."));
        Recommendation labels = Recommendation.of(rows(200), false, 5, CONTEXT);
        assertEquals("ScoreBoost", labels.rule().choice().detector());
        assertFalse(labels.facts().containsKey(Fact.FAR_ROWS));
    }

    @Test
    void fewLabelsArePassedOver() {
        Recommendation advice = Recommendation.of(rows(200), false, 4, CONTEXT);
        assertTrue(
                advice.why()
                        .contains(
                                "Labels call 4 of the rows outliers. Fewer than 5 teach little, and the labels are passed over."));
        assertEquals(of(rows(200)).rule(), advice.rule());
    }

    @Test
    void aCloseChoiceIsCalledSo() {
        Map<Fact, Double> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.ROWS, 500.0);
        facts.put(Fact.LOCAL_AGREEMENT, 0.76);
        facts.put(Fact.GLOBAL_AGREEMENT, 0.7);
        facts.put(Fact.FAR_ROWS, 2.0);
        Recommendation close = new Recommendation(Rules.first(Rules.USUAL, facts), TableFacts.of(rows(500)), facts);
        assertEquals(
                List.of(close.rule().figure(), "A close choice: with local agreement 0.80 it would be FastLOF."),
                close.sure());
        facts.put(Fact.LOCAL_AGREEMENT, 0.6);
        assertEquals(List.of(close.rule().figure()), new Recommendation(close.rule(), close.table(), facts).sure());
    }

    @Test
    void textAloneIsRefused() {
        Table text = Table.builder(3).addText("a").build();
        assertThrows(InvalidInputException.class, () -> of(text));
    }

    @Test
    void rowsThatAreAllAlikeAreRefused() {
        for (int count : new int[] {3, 200}) {
            double[] ones = new double[count];
            Arrays.fill(ones, 1);
            Table alike = Table.builder(count)
                    .addNumeric("a", ones)
                    .addNumeric("b", new double[count])
                    .build();
            assertEquals(
                    "All attributes have one value only, and rows that are alike cannot be ranked: a, b.",
                    assertThrows(InvalidInputException.class, () -> of(alike)).getMessage());
        }
    }

    @Test
    void scoresThatAreEqualTellNothing() {
        double[] mostlyZero = new double[400];
        mostlyZero[3] = 1;
        Recommendation advice =
                of(Table.builder(400).addNumeric("a", mostlyZero).build());
        assertEquals("OutlierEnsemble", advice.rule().choice().detector());
        assertTrue(
                advice.why().toString().contains("Far rows unknown"),
                advice.why().toString());
        assertFalse(advice.first().contains("nothing in the rows"), advice.first());
        assertTrue(advice.first().contains(" the short study could not tell "), advice.first());
        String unknown = advice.why().stream()
                .filter(line -> line.startsWith("The short study could not tell all, "))
                .findFirst()
                .orElseThrow();
        assertTrue(unknown.contains("far rows"), unknown);
        Recommendation told = of(rows(200));
        assertFalse(told.why().toString().contains("could not tell"), told.why().toString());
        assertTrue(told.first().contains(told.rule().reason()), told.first());
    }

    /** By NumPy: log(s + 0.01 * median(s[s > 0])), (quantile(.99) - median) / (quantile(.75) - quantile(.25)). */
    @Test
    void tailsAreThoseOfNumPy() {
        double[] scores = IntStream.range(0, 101).mapToDouble(i -> i * i).toArray();
        assertEquals(TAIL_OF_SQUARES, ShortStudy.tail(scores), 1e-12);
        double[] thousandfold = Arrays.stream(scores).map(s -> 1000 * s).toArray();
        assertEquals(TAIL_OF_SQUARES, ShortStudy.tail(thousandfold), 1e-12);
        assertTrue(Double.isNaN(ShortStudy.tail(new double[50])));
    }
}
