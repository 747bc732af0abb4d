package farpoint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.ensemble.OutlierEnsemble;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import farpoint.stats.Ranking;
import farpoint.testdata.Bins;
import farpoint.testing.Samples;
import farpoint.testing.TestData;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every detector of the catalogue promises of tables of numbers, words and gaps; of text and identifiers in them see {@link
 * IdentifiersTest}. Networks train briefly; figures of all of their training are in docs/accuracy.md.
 */
@Tag("long")
class MixedTablesContractTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final List<String> SETS = List.of("breastw", "glass", "vowel", "wdbc");
    private static final List<String> WORDS = List.of("low", "medium", "high", "top");
    private static final int MOST_ROWS = 250;
    private static final int ONE_IN = 30;
    private static final double MOST_LOST = 0.05;

    private static final Map<String, Integer> SHORT_TRAINING =
            Map.of("epochs", 10, "pretrain-epochs", 5, "ensemble-size", 2, "num-directions", 500, "num-trees", 100);

    static List<DetectorSpec> detectors() {
        return Detectors.all();
    }

    /** Every third column of bins, as words and with gaps, against a numeric column for each bin: the same is known of the rows. */
    @ParameterizedTest
    @MethodSource("detectors")
    void wordsAndGapsSayWhatNumbersSay(DetectorSpec spec) {
        double numeric = 0;
        double mixed = 0;
        for (String set : SETS) {
            Table table = sample(TestData.table(set));
            numeric += rocAuc(spec, indicators(table), table) / SETS.size();
            double[] scores = scores(spec, withGaps(inWords(table)));
            mixed += Ranking.of(scores, TestData.outliers(table)).rocAuc() / SETS.size();
            assertTrue(mostFrequent(scores) <= scores.length / 2, set + ": more than half of the scores are equal");
        }
        assertTrue(numeric - mixed <= MOST_LOST, spec.name() + ": " + mixed + " instead of " + numeric);
    }

    /** The only row of its category is ordinary else, and another row has a value that is ten deviations off. */
    @ParameterizedTest
    @MethodSource("detectors")
    void aRareCategoryDoesNotDrownAGrossError(DetectorSpec spec) {
        double[][] rows = Samples.gaussian(200, 4, 6);
        for (double[] row : rows) {
            row[1] = 0.8 * row[0] + 0.6 * row[1];
        }
        rows[40] = new double[] {0, 0, 10, 0};
        rows[50] = new double[] {0.1, 0.1, -0.1, 0.1};
        double[] kinds = new double[200];
        Arrays.setAll(kinds, i -> i == 50 ? 3 : i % 3);
        Table numeric = Samples.table(rows);
        Table.Builder table = Table.builder(200).add(Attribute.nominal("kind", WORDS), kinds);
        IntStream.range(0, 4).forEach(j -> table.add(numeric.attribute(j), numeric.column(j)));
        double[] scores = scores(spec, table.build());
        assertTrue(scores[40] > scores[50], scores[40] + " of the error, " + scores[50] + " of the category");
        long above = Arrays.stream(scores).filter(s -> s > scores[40]).count();
        assertTrue(above < 5, above + " rows above the error");
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void theDescriptionSaysWhatBecomesOfWordsAndGaps(DetectorSpec spec) {
        String text = spec.description().toLowerCase(Locale.ROOT);
        for (String word : List.of("nominal attributes", "missing value", "text and identifiers are left out")) {
            assertTrue(text.contains(word), spec.name() + ": " + text);
        }
    }

    private static double rocAuc(DetectorSpec spec, Table columns, Table labelled) {
        return Ranking.of(scores(spec, columns), TestData.outliers(labelled)).rocAuc();
    }

    private static double[] scores(DetectorSpec spec, Table table) {
        return Training.of(spec, shortTraining(spec), table, CONTEXT).scores();
    }

    private static ParameterValues shortTraining(DetectorSpec spec) {
        if (spec.parameters().contains(OutlierEnsemble.MEMBERS)) {
            return DetectorContract.quickIfDear(spec);
        }
        ParameterValues values = spec.defaults();
        for (Parameter<?> parameter : spec.parameters()) {
            Integer value = SHORT_TRAINING.get(parameter.name());
            values = value == null ? values : values.with(parameter, value);
        }
        return values;
    }

    private static long mostFrequent(double[] scores) {
        return Arrays.stream(scores)
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .max(Long::compare)
                .orElseThrow();
    }

    private static Table sample(Table table) {
        int[] rows = IntStream.range(0, table.rows()).toArray();
        RandomStream.of(1, "sample", 0).shuffle(rows, rows.length);
        return table.select(IntStream.of(rows).limit(MOST_ROWS).sorted().toArray());
    }

    /** Without classes. */
    private static Table inWords(Table table) {
        Table.Builder words = Table.builder(table.rows());
        for (int j = 0; j < table.columns(); j++) {
            boolean isBinned = j % 3 == 0;
            String name = table.attribute(j).name();
            words.add(
                    isBinned ? Attribute.nominal(name, WORDS) : table.attribute(j),
                    isBinned ? bins(table, j) : table.column(j));
        }
        return words.build();
    }

    private static Table indicators(Table table) {
        Table.Builder indicators = Table.builder(table.rows());
        for (int j = 0; j < table.columns(); j++) {
            if (j % 3 != 0) {
                indicators.add(table.attribute(j), table.column(j));
                continue;
            }
            double[] bins = bins(table, j);
            for (int b = 0; b < WORDS.size(); b++) {
                int bin = b;
                double[] indicator =
                        Arrays.stream(bins).map(v -> v == bin ? 1 : 0).toArray();
                indicators.addNumeric(table.attribute(j).name() + "_" + b, indicator);
            }
        }
        return indicators.build();
    }

    private static double[] bins(Table table, int column) {
        return Bins.of(table.column(column), WORDS.size());
    }

    private static Table withGaps(Table table) {
        Table.Builder gaps = Table.builder(table.rows());
        for (int j = 0; j < table.columns(); j++) {
            RandomStream random = RandomStream.of(1, "gaps", j);
            double[] column = Arrays.stream(table.column(j))
                    .map(v -> random.below(ONE_IN) == 0 ? Double.NaN : v)
                    .toArray();
            gaps.add(table.attribute(j), column);
        }
        return gaps.build();
    }
}
