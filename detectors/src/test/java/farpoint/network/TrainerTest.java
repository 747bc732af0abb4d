package farpoint.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.CancelledException;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainerTest {
    private static Network network() {
        List<Layer> layers = List.of(new Dense(3, 6), new BatchNormalization(6, 1), new LeakyRelu(6), new Dense(6, 3));
        return Network.of(layers).initialise(Initializer.UNIFORM, RandomStream.of(1, "weights", 0));
    }

    private static BatchSource rows(int n) {
        return SmallNet.rows(n, 3, (row, i) -> Math.sin(1.7 * row + i) + 0.2 * Math.cos(row * (i + 1)));
    }

    private static TrainingPlan plan(int epochs, int batchSize) {
        return new TrainingPlan(epochs, batchSize, 0.01, epochs, 1e-6);
    }

    private static double[] train(Network network, int n, TrainingPlan plan, SampleMask mask, TrainingMonitor monitor) {
        return new Trainer(network, rows(n), plan, RowOrder.shuffled(3), Objective.reconstruction(), mask, 1)
                .run(monitor);
    }

    @Test
    void lossFallsAndTheSameSeedGivesTheSameBits() {
        Network first = network();
        Network second = network();
        double[] losses = train(first, 100, plan(30, 16), SampleMask.NONE, TrainingMonitor.NONE);
        assertTrue(losses[29] < 0.5 * losses[0], losses[0] + " to " + losses[29]);
        assertArrayEquals(losses, train(second, 100, plan(30, 16), SampleMask.NONE, TrainingMonitor.NONE));
        assertArrayEquals(first.weights(), second.weights());
        assertArrayEquals(first.statistics(), second.statistics());
    }

    /** Of a network so wide that its products and steps are shared. */
    @Test
    void theNumberOfThreadsChangesNoBit() {
        List<Layer> layers =
                List.of(new Dense(3, 300), new BatchNormalization(300, 1), new Dense(300, 270), new Dense(270, 3));
        float[][] weights = new float[2][];
        for (int i = 0; i < 2; i++) {
            Network network = Network.of(layers).initialise(Initializer.UNIFORM, RandomStream.of(1, "weights", 0));
            new Trainer(
                            network,
                            rows(70),
                            plan(2, 32),
                            RowOrder.shuffled(3),
                            Objective.reconstruction(),
                            SampleMask.NONE,
                            1 + 2 * i)
                    .run(TrainingMonitor.NONE);
            weights[i] = network.weights();
        }
        assertArrayEquals(weights[0], weights[1]);
    }

    @Test
    void everyRowIsVisitedOnceAnEpochAndNoBatchHasOneRow() {
        for (int n : new int[] {2, 16, 17, 18, 31, 32, 33}) {
            List<Integer> sizes = new ArrayList<>();
            int[] visits = new int[n];
            SampleMask counting = (step, counts) -> {
                sizes.add(step.size());
                for (int b = 0; b < step.size(); b++) {
                    visits[step.rows()[b]]++;
                }
            };
            train(network(), n, plan(1, 16), counting, TrainingMonitor.NONE);
            assertTrue(sizes.stream().allMatch(s -> s >= 2), n + " rows: " + sizes);
            for (int visit : visits) {
                assertEquals(1, visit, n + " rows");
            }
        }
    }

    @Test
    void aMaskedRowHasNoInfluenceThroughItsLoss() {
        Network masked = Network.of(List.of(new Dense(3, 3)));
        Network without = Network.of(List.of(new Dense(3, 3)));
        RowOrder allThree = (epoch, rows) -> {
            for (int i = 0; i < rows.length; i++) {
                rows[i] = i;
            }
        };
        SampleMask dropLast = (step, counts) -> counts[2] = 0;
        TrainingPlan plan = plan(20, 3);
        Objective objective = Objective.reconstruction();
        double[] a = new Trainer(masked, rows(3), plan, allThree, objective, dropLast, 1).run(TrainingMonitor.NONE);
        double[] b =
                new Trainer(without, rows(2), plan, allThree, objective, SampleMask.NONE, 1).run(TrainingMonitor.NONE);
        assertArrayEquals(b, a, 1e-6);
        assertArrayEquals(without.weights(), masked.weights(), 1e-6f);
    }

    @Test
    void aStepInWhichNoRowCountsIsLeftOut() {
        Network network = network();
        float[] before = network.weights().clone();
        double[] losses = train(network, 20, plan(2, 5), (step, counts) -> counts[0] = 0, TrainingMonitor.NONE);
        assertTrue(losses[0] > 0);
        Network untouched = network();
        SampleMask none = (step, counts) -> java.util.Arrays.fill(counts, 0);
        assertArrayEquals(new double[2], train(untouched, 20, plan(2, 5), none, TrainingMonitor.NONE));
        assertArrayEquals(before, untouched.weights());
    }

    @Test
    void rateDropsAtTheMilestoneAndLongGradientsAreClipped() {
        TrainingPlan plan = new TrainingPlan(3, 8, 0.5, 2, 0).clipped(1);
        assertEquals(0.5, plan.rate(1));
        assertEquals(0.05, plan.rate(2), 1e-15);
        // The gradient by the one weight is this factor in the first epoch and 1 afterwards.
        double[] clipped = weights(plan, 1e9);
        assertArrayEquals(weights(plan, 1), clipped, 1e-6);
        TrainingPlan free = new TrainingPlan(3, 8, 0.5, 2, 0);
        assertTrue(Math.abs(weights(free, 1e9)[0] - clipped[0]) > 0.1, "without a limit the first step lasts");
    }

    private static double[] weights(TrainingPlan plan, double firstGradient) {
        Objective slope = step -> {
            for (int b = 0; b < step.size(); b++) {
                step.losses()[b] = 1;
                step.outputGradient().set(0, b, step.epoch() == 0 ? firstGradient : 1);
            }
        };
        Network network = Network.of(List.of(new Dense(1, 1)));
        BatchSource ones = SmallNet.rows(8, 1, (row, i) -> 1);
        new Trainer(network, ones, plan, RowOrder.shuffled(1), slope, SampleMask.NONE, 1).run(TrainingMonitor.NONE);
        return SmallNet.doubles(network.weights());
    }

    @Test
    void theMonitorSeesEveryEpochAndCanStopTheRun() {
        List<Integer> seen = new ArrayList<>();
        train(network(), 20, plan(4, 5), SampleMask.NONE, (epoch, loss) -> seen.add(epoch));
        assertEquals(List.of(0, 1, 2, 3), seen);
        TrainingMonitor stopping = new TrainingMonitor() {
            @Override
            public void epochDone(int epoch, double loss) {
                throw new AssertionError("stopped before");
            }

            @Override
            public void checkStopped() {
                throw new CancelledException();
            }
        };
        assertThrows(CancelledException.class, () -> train(network(), 20, plan(4, 5), SampleMask.NONE, stopping));
    }

    /** The loss depends on the epoch alone: it halves twice, then stays, and is lower by a twentieth from the milestone on. */
    @Test
    void epochsWithoutGainAreSkippedAtEachRate() {
        double[] losses = {8, 4, 2, 2, 1.99, 1.985, 9, 9, 9, 9, 1.9, 1.9, 1.9, 9, 9, 9};
        TrainingPlan plan = new TrainingPlan(losses.length, 8, 0.01, 10, 0);
        List<Integer> trained = new ArrayList<>();
        List<Integer> skipped = new ArrayList<>();
        TrainingMonitor monitor = new TrainingMonitor() {
            @Override
            public void epochDone(int epoch, double loss) {
                trained.add(epoch);
            }

            @Override
            public void epochsSkipped(int count) {
                skipped.add(count);
            }
        };
        Objective given = step -> java.util.Arrays.fill(step.losses(), losses[step.epoch()]);
        RowOrder order = RowOrder.shuffled(1);
        double[] history =
                new Trainer(network(), rows(8), plan.patient(3), order, given, SampleMask.NONE, 1).run(monitor);
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 10, 11, 12, 13), trained);
        assertEquals(List.of(4, 2), skipped);
        double[] expected = {8, 4, 2, 2, 1.99, 1.985, 1.985, 1.985, 1.985, 1.985, 1.9, 1.9, 1.9, 9, 9, 9};
        assertArrayEquals(expected, history, 1e-12);
        trained.clear();
        new Trainer(network(), rows(8), plan, order, given, SampleMask.NONE, 1).run(monitor);
        assertEquals(losses.length, trained.size());
    }

    @Test
    void aLossThatIsNotFiniteIsReported() {
        Objective bad = step -> step.losses()[0] = Double.POSITIVE_INFINITY;
        Trainer trainer = new Trainer(network(), rows(8), plan(1, 8), RowOrder.shuffled(1), bad, SampleMask.NONE, 1);
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> trainer.run(TrainingMonitor.NONE));
        assertTrue(e.getMessage().contains("epoch 1"), e.getMessage());
    }
}
