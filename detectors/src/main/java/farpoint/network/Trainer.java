package farpoint.network;

import farpoint.run.InvalidInputException;
import java.util.Arrays;

/**
 * Trains a network by Adam on mini-batches. Nothing is allocated a mini-batch. A last batch of a single row joins the one
 * before, since batch statistics need two.
 */
public final class Trainer {
    private final Network network;
    private final BatchSource rows;
    private final TrainingPlan plan;
    private final RowOrder order;
    private final Objective objective;
    private final SampleMask mask;

    /**
     * Prepares a run.
     *
     * @param network its weights and statistics are changed by {@link #run}
     * @param rows at least two training rows
     * @param order which rows an epoch visits
     * @param objective the loss
     * @param mask which rows count in a step
     */
    public Trainer(
            Network network,
            BatchSource rows,
            TrainingPlan plan,
            RowOrder order,
            Objective objective,
            SampleMask mask) {
        if (rows.rows() < 2 || rows.width() != network.inputs()) {
            throw new IllegalArgumentException(rows.rows() + " x " + rows.width() + " rows to train on");
        }
        this.network = network;
        this.rows = rows;
        this.plan = plan;
        this.order = order;
        this.objective = objective;
        this.mask = mask;
    }

    /**
     * Trains.
     *
     * @return the loss of each epoch, as given to the monitor; a skipped one has that of the epoch before
     * @throws InvalidInputException if the loss stops being finite
     */
    public double[] run(TrainingMonitor monitor) {
        int n = rows.rows();
        int batchSize = Math.min(plan.batchSize(), n);
        Workspace workspace = Workspace.forTraining(network, Math.min(n, batchSize + 1));
        Step step = new Step(workspace, workspace.input().capacity());
        Adam adam = new Adam(network.weights(), plan.weightDecay());
        double[] counts = new double[workspace.input().capacity()];
        double[] history = new double[plan.epochs()];
        int[] indices = new int[n];
        EarlyEnd early = new EarlyEnd(plan);
        int epoch = 0;
        while (epoch < history.length) {
            order.fill(epoch, indices);
            double lossSum = 0;
            double countSum = 0;
            for (int from = 0; from < n; ) {
                monitor.checkStopped();
                int size = n - from == batchSize + 1 ? batchSize + 1 : Math.min(batchSize, n - from);
                rows.load(indices, from, size, workspace.input());
                step.begin(epoch, indices, from, size);
                objective.prepare(step);
                double counted = gradient(workspace, step, counts);
                if (counted > 0) {
                    lossSum += counted * weightedLoss(step, counts);
                    countSum += counted;
                    clip(workspace.weightGradient());
                    adam.step(workspace.weightGradient(), plan.rate(epoch));
                }
                from += size;
            }
            history[epoch] = countSum == 0 ? 0 : lossSum / countSum;
            requireFinite(history[epoch], epoch);
            monitor.epochDone(epoch, history[epoch]);
            int next = early.next(epoch, history[epoch]);
            if (next > epoch + 1) {
                Arrays.fill(history, epoch, next, history[epoch]);
                monitor.epochsSkipped(next - epoch - 1);
            }
            epoch = next;
        }
        return history;
    }

    /** Fills in losses, counts and the gradient of the mean loss; returns the sum of the counts. */
    private double gradient(Workspace workspace, Step step, double[] counts) {
        workspace.forward(true);
        objective.evaluate(step);
        Arrays.fill(counts, 0, step.size(), 1);
        mask.apply(step, counts);
        double sum = 0;
        for (int b = 0; b < step.size(); b++) {
            sum += counts[b];
        }
        if (sum > 0) {
            weigh(workspace.outputGradient(), step.size(), counts, sum);
            workspace.backward();
        }
        return sum;
    }

    /** Turns the counts into weights that add up to 1, and weighs the rows' gradients by them. */
    private static void weigh(Batch gradient, int size, double[] counts, double sum) {
        for (int b = 0; b < size; b++) {
            counts[b] /= sum;
        }
        for (int f = 0; f < gradient.width(); f++) {
            double[] g = gradient.feature(f);
            for (int b = 0; b < size; b++) {
                g[b] *= counts[b];
            }
        }
    }

    private static double weightedLoss(Step step, double[] counts) {
        double sum = 0;
        for (int b = 0; b < step.size(); b++) {
            sum += counts[b] * step.losses()[b];
        }
        return sum;
    }

    /** Shortens a gradient that is longer than the limit. */
    private void clip(double[] gradient) {
        if (plan.gradientClip() == Double.POSITIVE_INFINITY) {
            return;
        }
        double square = 0;
        for (double g : gradient) {
            square += g * g;
        }
        double factor = plan.gradientClip() / Math.sqrt(square);
        if (factor < 1) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] *= factor;
            }
        }
    }

    private static void requireFinite(double loss, int epoch) {
        if (!Double.isFinite(loss)) {
            throw new InvalidInputException(
                    "The training loss is not finite in epoch %d. Lower the 'learning-rate' parameter or scale the"
                            + " attributes.",
                    epoch + 1);
        }
    }
}
