package farpoint.scoreboost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.Training;
import farpoint.data.DataMatrix;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.detector.CombinedDetector;
import farpoint.detector.CombinedModel;
import farpoint.detector.DetectorSpec;
import farpoint.detector.MemberScores;
import farpoint.modelfile.ModelFile;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import farpoint.stats.Ranking;
import farpoint.testing.CleanSplit;
import farpoint.testing.Samples;
import farpoint.testing.TestData;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreBoostTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final DetectorSpec SPEC = Detectors.byName("scoreboost");
    private static final int NONE = RowClasses.MISSING;

    private static Training train(Table table, String... pairs) {
        return Training.of(SPEC, values(SPEC, pairs), table, CONTEXT);
    }

    private static ParameterValues values(DetectorSpec spec, String... pairs) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String pair : pairs) {
            int is = pair.indexOf('=');
            given.put(pair.substring(0, is), pair.substring(is + 1));
        }
        return ParameterValues.parse(spec.parameters(), given);
    }

    /** The table with a class a row: 0 for normal, 1 for outliers, {@link #NONE}. */
    private static Table labelled(Table table, IntUnaryOperator label) {
        Table.Builder builder = Table.builder(table.rows());
        IntStream.range(0, table.columns()).forEach(j -> builder.add(table.attribute(j), table.column(j)));
        int[] ids = IntStream.range(0, table.rows()).map(label).toArray();
        return builder.classes(new RowClasses(List.of("good", "bad"), ids)).build();
    }

    private static List<String> warnings(Training training) {
        return training.detector().warnings();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void withoutLabelsItIsTheEnsembleOfItsMembersToTheLastBit(boolean clean) {
        Table table = labelled(TestData.table("glass"), i -> NONE);
        DetectorSpec ensemble = Detectors.byName("ensemble");
        String neighbors = "KNNDistance num-neighbors=5 aggregate=rms";
        String members = clean ? neighbors : "ExtendedIsolationForest; GaussianMahalanobis estimator=mcd; " + neighbors;
        ParameterValues own = values(ensemble, "members=" + members, "clean-training=" + clean);
        Training expected = Training.of(ensemble, own, table, CONTEXT);
        Training training = train(table, "clean-training=" + clean);
        assertArrayEquals(expected.scores(), training.scores());
        assertArrayEquals(
                expected.detector().score(table, CONTEXT), training.detector().score(table, CONTEXT));
    }

    @Test
    void saysThatThereAreNoLabels() {
        Table table = TestData.table("glass");
        String none = warnings(train(labelled(table, i -> NONE))).toString();
        assertTrue(none.contains("No training row has a label, so that this is the ensemble of its members"), none);
        String normal = warnings(train(labelled(table, i -> 0))).toString();
        assertTrue(normal.contains("No training row is labelled as an outlier"), normal);
        assertFalse(warnings(train(table, "labels=none")).toString().contains("label"));
        assertFalse(warnings(train(table)).toString().contains("label"));
    }

    @Test
    void unlabelledRowsCountAsNormalOnes() {
        Table table = TestData.table("glass");
        int[] ids = table.classes().orElseThrow().ids();
        assertArrayEquals(
                train(table).scores(),
                train(labelled(table, i -> ids[i] == 1 ? 1 : NONE)).scores());
    }

    @Test
    void refusesRowsThatAreAllLabelledOutliers() {
        Table table = labelled(TestData.table("glass"), i -> i == 3 ? NONE : 1);
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> train(table));
        assertEquals(
                "ScoreBoost needs at least 2 training rows that are not labelled as outliers. The data has 1.",
                e.getMessage());
    }

    @Test
    void namesWhatItLearnsFrom() {
        CombinedModel model = (CombinedModel) train(TestData.table("glass"), "members=KNNDistance; rpd")
                .detector()
                .model();
        List<String> names = List.of("KNNDistance", "RandomProjectionDepth", "RandomForest", "LogisticRegression");
        assertEquals(names, model.memberNames());
        CombinedDetector detector = (CombinedDetector) SPEC.create(values(SPEC, "members=KNNDistance; rpd"));
        assertEquals(names, detector.memberNames());
    }

    @Test
    void theScoreIsTheWeightedMeanOfWhatIsSaid() {
        MemberScores said = train(TestData.table("glass")).members().orElseThrow();
        assertEquals(1, Arrays.stream(said.weights()).sum(), 1e-12);
        for (int i = 0; i < 20; i++) {
            double mean = 0;
            for (int j = 0; j < said.weights().length; j++) {
                mean += said.weights()[j] * said.z(i, j);
            }
            assertEquals(Math.log1p(Math.exp(mean)), said.scores()[i], 1e-9 * (1 + said.scores()[i]));
        }
    }

    @Test
    void aSingleLabelledOutlierIsLearntByTheRegression() {
        Table table = labelled(Samples.table(Samples.gaussian(80, 3, 1)), i -> i == 5 ? 1 : NONE);
        Training training = train(table, "learner=forest");
        List<String> names = training.members().orElseThrow().members();
        assertTrue(names.contains("LogisticRegression") && !names.contains("RandomForest"), names.toString());
    }

    /** What only labelled outliers differ in is constant for the members, which learn from the others. */
    @Test
    void learnsFromAColumnThatOnlyLabelledOutliersDifferIn() {
        double[][] rows = Samples.gaussian(120, 3, 2);
        IntStream.range(0, 120).forEach(i -> rows[i][1] = i < 6 ? 1 : 0);
        Training training = train(labelled(Samples.table(rows), i -> i < 6 ? 1 : NONE));
        double[][] others = {{0.1, 1, 0.1}, {0.1, 0, 0.1}};
        double[] scores = training.detector().score(Samples.table(others), CONTEXT);
        assertTrue(scores[0] > scores[1] + 1, Arrays.toString(scores));
        ModelFile file = ModelFile.withDefaultThreshold(training.detector(), training.scores());
        assertArrayEquals(scores, ModelFile.fromBytes(file.toBytes()).detector().score(Samples.table(others), CONTEXT));
    }

    @Test
    void tellsWhichColumnRaisesTheScore() {
        double[][] rows = Samples.gaussian(300, 5, 3);
        IntStream.range(0, 10).forEach(i -> rows[i][2] += 5);
        Training training = train(labelled(Samples.table(rows), i -> i < 10 ? 1 : NONE));
        double[][] others = {{0.2, -0.3, 5, 0.1, 0.4}};
        double[] contributions = training.detector().contributions(Samples.table(others), CONTEXT);
        for (int j = 0; j < 5; j++) {
            assertTrue(j == 2 || contributions[2] > 2 * contributions[j], Arrays.toString(contributions));
        }
    }

    @Test
    void creditsOfClassifiersAddUpToTheirLogOdds() {
        Table table = TestData.table("glass");
        ScoreBoostModel boost = (ScoreBoostModel) train(table).detector().model();
        assertEquals(2, boost.classifiers().size());
        int width = boost.dimension() + boost.memberNames().size() - 2;
        DataMatrix joined = DataMatrix.of(Samples.gaussian(20, width, 4));
        for (FittedClassifier classifier : boost.classifiers()) {
            double[] odds = classifier.classifier().logOdds(joined, CONTEXT);
            double[] credits = classifier.classifier().credits(joined, CONTEXT);
            double[] rest = new double[odds.length];
            for (int i = 0; i < odds.length; i++) {
                rest[i] = odds[i];
                for (int j = 0; j < joined.columns(); j++) {
                    rest[i] -= credits[i * joined.columns() + j];
                }
                assertEquals(rest[0], rest[i], 1e-9, classifier.name());
            }
        }
    }

    @Test
    @Tag("long")
    void twentyLabelsFindMoreThanAnyMember() {
        CleanSplit split = CleanSplit.of(TestData.table("satellite"), 1, 20.0 / 2659);
        assertEquals(
                20,
                Arrays.stream(split.training().classes().orElseThrow().ids())
                        .filter(id -> id == 1)
                        .count());
        MemberScores said = train(split.training(), "clean-training=true")
                .detector()
                .memberScores(split.test(), CONTEXT)
                .orElseThrow();
        double found = Ranking.of(said.scores(), split.outliers()).rocAuc();
        assertTrue(found >= 0.9, "ROC AUC " + found);
        for (int j = 0; j < said.members().size(); j++) {
            double alone = Ranking.of(said.of(j), split.outliers()).rocAuc();
            assertTrue(found > alone, said.members().get(j) + " alone: " + alone);
        }
    }

    /** Every third row of satellite, of which 20 are called outliers by chance, against what is known without labels. */
    @Test
    @Tag("long")
    void labelsByChanceDoLittleHarm() {
        Table table = TestData.table("satellite")
                .select(IntStream.range(0, 2145).map(i -> 3 * i).toArray());
        boolean[] outliers = TestData.outliers(table);
        double unlabelled =
                Ranking.of(train(table, "labels=none").scores(), outliers).rocAuc();
        int draws = 5;
        double mean = 0;
        for (int draw = 1; draw <= draws; draw++) {
            int[] rows = IntStream.range(0, table.rows()).toArray();
            RandomStream.of(draw, "labels by chance", 0).shuffle(rows, 20);
            Set<Integer> chosen = Arrays.stream(rows).limit(20).boxed().collect(Collectors.toSet());
            Training training = train(labelled(table, i -> chosen.contains(i) ? 1 : NONE), "num-trees=100");
            double roc = Ranking.of(training.scores(), outliers).rocAuc();
            mean += roc / draws;
        }
        assertTrue(mean >= unlabelled - 0.05, mean + " instead of " + unlabelled);
    }
}
