package farpoint.deeprpo;

import farpoint.data.DataMatrix;
import farpoint.deep.EnsemblePlan;
import farpoint.deep.MemberRun;
import farpoint.deep.NeuralDetector;
import farpoint.deep.OneClassTraining;
import farpoint.deep.TrainingPhase;
import farpoint.deep.encoder.EncoderDesign;
import farpoint.deep.encoder.EncoderKind;
import farpoint.deep.rows.InputForm;
import farpoint.deep.scoring.Scorer;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.DetectorSpec;
import farpoint.network.FeedForward;
import farpoint.network.Network;
import farpoint.network.RowOrder;
import farpoint.network.TrainingMonitor;
import farpoint.network.TrainingPlan;
import farpoint.params.Citation;
import farpoint.params.ClassUse;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.state.State;
import java.util.List;

/**
 * Deep random projection outlyingness: an encoder is trained to make the outlyingness |u'z - median| / MAD of the codes z of
 * the training rows small over random directions u. Directions, medians and deviations come from the codes of the untrained
 * encoder and stay fixed; the score is the same outlyingness.
 *
 * @param numDirections random directions
 * @param aggregation mean or maximum over the directions
 * @param directionDropout probability that a direction does not count in a mini-batch
 * @param refit whether medians and deviations are taken anew from the trained codes before scoring
 * @param settings network and training
 */
public record DeepRPO(
        int numDirections, Aggregation aggregation, double directionDropout, boolean refit, NeuralSettings settings)
        implements NeuralDetector {

    /** Directions. */
    public static final Parameter<Integer> NUM_DIRECTIONS =
            Parameter.ofInt("num-directions", 1000, 1, 100_000, "Number of random directions in the code.");

    /** Aggregation. */
    public static final Parameter<Aggregation> AGGREGATION = Parameter.ofChoice(
            "aggregate",
            Aggregation.MEAN,
            "How the outlyingness along the directions becomes one number: mean or max.");

    /** Dropout. */
    public static final Parameter<Double> DIRECTION_DROPOUT = Parameter.ofDouble(
            "direction-dropout",
            0,
            "[0, 1)",
            "Probability that a direction does not count in a mini-batch. Scoring uses all directions.");

    /** Refit. */
    public static final Parameter<Boolean> REFIT =
            Parameter.ofFlag("refit", "Takes medians and deviations anew from the trained codes before scoring.");

    /** The catalogue entry. */
    public static final DetectorSpec SPEC = new DetectorSpec(
            "DeepRPO",
            "deeprpo",
            "Deep random projection outlyingness",
            "Random projection depth in the code of a trained encoder, for normal rows of several kinds."
                    + DetectorSpec.MIXED_TABLES,
            List.of(new Citation(
                    "M. Bauw, S. Velasco-Forero, J. Angulo, C. Adnet, O. Airiau",
                    "Deep Random Projection Outlyingness for Unsupervised Anomaly Detection",
                    "arXiv 2106.15307",
                    2021,
                    "https://arxiv.org/abs/2106.15307")),
            ClassUse.IGNORED,
            NeuralSettings.parametersWith(NUM_DIRECTIONS, AGGREGATION, DIRECTION_DROPOUT, REFIT),
            DeepRPO::of);

    private static final int EPOCHS = 50;
    private static final double RATE = 1e-4;

    /** Checks the values. */
    public DeepRPO {
        NUM_DIRECTIONS.check(numDirections);
        AGGREGATION.check(aggregation);
        DIRECTION_DROPOUT.check(directionDropout);
        REFIT.check(refit);
    }

    private static DeepRPO of(ParameterValues v) {
        return new DeepRPO(
                v.get(NUM_DIRECTIONS),
                v.get(AGGREGATION),
                v.get(DIRECTION_DROPOUT),
                v.get(REFIT),
                NeuralSettings.of(v));
    }

    @Override
    public Scorer readScorer(FeedForward network, int columns, State state) {
        return OutlyingnessScorer.readFrom(network, aggregation, state);
    }

    @Override
    public EnsemblePlan plan(DataMatrix rows) {
        int n = rows.rows();
        EncoderDesign design = EncoderKind.DENSE.design(settings, rows.columns());
        InputForm form = EncoderKind.DENSE.form(settings, rows.columns());
        int epochs = settings.epochsOr(EPOCHS, n, rows.columns());
        double rate = settings.learningRateOr(RATE);
        TrainingPlan plan = new TrainingPlan(epochs, settings.batchSizeFor(n), rate, epochs, settings.weightDecay());
        return new EnsemblePlan(SPEC.name(), settings, form, epochs, run -> train(run, design, plan));
    }

    private Scorer train(MemberRun run, EncoderDesign design, TrainingPlan plan) {
        Network network = OneClassTraining.encoder(run, design, run.rows(), 0);
        Projections start = Projections.random(numDirections, network.outputs(), run.random("directions"))
                .fitted(run.rows().outputs(network), run::checkStopped);
        OutlyingnessObjective objective =
                new OutlyingnessObjective(start, aggregation, directionDropout, run.random("dropout"));
        run.train(
                TrainingPhase.TRAINING,
                network,
                run.rows(),
                plan,
                RowOrder.shuffled(run.seed()),
                objective,
                TrainingMonitor.NONE);
        Projections end = refit ? start.fitted(run.rows().outputs(network), run::checkStopped) : start;
        return new OutlyingnessScorer(network, end, aggregation);
    }
}
