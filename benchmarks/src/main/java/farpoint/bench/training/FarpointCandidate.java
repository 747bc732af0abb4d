package farpoint.bench.training;

import farpoint.deep.scoring.ReconstructionScorer;
import farpoint.network.Batch;
import farpoint.network.BatchSource;
import farpoint.network.Dense;
import farpoint.network.Initializer;
import farpoint.network.Layer;
import farpoint.network.LeakyRelu;
import farpoint.network.Network;
import farpoint.network.Objective;
import farpoint.network.RowOrder;
import farpoint.network.SampleMask;
import farpoint.network.Trainer;
import farpoint.network.TrainingMonitor;
import farpoint.network.TrainingPlan;
import farpoint.network.Workspace;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Our networks, in float. One network trains on one thread; with several threads as many networks train at
 * once, as the members of an ensemble do.
 */
public final class FarpointCandidate implements Candidate {
    /** As in scoring by a model; divides the number of rows. */
    private static final int SCORING_BATCH = 256;

    private static final int CHUNK = 10 * SCORING_BATCH;

    private final Map<Integer, Rows> tables = new HashMap<>();

    @Override
    public String name() {
        return "Farpoint, float32";
    }

    @Override
    public long train(Job job) {
        BatchSource rows = rows(job);
        TrainingPlan plan = new TrainingPlan(Job.EPOCHS, Job.BATCH, 1e-3, Job.EPOCHS, 1e-6);
        context(job).forEachChunk("Networks", job.threads(), 1, (network, from, to) -> {
            Objective objective = Objective.reconstruction();
            new Trainer(network(job, network), rows, plan, RowOrder.shuffled(network), objective, SampleMask.NONE, 1)
                    .run(TrainingMonitor.NONE);
        });
        return (long) job.threads() * Job.EPOCHS * job.rows();
    }

    @Override
    public long score(Job job) {
        Network network = network(job, 0);
        Rows rows = rows(job);
        int count = job.passes() * job.rows();
        double[] scores = new double[count];
        context(job).forEachChunk("Rows", count, CHUNK, (chunk, from, to) -> {
            Workspace workspace = Workspace.forScoring(network, SCORING_BATCH);
            for (int i = from; i < to; i += SCORING_BATCH) {
                rows.load(i % job.rows(), SCORING_BATCH, workspace.input());
                workspace.forward(false);
                ReconstructionScorer.errors(workspace, job.columns(), scores, i);
            }
        });
        return count;
    }

    private Rows rows(Job job) {
        return tables.computeIfAbsent(job.columns(), columns -> new Rows(job));
    }

    private static ComputeContext context(Job job) {
        return ComputeContext.withDefaults().withThreads(job.threads());
    }

    private static Network network(Job job, int seed) {
        List<Integer> widths = job.widths();
        List<Layer> layers = new ArrayList<>(List.of(new Dense(widths.get(0), widths.get(1))));
        for (int i = 2; i < widths.size(); i++) {
            layers.add(new LeakyRelu(widths.get(i - 1)));
            layers.add(new Dense(widths.get(i - 1), widths.get(i)));
        }
        return Network.of(layers).initialise(Initializer.UNIFORM, RandomStream.of(1, "weights", seed));
    }

    /** Gaussian rows, row-major. */
    private static final class Rows implements BatchSource {
        private final int rows;
        private final int columns;
        private final double[] values;

        Rows(Job job) {
            this.rows = job.rows();
            this.columns = job.columns();
            this.values = new double[rows * columns];
            RandomStream random = RandomStream.of(1, "training benchmark", columns);
            for (int i = 0; i < values.length; i++) {
                values[i] = random.gaussian();
            }
        }

        @Override
        public int rows() {
            return rows;
        }

        @Override
        public int width() {
            return columns;
        }

        @Override
        public void load(int[] indices, int from, int count, Batch target) {
            target.resize(count);
            for (int b = 0; b < count; b++) {
                copy(indices[from + b], target, b);
            }
        }

        void load(int from, int count, Batch target) {
            target.resize(count);
            for (int b = 0; b < count; b++) {
                copy(from + b, target, b);
            }
        }

        private void copy(int row, Batch target, int b) {
            for (int j = 0; j < columns; j++) {
                target.set(j, b, values[row * columns + j]);
            }
        }
    }
}
