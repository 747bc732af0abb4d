package farpoint.deepsvdd;

import farpoint.deep.Centre;
import farpoint.deep.MemberRun;
import farpoint.deep.OneClassTraining;
import farpoint.deep.TrainingPhase;
import farpoint.deep.encoder.EncoderDesign;
import farpoint.deep.rows.TrainingRows;
import farpoint.deep.scoring.DistanceObjective;
import farpoint.deep.scoring.Scorer;
import farpoint.deep.scoring.SphereScorer;
import farpoint.deep.settings.NeuralSettings;
import farpoint.network.Network;
import farpoint.network.Objective;
import farpoint.network.RowOrder;
import farpoint.network.TrainingMonitor;
import farpoint.network.TrainingPlan;

/** The training of one Deep SVDD network. */
final class SphereFit {
    /** With radii: they are 0 for the warm-up, then follow the codes at this interval. */
    private static final int WARM_UP_EPOCHS = 10;

    private static final int RADIUS_INTERVAL = 5;

    private final DeepSVDD detector;
    private final MemberRun run;
    private final TrainingRows rows;
    private final TrainingPlan plan;

    SphereFit(DeepSVDD detector, MemberRun run, TrainingPlan plan) {
        this.detector = detector;
        this.run = run;
        this.rows = run.rows();
        this.plan = plan;
    }

    Scorer train(EncoderDesign design) {
        NeuralSettings settings = detector.settings();
        int pretraining =
                OneClassTraining.pretrainEpochs(settings, detector.pretrainEpochs(), rows.rows(), rows.columns());
        Network network = OneClassTraining.encoder(run, design, rows, pretraining);
        Spheres spheres = new Spheres(centres(network), detector.nu());
        boolean withRadii = detector.objective() != SphereObjective.ONE_CLASS;
        Objective objective =
                withRadii ? new BoundaryObjective(detector.nu(), spheres) : new DistanceObjective(spheres.centre(0));
        TrainingMonitor radii = (epoch, loss) -> {
            if (withRadii && epoch + 1 >= WARM_UP_EPOCHS && (epoch + 1 - WARM_UP_EPOCHS) % RADIUS_INTERVAL == 0) {
                spheres.update(rows.outputs(network));
            }
        };
        run.train(TrainingPhase.TRAINING, network, rows, plan, RowOrder.shuffled(run.seed()), objective, radii);
        if (withRadii) {
            spheres.update(rows.outputs(network));
        }
        return new SphereScorer(network, spheres.centres(), spheres.squaredRadii());
    }

    private double[][] centres(Network network) {
        if (detector.objective() != SphereObjective.MULTI_CENTRE) {
            return new double[][] {Centre.of(rows, network)};
        }
        int count = Math.min(detector.numCenters(), rows.rows());
        double[][] centres = new CodeClusters(rows.outputs(network), network.outputs(), run::checkStopped)
                .centres(count, run.random("centres"));
        for (double[] centre : centres) {
            Centre.awayFromZero(centre);
        }
        return centres;
    }
}
