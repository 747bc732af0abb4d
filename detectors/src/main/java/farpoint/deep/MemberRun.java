package farpoint.deep;

import farpoint.deep.masking.MaskRecord;
import farpoint.deep.masking.ZErrorMask;
import farpoint.deep.rows.TrainingRows;
import farpoint.deep.settings.Masking;
import farpoint.deep.settings.NeuralSettings;
import farpoint.network.Network;
import farpoint.network.Objective;
import farpoint.network.RowOrder;
import farpoint.network.SampleMask;
import farpoint.network.Trainer;
import farpoint.network.TrainingMonitor;
import farpoint.network.TrainingPlan;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** The training of one network of an ensemble: its rows, its random numbers and its losses. To be used by one thread. */
public final class MemberRun {
    private final NeuralSettings settings;
    private final TrainingRows rows;
    private final long seed;
    private final RunMonitor monitor;
    private final int threads;
    private final Map<String, LossHistory> losses = new LinkedHashMap<>();
    private final List<MaskRecord> masks = new ArrayList<>();
    private final IntPredicate maskable;

    /**
     * The training of a member.
     *
     * @param member its number, from 0
     * @param threads how many it may use
     */
    MemberRun(
            NeuralSettings settings,
            TrainingRows rows,
            IntPredicate maskable,
            int member,
            int threads,
            RunMonitor monitor) {
        this.settings = settings;
        this.rows = rows;
        this.maskable = maskable;
        this.threads = threads;
        this.seed = (long) (RandomStream.of(settings.seed(), "member", member).uniform() * 0x1p53);
        this.monitor = monitor;
    }

    /** The user's choices. */
    public NeuralSettings settings() {
        return settings;
    }

    /** The training rows, without those that are left out. */
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

    /** A context for computations of this member, besides its training. */
    public ComputeContext context() {
        return monitor.context().withThreads(threads);
    }

    /**
     * Trains a network, with outliers among the rows masked if they are to be, and remembers its losses and masks.
     *
     * @param phase which training of the network this is
     */
    public void train(
            TrainingPhase phase,
            Network network,
            TrainingRows from,
            TrainingPlan plan,
            RowOrder order,
            Objective objective,
            TrainingMonitor follower) {
        int[] skipped = new int[1];
        TrainingMonitor both = new TrainingMonitor() {
            @Override
            public void epochDone(int epoch, double loss) {
                follower.epochDone(epoch, loss);
                monitor.epochsDone(1);
            }

            @Override
            public void epochsSkipped(int count) {
                follower.epochsSkipped(count);
                skipped[0] += count;
                monitor.epochsDone(count);
            }

            @Override
            public void checkStopped() {
                monitor.checkStopped();
            }
        };
        SampleMask mask = mask(phase, from, plan.epochs());
        double[] byEpoch = new Trainer(network, from, plan, order, objective, mask, threads).run(both);
        losses.put(phase.label(), new LossHistory(byEpoch, byEpoch.length - skipped[0]));
    }

    private SampleMask mask(TrainingPhase phase, TrainingRows from, int epochs) {
        Masking masking = settings.effectiveMasking();
        if (!masking.masks()) {
            return SampleMask.NONE;
        }
        MaskRecord record = new MaskRecord(phase.label(), from, epochs);
        // Of the phases before the last one, only the epochs are told.
        masks.replaceAll(MaskRecord::epochsOnly);
        masks.add(record);
        return new ZErrorMask(masking, epochs, row -> maskable.test(from.id(row)), record);
    }

    /** What was masked, by phase. */
    List<MaskRecord> masks() {
        return masks;
    }

    /** The losses by phase. */
    Map<String, LossHistory> losses() {
        return losses;
    }
}
