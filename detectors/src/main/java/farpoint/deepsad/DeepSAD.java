package farpoint.deepsad;

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
import farpoint.labels.LabelSettings;
import farpoint.labels.LabelUse;
import farpoint.labels.Labels;
import farpoint.network.FeedForward;
import farpoint.network.TrainingPlan;
import farpoint.params.Citation;
import farpoint.params.ClassUse;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import farpoint.state.State;
import java.util.List;

/**
 * Deep semi-supervised anomaly detection: Deep SVDD that also pulls known normal rows to the centre and pushes known
 * anomalies away from it. Labels are the rows' classes: the first normal, the second anomalous, missing unlabelled.
 * Without labels it is one-class Deep SVDD, bit for bit.
 *
 * @param labels whether labels are used
 * @param labeledFraction share of the labels of each class that are used
 * @param eta weight of labelled rows
 * @param anomalyShare share of labelled anomalies in the mini-batches; 0 for their natural share
 * @param encoder the kind of network
 * @param pretrainEpochs epochs of autoencoder pre-training; -1 for automatic
 * @param settings network and training
 */
public record DeepSAD(
        LabelUse labels,
        double labeledFraction,
        double eta,
        double anomalyShare,
        EncoderKind encoder,
        int pretrainEpochs,
        NeuralSettings settings)
        implements NeuralDetector {

    private static final String WITHOUT_LABELS = "Deep SVDD";

    /** Use of labels. */
    public static final Parameter<LabelUse> LABELS = LabelSettings.parameter(WITHOUT_LABELS);

    /** Fraction of labels. */
    public static final Parameter<Double> LABELED_FRACTION = LabelSettings.LABELED_FRACTION;

    /** Weight of labelled rows. */
    public static final Parameter<Double> ETA =
            Parameter.ofDouble("eta", 1, "(0, inf)", "Weight of labelled rows against unlabelled ones.");

    /** Balance. */
    public static final Parameter<Double> ANOMALY_SHARE = Parameter.ofDouble(
            "anomaly-share",
            0.5,
            "[0, 0.9]",
            "Share of labelled outliers in the mini-batches, which repeat them as often as it takes; 0 leaves them as rare"
                    + " as they are. Unused with the reference preset.");

    /** Kind of encoder. */
    public static final Parameter<EncoderKind> ENCODER = OneClassTraining.ENCODER;

    /** Pre-training. */
    public static final Parameter<Integer> PRETRAIN_EPOCHS = OneClassTraining.PRETRAIN_EPOCHS;

    /** The catalogue entry. */
    public static final DetectorSpec SPEC = new DetectorSpec(
            "DeepSAD",
            "deepsad",
            "Deep SAD",
            "Deep SVDD that learns from a few labelled rows as well: known outliers are pushed away from the centre. Most"
                    + " rows may be unlabelled."
                    + DetectorSpec.MIXED_TABLES,
            List.of(new Citation(
                    "L. Ruff, R. A. Vandermeulen, N. Goernitz, A. Binder, E. Mueller, K.-R. Mueller, M. Kloft",
                    "Deep Semi-Supervised Anomaly Detection",
                    "International Conference on Learning Representations (ICLR)",
                    2020,
                    "https://arxiv.org/abs/1906.02694")),
            ClassUse.OUTLIER_LABELS,
            NeuralSettings.parametersWith(LABELS, LABELED_FRACTION, ETA, ANOMALY_SHARE, ENCODER, PRETRAIN_EPOCHS),
            DeepSAD::of);

    private static final int MIN_OTHERS = 2;

    /** Checks the values. */
    public DeepSAD {
        LABELS.check(labels);
        LABELED_FRACTION.check(labeledFraction);
        ETA.check(eta);
        ANOMALY_SHARE.check(anomalyShare);
        ENCODER.check(encoder);
        PRETRAIN_EPOCHS.check(pretrainEpochs);
    }

    private static DeepSAD of(ParameterValues v) {
        return new DeepSAD(
                v.get(LABELS),
                v.get(LABELED_FRACTION),
                v.get(ETA),
                v.get(ANOMALY_SHARE),
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
        LabelSettings use = new LabelSettings(labels, labeledFraction);
        Labels known = use.of(SPEC.name(), rows, settings.seed());
        if (known.others().length < MIN_OTHERS) {
            throw new InvalidInputException(
                    "DeepSAD needs at least %d training rows that are not labelled as outliers. The data has %d.",
                    MIN_OTHERS, known.others().length);
        }
        EncoderDesign design = encoder.design(settings, rows.columns());
        InputForm form = encoder.form(settings, rows.columns());
        TrainingPlan plan = OneClassTraining.plan(settings, rows.rows(), rows.columns());
        int epochs =
                plan.epochs() + OneClassTraining.pretrainEpochs(settings, pretrainEpochs, rows.rows(), rows.columns());
        return new EnsemblePlan(
                SPEC.name(),
                settings,
                form,
                epochs,
                known::isUnlabelled,
                run -> new SemiSupervisedFit(this, known, run).train(design, plan),
                use.facts(known, WITHOUT_LABELS));
    }
}
