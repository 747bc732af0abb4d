package farpoint.deepsad;

import farpoint.deep.Centre;
import farpoint.deep.MemberRun;
import farpoint.deep.OneClassTraining;
import farpoint.deep.TrainingPhase;
import farpoint.deep.encoder.EncoderDesign;
import farpoint.deep.rows.TrainingRows;
import farpoint.deep.scoring.Scorer;
import farpoint.deep.scoring.SphereScorer;
import farpoint.deep.settings.NeuralSettings;
import farpoint.labels.Labels;
import farpoint.network.Network;
import farpoint.network.RowOrder;
import farpoint.network.TrainingMonitor;
import farpoint.network.TrainingPlan;
import java.util.stream.IntStream;

/** The training of one Deep SAD network. */
final class SemiSupervisedFit {
    /** The gradient of a labelled anomaly close to the centre has no bound. */
    private static final double LONGEST_GRADIENT = 5;

    private final DeepSAD detector;
    private final Labels labels;
    private final MemberRun run;

    SemiSupervisedFit(DeepSAD detector, Labels all, MemberRun run) {
        this.detector = detector;
        this.labels = all.select(
                IntStream.range(0, run.rows().rows()).map(run.rows()::id).toArray());
        this.run = run;
    }

    Scorer train(EncoderDesign design, TrainingPlan plan) {
        NeuralSettings settings = detector.settings();
        boolean anomalies = labels.anomalies().length > 0;
        TrainingRows rows = run.rows();
        TrainingRows start = anomalies && !settings.isReference() ? rows.select(labels.others()) : rows;
        int pretraining =
                OneClassTraining.pretrainEpochs(settings, detector.pretrainEpochs(), rows.rows(), rows.columns());
        Network network = OneClassTraining.encoder(run, design, start, pretraining);
        double[] centre = Centre.of(start, network);
        boolean balanced = anomalies && !settings.isReference() && detector.anomalyShare() > 0;
        RowOrder order = balanced
                ? new BalancedOrder(labels, detector.anomalyShare(), run.seed())
                : RowOrder.shuffled(run.seed());
        LabelledObjective objective = new LabelledObjective(centre, labels, detector.eta());
        TrainingPlan clipped = anomalies && !settings.isReference() ? plan.clipped(LONGEST_GRADIENT) : plan;
        run.train(TrainingPhase.TRAINING, network, rows, clipped, order, objective, TrainingMonitor.NONE);
        return new SphereScorer(network, new double[][] {centre}, new double[1]);
    }
}
