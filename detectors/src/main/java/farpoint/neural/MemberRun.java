package farpoint.neural;

import farpoint.ComputeContext;
import farpoint.nn.Network;
import farpoint.nn.Objective;
import farpoint.nn.RowOrder;
import farpoint.nn.RowSource;
import farpoint.nn.SampleMask;
import farpoint.nn.Trainer;
import farpoint.nn.TrainingMonitor;
import farpoint.nn.TrainingPlan;
import farpoint.stats.RandomStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** The training of one network of an ensemble: its rows, its random numbers and its losses. For one thread. */
public final class MemberRun {
    private static final double VANISHED = 1e-9;

    private final NeuralSettings settings;
    private final TrainingRows rows;
    private final long seed;
    private final RunMonitor monitor;
    private final Map<String, double[]> losses = new LinkedHashMap<>();

    MemberRun(NeuralSettings settings, TrainingRows rows, int member, RunMonitor monitor) {
        this.settings = settings;
        this.rows = rows;
        this.seed = (long) (RandomStream.of(settings.seed(), "member", member).uniform() * 0x1p53);
        this.monitor = monitor;
    }

    /** The user's choices. */
    public NeuralSettings settings() {
        return settings;
    }

    /** The training rows. */
    public TrainingRows rows() {
        return rows;
    }

    /** A number that seeds this member's random choices. */
    public long seed() {
        return seed;
    }

    /** Random numbers of this member for a purpose. */
    public RandomStream random(String purpose) {
        return RandomStream.of(seed, purpose, 0);
    }

    /** Ends the run by an exception if the host has asked for it; for long work besides training. */
    public void checkStopped() {
        monitor.checkStopped();
    }

    /** A context for computations of this member: its own thread only. */
    public ComputeContext context() {
        return monitor.context().withThreads(1);
    }

    /** The mask that keeps the largest losses of contaminated rows out of the training. */
    public SampleMask mask() {
        return mask(row -> true);
    }

    /**
     * The same mask for some rows; the others always count.
     *
     * @param suspects which training rows may be left out
     */
    public SampleMask mask(IntPredicate suspects) {
        double trim = settings.effectiveTrim();
        return trim == 0 ? SampleMask.NONE : new TrimmedLoss(trim, suspects);
    }

    /**
     * Trains a network and remembers its losses.
     *
     * @param phase what this training is called in the model's summary
     */
    public void train(
            String phase,
            Network network,
            RowSource from,
            TrainingPlan plan,
            RowOrder order,
            Objective objective,
            SampleMask mask,
            TrainingMonitor follower) {
        TrainingMonitor both = new TrainingMonitor() {
            @Override
            public void epochDone(int epoch, double loss) {
                follower.epochDone(epoch, loss);
                monitor.epochDone();
            }

            @Override
            public void checkStopped() {
                monitor.checkStopped();
            }
        };
        losses.put(phase, new Trainer(network, from, plan, order, objective, mask).run(both));
    }

    /** The losses by phase. */
    Map<String, double[]> losses() {
        return losses;
    }

    /** Whether the loss of a phase has fallen to next to nothing. */
    boolean lossVanished() {
        return losses.values().stream()
                .filter(curve -> curve.length > 0)
                .anyMatch(curve -> curve[curve.length - 1] <= VANISHED * curve[0]);
    }
}
