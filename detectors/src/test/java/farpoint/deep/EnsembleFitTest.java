package farpoint.deep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.DataMatrix;
import farpoint.deep.encoder.EncoderKind;
import farpoint.deep.rows.InputForm;
import farpoint.deep.rows.TrainingRows;
import farpoint.deep.scoring.Scorer;
import farpoint.deep.scoring.SphereScorer;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.Fitted;
import farpoint.network.BatchNormalization;
import farpoint.network.Dense;
import farpoint.network.FeedForward;
import farpoint.network.Initializer;
import farpoint.network.Network;
import farpoint.network.Pass;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.state.State;
import farpoint.stats.Quantiles;
import farpoint.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EnsembleFitTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults().withThreads(2);
    private static final NeuralSettings SETTINGS = NeuralSettings.defaults();
    private static final DataMatrix ROWS = DataMatrix.of(Samples.gaussian(40, 3, 1));

    private static EnsemblePlan plan(int epochs, MemberTrainer trainer) {
        return new EnsemblePlan("Test", SETTINGS, InputForm.of(SETTINGS, 3, 3), epochs, trainer);
    }

    private static NeuralModel fit(MemberTrainer trainer) {
        return (NeuralModel) plan(1, trainer).fit(ROWS, CONTEXT).model();
    }

    private static Scorer zero() {
        return new SphereScorer(Network.of(List.of(new Dense(3, 2))), new double[][] {{0.1, 0.1}}, new double[1]);
    }

    private static Scorer sound(MemberRun run) {
        Network network = Network.of(List.of(new Dense(3, 2))).initialise(Initializer.UNIFORM, run.random("weights"));
        return new SphereScorer(network, new double[][] {{0.1, 0.1}}, new double[1]);
    }

    @Test
    void collapseOfAllNetworksIsAnErrorInWords() {
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> fit(run -> zero()));
        assertTrue(e.getMessage().startsWith("Test has collapsed"), e.getMessage());
    }

    @Test
    void collapseOfSomeNetworksLeavesThemOutAndSaysSo() {
        long first = new MemberRun(
                        SETTINGS,
                        new TrainingRows(ROWS, InputForm.of(SETTINGS, 3, 3), () -> {}),
                        row -> true,
                        0,
                        1,
                        null)
                .seed();
        NeuralModel model = fit(run -> run.seed() == first ? zero() : sound(run));
        assertEquals(
                "1 of " + SETTINGS.members()
                        + " networks gave (almost) the same score to different rows and were left out.",
                model.summary().get("Warning about collapse"));
        assertEquals(SETTINGS.members() - 1, model.members().size());
    }

    @Test
    void ensembleScoresArePositiveAndIncreaseWithEachMembersScore() {
        NeuralModel model = fit(EnsembleFitTest::sound);
        double[] scores = model.score(ROWS, CONTEXT);
        double[][] members = new double[SETTINGS.members()][];
        for (int m = 0; m < members.length; m++) {
            members[m] = new double[40];
            NeuralModel.score(InputForm.of(SETTINGS, 3, 3), model.members().get(m), ROWS, 0, 40, members[m], 0);
        }
        int inliers = 0;
        for (int i = 0; i < 40; i++) {
            double product = 1;
            for (double[] member : members) {
                double v = (member[i] - Quantiles.median(member.clone())) / interquartileRange(member);
                product *= Math.pow(1 + Math.abs(v), Math.signum(v) / members.length);
            }
            assertEquals(product, scores[i], 1e-12 * product);
            assertTrue(scores[i] > model.lowerBound() && model.lowerBound() > 0);
            inliers += scores[i] < 1 ? 1 : 0;
        }
        assertTrue(inliers > 10 && inliers < 30, inliers + " of 40 rows below the middle");
    }

    private static double interquartileRange(double[] values) {
        return Quantiles.quantile(values.clone(), 0.75) - Quantiles.quantile(values.clone(), 0.25);
    }

    @Test
    void constantScoresCountAsCollapseEvenWithNoiseOnThem() {
        CollapseGuard guard = new CollapseGuard(ROWS);
        double[] noisy = new double[40];
        double[] fine = new double[40];
        for (int i = 0; i < 40; i++) {
            noisy[i] = 0.02 + 1e-14 * i;
            fine[i] = 1e-24 * (1 + i);
        }
        assertTrue(guard.hasCollapsed(noisy));
        assertTrue(guard.hasCollapsed(new double[40]));
        assertFalse(guard.hasCollapsed(fine));
        double[][] duplicates = new double[40][];
        java.util.Arrays.fill(duplicates, new double[] {1, 2, 3});
        assertFalse(new CollapseGuard(DataMatrix.of(duplicates)).hasCollapsed(new double[40]));
    }

    @Test
    void fewRowsAreRefusedAndSmallTablesWarnedAbout() {
        DataMatrix few = DataMatrix.of(Samples.gaussian(9, 3, 1));
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> plan(1, EnsembleFitTest::sound)
                .fit(few, CONTEXT));
        assertEquals("Test needs at least 10 training rows. There are 9.", e.getMessage());
        Map<String, ?> summary = fit(EnsembleFitTest::sound).summary();
        assertTrue(summary.containsKey("Warning about the rows"));
    }

    @Test
    void deadUnitsAreCounted() {
        Network network = Network.of(List.of(new Dense(3, 4), new BatchNormalization(4, 1), new Dense(4, 2)));
        assertEquals(0, network.deadUnits());
        network.statistics()[4 + 2] = 0;
        assertEquals(1, network.deadUnits());
        Map<String, ?> summary = fit(run -> {
                    for (int w = 0; w < network.weights().length; w++) {
                        network.weights()[w] = 0.1f * w;
                    }
                    return new SphereScorer(network, new double[][] {{0.1, 0.1}}, new double[1]);
                })
                .summary();
        assertEquals(
                SETTINGS.members() + " units of the networks give the same value for every row.",
                summary.get("Warning about dead units"));
    }

    @Test
    void aHostThatStopsWhileOthersTrainIsHeardInTime() throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        ComputeContext host = CONTEXT.withCancelCheck(stop::get);
        Thread caller = Thread.currentThread();
        List<Thread> ended = new ArrayList<>();
        MemberTrainer endless = run -> {
            if (Thread.currentThread() == caller) {
                stop.set(true);
            }
            try {
                while (true) {
                    run.checkStopped();
                }
            } finally {
                synchronized (ended) {
                    ended.add(Thread.currentThread());
                }
            }
        };
        assertThrows(CancelledException.class, () -> plan(1, endless).fit(ROWS, host));
        assertTrue(ended.contains(caller));
    }

    @Test
    void progressCountsTheEpochsOfAllMembers() {
        List<Long> done = new ArrayList<>();
        ComputeContext host = CONTEXT.withProgress((task, d, total) -> {
            assertEquals(2L * SETTINGS.members(), total);
            done.add(d);
        });
        plan(2, run -> {
                    TrainingRows rows = run.rows();
                    Pretraining.autoencoder(
                            run, TrainingPhase.TRAINING, EncoderKind.DENSE.design(SETTINGS, 3), rows, 2, 1e-3, 2);
                    return sound(run);
                })
                .fit(ROWS, host);
        List<Long> expected = new ArrayList<>();
        for (long d = 1; d <= 2L * SETTINGS.members(); d++) {
            expected.add(d);
        }
        assertEquals(expected, done);
    }

    @Test
    void collapsedNetworksCountAsIterationsButMakeNoModel() {
        AtomicInteger trained = new AtomicInteger();
        EnsemblePlan plan = plan(1, run -> trained.getAndIncrement() == 0 ? zero() : sound(run));
        EnsembleFit fit = new EnsembleFit(rows -> plan, ROWS, CONTEXT);
        assertFalse(fit.hasModel());
        assertEquals(
                "Test has no network yet.",
                assertThrows(InvalidInputException.class, () -> fit.fitted(ROWS))
                        .getMessage());
        fit.iterate(ROWS, 1, CONTEXT);
        assertFalse(fit.hasModel());
        assertThrows(InvalidInputException.class, () -> fit.fitted(ROWS));
        fit.iterate(ROWS, 1, CONTEXT);
        assertTrue(fit.hasModel());
        assertEquals(2, fit.iterations());
        assertEquals(1, ((NeuralModel) fit.fitted(ROWS).model()).members().size());
    }

    /** Tells something, and has a score beyond the range of doubles. */
    private record Telling(FeedForward network, Map<String, Object> facts) implements Scorer {
        @Override
        public void score(Pass pass, double[] scores, int offset) {
            new SphereScorer(network, new double[][] {{0.1, 0.1}}, new double[1]).score(pass, scores, offset);
            scores[offset] = Double.POSITIVE_INFINITY;
        }
    }

    @Test
    void storageKeepsCollapsedNetworksFactsAndScoresBeyondDoubles() {
        Map<String, Object> facts = Map.of("Number", 1.0, "Count", 1, "Word", "1");
        AtomicInteger trained = new AtomicInteger();
        EnsemblePlan plan = plan(
                1,
                run -> trained.getAndIncrement() == 0
                        ? zero()
                        : new Telling(sound(run).network(), facts));
        EnsembleFit fit = new EnsembleFit(rows -> plan, ROWS, CONTEXT);
        for (int networks = 1; networks <= 3; networks++) {
            fit.iterate(ROWS, 1, CONTEXT);
            State state = new State();
            fit.writeTo(state);
            EnsembleFit read = EnsembleFit.readFrom(
                    state,
                    rows -> plan,
                    ROWS,
                    (network, member) -> member.has("centres")
                            ? SphereScorer.readFrom(network, member)
                            : new Telling(network, Map.of()));
            assertEquals(networks, read.iterations());
            assertEquals(networks > 1, read.hasModel());
            if (read.hasModel()) {
                Fitted expected = fit.fitted(ROWS);
                assertEquals(
                        expected.model().summary(), read.fitted(ROWS).model().summary());
                assertArrayEquals(expected.scores(), read.fitted(ROWS).scores());
                assertEquals(expected.diagnostics(), read.fitted(ROWS).diagnostics());
            }
        }
        Map<String, Object> summary = fit.fitted(ROWS).model().summary();
        assertTrue(summary.entrySet().containsAll(facts.entrySet()), summary.toString());
        assertTrue(summary.containsKey("Warning about collapse"), summary.toString());
    }

    @Test
    void aNetworkThatIsStoppedLeavesTheFitAsItWas() {
        AtomicBoolean stop = new AtomicBoolean();
        EnsemblePlan plan = plan(1, run -> {
            run.checkStopped();
            return sound(run);
        });
        EnsembleFit fit = new EnsembleFit(rows -> plan, ROWS, CONTEXT);
        fit.iterate(ROWS, 2, CONTEXT);
        double[] before = fit.fitted(ROWS).scores();
        stop.set(true);
        assertThrows(CancelledException.class, () -> fit.iterate(ROWS, 3, CONTEXT.withCancelCheck(stop::get)));
        assertEquals(2, fit.iterations());
        assertArrayEquals(before, fit.fitted(ROWS).scores());
        fit.iterate(ROWS, SETTINGS.members() - 2, CONTEXT);
        double[] whole = plan.fit(ROWS, CONTEXT).scores();
        assertArrayEquals(whole, fit.fitted(ROWS).scores());
        assertArrayEquals(whole, fit.fitted(ROWS).model().score(ROWS, CONTEXT));
    }
}
