package farpoint.deepsvdd;

import farpoint.data.DataMatrix;
import farpoint.deep.EnsemblePlan;
import farpoint.deep.NeuralDetector;
import farpoint.deep.OneClassTraining;
import farpoint.deep.encoder.EncoderDesign;
import farpoint.deep.encoder.EncoderKind;
import farpoint.deep.rows.InputForm;
import farpoint.deep.scoring.Scorer;
import farpoint.deep.scoring.SphereScorer;
import farpoint.deep.settings.NeuralSettings;
import farpoint.detector.DetectorSpec;
import farpoint.network.FeedForward;
import farpoint.network.TrainingPlan;
import farpoint.params.Citation;
import farpoint.params.ClassUse;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.state.State;
import java.util.List;

/**
 * Deep support vector data description: an encoder is trained to map the training rows close to a fixed centre; the score
 * is the squared distance to it, or how far a row lies outside the nearest sphere.
 *
 * @param objective what is minimised
 * @param nu share of rows outside the spheres, for objectives with radii
 * @param numCenters number of centres, for {@link SphereObjective#MULTI_CENTRE}
 * @param encoder the kind of network
 * @param pretrainEpochs epochs of autoencoder pre-training; -1 for automatic
 * @param settings network and training
 */
public record DeepSVDD(
        SphereObjective objective,
        double nu,
        int numCenters,
        EncoderKind encoder,
        int pretrainEpochs,
        NeuralSettings settings)
        implements NeuralDetector {

    /** Objective. */
    public static final Parameter<SphereObjective> OBJECTIVE = Parameter.ofChoice(
            "objective",
            SphereObjective.ONE_CLASS,
            "What is minimised: one-class (distance to the centre), soft-boundary (a sphere's radius and how far rows lie"
                    + " outside) or multi-centre (the same with several spheres).");

    /** Share outside. */
    public static final Parameter<Double> NU = Parameter.ofDouble(
            "nu",
            0.1,
            "(0, 1]",
            "Share of the training rows that may lie outside the spheres, for soft-boundary and multi-centre.");

    /** Centres. */
    public static final Parameter<Integer> NUM_CENTERS = Parameter.ofInt(
                    "num-centers",
                    10,
                    1,
                    1000,
                    "Number of centres to start from, for multi-centre; sparse ones are removed in training.")
            .withFormerName("num-centres");

    /** Kind of encoder. */
    public static final Parameter<EncoderKind> ENCODER = OneClassTraining.ENCODER;

    /** Pre-training. */
    public static final Parameter<Integer> PRETRAIN_EPOCHS = OneClassTraining.PRETRAIN_EPOCHS;

    /** The catalogue entry. */
    public static final DetectorSpec SPEC = new DetectorSpec(
            "DeepSVDD",
            "deepsvdd",
            "Deep SVDD",
            "Trains an encoder to map normal rows close to a fixed centre; rows mapped far from it are outlying. For clean"
                    + " training data best."
                    + DetectorSpec.MIXED_TABLES,
            List.of(
                    new Citation(
                            "L. Ruff, R. Vandermeulen, N. Goernitz, L. Deecke, S. A. Siddiqui, A. Binder, E. Mueller,"
                                    + " M. Kloft",
                            "Deep One-Class Classification",
                            "Proceedings of Machine Learning Research 80 (ICML), 4393-4402",
                            2018,
                            "https://proceedings.mlr.press/v80/ruff18a.html"),
                    new Citation(
                            "Z. Ghafoori, C. Leckie",
                            "Deep Multi-sphere Support Vector Data Description",
                            "SIAM International Conference on Data Mining, 109-117",
                            2020,
                            "https://doi.org/10.1137/1.9781611976236.13")),
            ClassUse.IGNORED,
            NeuralSettings.parametersWith(OBJECTIVE, NU, NUM_CENTERS, ENCODER, PRETRAIN_EPOCHS),
            DeepSVDD::of);

    /** Checks the values. */
    public DeepSVDD {
        OBJECTIVE.check(objective);
        NU.check(nu);
        NUM_CENTERS.check(numCenters);
        ENCODER.check(encoder);
        PRETRAIN_EPOCHS.check(pretrainEpochs);
    }

    private static DeepSVDD of(ParameterValues v) {
        return new DeepSVDD(
                v.get(OBJECTIVE),
                v.get(NU),
                v.get(NUM_CENTERS),
                v.get(ENCODER),
                v.get(PRETRAIN_EPOCHS),
                NeuralSettings.of(v));
    }

    @Override
    public Scorer readScorer(FeedForward network, int columns, State state) {
        return SphereScorer.readFrom(network, state);
    }

    @Override
    public EnsemblePlan plan(DataMatrix rows) {
        EncoderDesign design = encoder.design(settings, rows.columns());
        InputForm form = encoder.form(settings, rows.columns());
        TrainingPlan plan = OneClassTraining.plan(settings, rows.rows(), rows.columns());
        int epochs =
                plan.epochs() + OneClassTraining.pretrainEpochs(settings, pretrainEpochs, rows.rows(), rows.columns());
        return new EnsemblePlan(
                SPEC.name(), settings, form, epochs, run -> new SphereFit(this, run, plan).train(design));
    }
}
