package farpoint.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.DataMatrix;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.detector.MemberScores;
import farpoint.detector.OutlierDetector;
import farpoint.explanation.Contributions;
import farpoint.modelfile.ModelFile;
import farpoint.params.ClassUse;
import farpoint.params.ParameterValues;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import farpoint.testing.CaseTables;
import farpoint.testing.Samples;
import farpoint.testing.TestData;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an ensemble makes of the detectors of the catalogue. */
class EnsembleMembersTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final DetectorSpec SPEC = Detectors.byName("ensemble");

    /** Parameters with which a detector learns fast. */
    private static final Map<String, String> QUICK =
            Map.of("num-directions", "20", "epochs", "2", "pretrain-epochs", "1", "ensemble-size", "1");

    static Stream<DetectorSpec> possibleMembers() {
        return Detectors.all().stream().filter(spec -> spec != SPEC && spec.classUse() != ClassUse.OUTLIER_LABELS);
    }

    private static ParameterValues values(String... pairs) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String pair : pairs) {
            int is = pair.indexOf('=');
            given.put(pair.substring(0, is), pair.substring(is + 1));
        }
        return ParameterValues.parse(SPEC.parameters(), given);
    }

    private static Training train(Table table, String... pairs) {
        return Training.of(SPEC, values(pairs), table, CONTEXT);
    }

    private static String quick(DetectorSpec spec) {
        StringBuilder text = new StringBuilder(spec.alias());
        spec.parameters().stream()
                .filter(p -> QUICK.containsKey(p.name()))
                .forEach(p -> text.append(' ').append(p.name()).append('=').append(QUICK.get(p.name())));
        return text.toString();
    }

    private static ParameterValues quickValues(DetectorSpec spec) {
        Map<String, String> given = new LinkedHashMap<>();
        spec.parameters().stream()
                .filter(p -> QUICK.containsKey(p.name()))
                .forEach(p -> given.put(p.name(), QUICK.get(p.name())));
        return ParameterValues.parse(spec.parameters(), given);
    }

    /** Numbers, holes, categories, a constant, text and an identifier, and a value beyond what unscaled columns hold. */
    private static List<Table> tables() {
        double[][] holes = Samples.gaussian(150, 4, 5);
        for (int i = 0; i < holes.length; i++) {
            holes[i][1] = 2 * holes[i][0] + 0.1 * holes[i][1];
            holes[i][2] = 7;
            if (i % 9 == 0) {
                holes[i][i % 4] = Double.NaN;
            }
        }
        holes[3][0] = 1e200;
        return List.of(TestData.table("glass"), Samples.table(holes), CaseTables.table("orders"));
    }

    /** Each detector says within an ensemble what it says alone, of training rows and of others, to the last bit. */
    @ParameterizedTest
    @MethodSource("possibleMembers")
    void aMemberScoresAsItDoesAlone(DetectorSpec spec) {
        for (Table table : tables()) {
            int half = table.rows() / 2;
            Table training = table.select(IntStream.range(0, half + 30).toArray());
            Table others = table.select(IntStream.range(half, table.rows()).toArray());
            Training alone = Training.of(spec, quickValues(spec), training, CONTEXT);
            Training ensemble = train(training, "members=FastLOF; " + quick(spec), "weights=1,0");
            LogScale scale =
                    LogScale.fit(alone.scores(), alone.detector().model().lowerBound());
            assertArrayEquals(
                    z(scale, alone.scores()), ensemble.members().orElseThrow().of(1));
            assertArrayEquals(
                    z(scale, alone.detector().score(others, CONTEXT)),
                    ensemble.detector()
                            .memberScores(others, CONTEXT)
                            .orElseThrow()
                            .of(1));
        }
    }

    private static double[] z(LogScale scale, double[] scores) {
        return Arrays.stream(scores).map(scale::z).toArray();
    }

    /** Whatever some of the rows alone would say of an attribute. */
    @Test
    void membersLeaveOutWhatTheWholeTableLeavesOut() {
        Table orders = CaseTables.table("orders");
        Training whole = train(orders, "members=KNNDistance");
        Table some = orders.select(IntStream.range(0, 60).toArray());
        Training again = whole.again(some, CONTEXT);
        Training bare = train(
                CaseTables.table("orders", "order_id", "comment")
                        .select(IntStream.range(0, 60).toArray()),
                "members=KNNDistance");
        assertArrayEquals(bare.scores(), again.scores());
    }

    @Test
    void aModelFileKeepsEveryBitAndWhatMembersSay() {
        for (Table table : tables()) {
            Training training = train(
                    table,
                    "members=FastLOF metric=manhattan; DeepRPO epochs=2 ensemble-size=1; gaussianmahalanobis; fastlof",
                    "weights=1,2,3,0",
                    "combine=median");
            ModelFile read = ModelFile.fromBytes(ModelFile.withDefaultThreshold(training.detector(), training.scores())
                    .toBytes());
            MemberScores before =
                    training.detector().memberScores(table, CONTEXT).orElseThrow();
            MemberScores after = read.detector().memberScores(table, CONTEXT).orElseThrow();
            assertEquals(before.members(), after.members());
            assertArrayEquals(before.weights(), after.weights());
            assertArrayEquals(before.z(), after.z());
            assertArrayEquals(before.scores(), after.scores());
            assertArrayEquals(before.scores(), read.detector().score(table, CONTEXT));
            assertArrayEquals(
                    training.detector().contributions(table, CONTEXT),
                    read.detector().contributions(table, CONTEXT));
            assertEquals(training.detector().summary(), read.detector().summary());
        }
    }

    @Test
    void contributionsAreSharesOfWhatMembersSay() {
        Table table = TestData.table("glass");
        Training alone = train(table, "members=GaussianMahalanobis");
        double[] shares = alone.detector().contributions(table, CONTEXT);
        double[] z = alone.detector().memberScores(table, CONTEXT).orElseThrow().z();
        Training half = train(table, "members=DeepSVDD epochs=2 ensemble-size=1; GaussianMahalanobis");
        double[] halves = half.detector().contributions(table, CONTEXT);
        int d = table.columns();
        for (int i = 0; i < z.length; i++) {
            double size =
                    Arrays.stream(shares, i * d, (i + 1) * d).map(Math::abs).sum();
            assertEquals(z[i] > 0 ? z[i] : 1, size, 1e-9 * Math.max(1, size), "row " + i);
            for (int j = 0; j < d; j++) {
                assertEquals(shares[i * d + j] / 2, halves[i * d + j], 1e-9 * Math.max(1, size));
            }
        }
        assertEquals(
                "shares of what GaussianMahalanobis says; DeepSVDD cannot split scores",
                half.detector().summary().get("Contributions"));
        TrainedDetector none =
                train(table, "members=DeepSVDD epochs=2 ensemble-size=1").detector();
        assertEquals(
                "by replacement, as no member can split its scores",
                none.summary().get("Contributions"));
        Contributions replaced = none.explain(table.select(new int[] {0}), CONTEXT);
        assertEquals(
                none.score(table, CONTEXT)[0],
                replaced.base() + Arrays.stream(replaced.values()).sum(),
                1e-9);
    }

    @Test
    void aMemberThatRefusesIsLeftOut() {
        Table wide = Samples.table(Samples.gaussian(60, 40, 1));
        Training training = train(wide, "preset=cheap");
        assertEquals(
                List.of("ExtendedIsolationForest", "KNNDistance"),
                training.members().orElseThrow().members());
        List<String> warnings = training.detector().warnings();
        assertEquals(1, warnings.size(), warnings.toString());
        assertTrue(
                warnings.get(0)
                        .startsWith("The ensemble goes without its member GaussianMahalanobis, which cannot use these"
                                + " training rows: The mcd estimator needs more than 80 rows"),
                warnings.get(0));
        assertArrayEquals(
                train(wide, "members=ExtendedIsolationForest; KNNDistance").scores(), training.scores());
    }

    @Test
    void membersWhoseTrainingScoresAreAllTheSameKeepTheirWeights() {
        double[][] rows = new double[30][];
        Arrays.fill(rows, new double[] {1, 2});
        Training training = train(Samples.table(rows), "members=KNNDistance; FastLOF", "weights=1,3");
        assertEquals(
                "The ensemble's member KNNDistance gives all training rows the same score, as all others do.",
                training.detector().summary().get("Warning: KNNDistance"));
        assertEquals(0.25, training.detector().summary().get("Weight: KNNDistance"));
        rows[7] = new double[] {1.5, 2};
        double[] scores = training.detector().score(Samples.table(rows), CONTEXT);
        assertEquals(30, Arrays.stream(scores).filter(s -> s <= scores[7]).count());
        assertEquals(29, Arrays.stream(scores).filter(s -> s < scores[7]).count());
    }

    @Test
    void seedAndCleanTrainingAreHandedToMembersUnlessTheySayOtherwise() {
        Table table = TestData.table("glass");
        String network = "Autoencoder epochs=2 ensemble-size=1";
        String members = (String) train(
                        table,
                        "members=" + network + "; " + network + " seed=5 clean-training=false; KNNDistance",
                        "seed=7",
                        "clean-training=true")
                .detector()
                .summary()
                .get("Members");
        assertEquals(
                "Autoencoder clean-training=true epochs=2 ensemble-size=1 seed=7; Autoencoder epochs=2 ensemble-size=1"
                        + " seed=5; KNNDistance clean-training=true",
                members);
        // What a model says of its members can be typed in again.
        assertEquals(
                members, train(table, "members=" + members).detector().summary().get("Members"));
    }

    @Test
    void automaticMembersAreThoseOfThePreset() {
        for (MemberPreset preset : MemberPreset.values()) {
            for (boolean clean : new boolean[] {false, true}) {
                OutlierEnsemble automatic = (OutlierEnsemble) SPEC.create(
                        values("preset=" + preset.name().toLowerCase(Locale.ROOT), "clean-training=" + clean));
                OutlierEnsemble named = (OutlierEnsemble) SPEC.create(values("members=" + preset.members(clean)));
                assertEquals(named.memberNames(), automatic.memberNames());
                assertFalse(named.memberNames().isEmpty());
            }
        }
        assertEquals(
                ((OutlierEnsemble) SPEC.create(SPEC.defaults())).memberNames(),
                ((OutlierEnsemble) SPEC.create(values("members=", "weights="))).memberNames());
    }

    @Test
    void ofManyColumnsTheCovarianceIsShrunk() {
        for (int columns : new int[] {150, 151}) {
            double[] values = new double[40 * columns];
            RandomStream random = RandomStream.of(1, "wide", columns);
            Arrays.setAll(values, i -> random.gaussian());
            OutlierDetector cheap = SPEC.create(values("preset=cheap"));
            String members = String.valueOf(cheap.fit(DataMatrix.of(40, columns, values), CONTEXT)
                    .model()
                    .summary()
                    .get("Members"));
            assertEquals(columns == 150, members.contains("GaussianMahalanobis estimator=mcd;"), members);
            assertEquals(columns == 151, members.contains("GaussianMahalanobis;"), members);
        }
    }

    @Test
    void progressNamesTheMembers() {
        Set<String> tasks = new TreeSet<>();
        ComputeContext context = CONTEXT.withProgress((task, done, total) -> {
            synchronized (tasks) {
                tasks.add(task);
            }
        });
        Training.of(SPEC, values("preset=cheap"), TestData.table("glass"), context);
        for (String name :
                List.of("ExtendedIsolationForest (1 of 3): ", "KNNDistance (3 of 3): ", "Members of the ensemble")) {
            assertTrue(tasks.stream().anyMatch(task -> task.startsWith(name)), tasks.toString());
        }
    }

    @Test
    void aRunCanBeStoppedWithinAMember() {
        AtomicBoolean within = new AtomicBoolean();
        ComputeContext context = CONTEXT.withThreads(1)
                .withProgress(
                        (task, done, total) -> within.compareAndSet(false, task.startsWith("KNNDistance (3 of 3): ")))
                .withCancelCheck(within::get);
        assertThrows(
                CancelledException.class,
                () -> Training.of(SPEC, values("preset=cheap"), TestData.table("digits"), context));
    }

    @Test
    void mistakesNameTheMember() {
        assertEquals(
                "The ensemble's member 'knndistance k=3' cannot be used: there is no parameter 'k'; there are"
                        + " num-neighbors, aggregate, clean-training, metric, minkowski-exponent, scaling.",
                refusal("members=rpd; knndistance k=3"));
        assertEquals(
                "The ensemble's member 'KNNDistance num-neighbors=-1' cannot be used: The 'num-neighbors' parameter must be"
                        + " an integer in [0, inf). Got -1 instead.",
                refusal("members=KNNDistance num-neighbors=-1"));
        assertEquals(
                "The ensemble's member 'fastlof num-neighbors=3 num-neighbors=4' cannot be used: it sets 'num-neighbors' twice.",
                refusal("members=fastlof num-neighbors=3 num-neighbors=4"));
        assertEquals(
                "The ensemble's member 'DeepSAD' cannot be used: it learns from labels, which members do not get.",
                refusal("members=DeepSAD"));
        assertEquals(
                "The ensemble's member 'GaussianMahalanobis class-conditional=nearest' cannot be used: with"
                        + " class-conditional=nearest it needs classes, which members do not get.",
                refusal("members=GaussianMahalanobis class-conditional=nearest"));
        assertEquals(
                "An ensemble cannot be a member of an ensemble: name its members instead.",
                refusal("members=KNNDistance; OutlierEnsemble"));
    }

    private static String refusal(String... pairs) {
        ParameterValues values = values(pairs);
        return assertThrows(InvalidInputException.class, () -> SPEC.create(values))
                .getMessage();
    }
}
