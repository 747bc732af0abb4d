package farpoint.network;

import farpoint.run.Crew;
import farpoint.run.InvalidInputException;
import java.util.Arrays;

/**
 * Trains a network by Adam on mini-batches. A last batch of a single row joins the one
 * before, since batch statistics need two.
 */
public final class Trainer {
    /** Networks of fewer weights are done with before a second thread has begun. */
    private static final int WIDE = 1 << 16;

    private final Network network;
    private final BatchSource rows;
    private final TrainingPlan plan;
    private final RowOrder order;
    private final Objective objective;
    private final SampleMask mask;
    private final int threads;

    /**
     * Prepares a run.
     *
     * @param network its weights and statistics are changed by {@link #run}
     * @param rows at least two training rows
     * @param order which rows an epoch visits
     * @param objective the loss
     * @param mask which rows count in a step
     * @param threads how many share the products of wide layers, at least 1
     */
    public Trainer(
            Network network,
            BatchSource rows,
            TrainingPlan plan,
            RowOrder order,
            Objective objective,
            SampleMask mask,
            int threads) {
        if (rows.rows() < 2 || rows.width() != network.inputs()) {
            throw new IllegalArgumentException(rows.rows() + " x " + rows.width() + " rows to train on");
        }
        this.network = network;
        this.rows = rows;
        this.plan = plan;
        this.order = order;
        this.objective = objective;
        this.mask = mask;
        this.threads = threads;
    }

    /**
     * Trains.
     *
     * @return the loss of each epoch, as given to the monitor; a skipped one has that of the epoch before
     * @throws InvalidInputException if the loss stops being finite
     */
    public double[] run(TrainingMonitor monitor) {
        try (Crew crew = Crew.of(network.weightCount() < WIDE ? 1 : threads)) {
            return run(monitor, crew);
        }
    }

    private double[] run(TrainingMonitor monitor, Crew crew) {
        int n = rows.rows();
        int batchSize = Math.min(plan.batchSize(), n);
        GradientStep step = new GradientStep(network, Math.min(n, batchSize + 1), objective, mask, plan, crew);
        double[] history = new double[plan.epochs()];
        int[] indices = new int[n];
        EarlyEnd early = new EarlyEnd(plan);
        int epoch = 0;
        while (epoch < history.length) {
            order.fill(epoch, indices);
            step.beginEpoch(epoch);
            for (int from = 0; from < n; ) {
                monitor.checkStopped();
                int size = n - from == batchSize + 1 ? batchSize + 1 : Math.min(batchSize, n - from);
                rows.load(indices, from, size, step.input());
                step.take(indices, from, size);
                from += size;
            }
            history[epoch] = step.meanLoss();
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

    private static void requireFinite(double loss, int epoch) {
        if (!Double.isFinite(loss)) {
            throw new InvalidInputException(
                    "The training loss is not finite in epoch %d. Lower the 'learning-rate' parameter or scale the"
                            + " attributes.",
                    epoch + 1);
        }
    }
}
