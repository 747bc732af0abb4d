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
import farpoint.detector.OutlierModel;
import farpoint.network.Network;
import farpoint.network.TrainingPlan;
import farpoint.params.Citation;
import farpoint.params.ClassUse;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import farpoint.state.State;
import java.util.List;
import java.util.Map;

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

    /** Use of labels. */
    public static final Parameter<LabelUse> LABELS = Parameter.ofChoice(
            "labels",
            LabelUse.ALL,
            "Which labels of the training data to learn from: all or none. With none the labels are ignored and the"
                    + " detector is Deep SVDD.");

    /** Fraction of labels. */
    public static final Parameter<Double> LABELED_FRACTION = Parameter.ofDouble(
            "labeled-fraction",
            1,
            "(0, 1]",
            "Share of the labels of each class to learn from, drawn at random by the seed; all other rows count as"
                    + " unlabelled. An honest test of few labels in cross-validation.");

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
    public Scorer readScorer(Network network, int columns, State state) {
        return SphereScorer.readFrom(network, state);
    }

    @Override
    public EnsemblePlan plan(DataMatrix rows) {
        Labels known = labels == LabelUse.NONE
                ? Labels.none(rows.rows())
                : Labels.of(rows).sample(labeledFraction, settings.seed());
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
                facts(known));
    }

    private Map<String, Object> facts(Labels known) {
        Map<String, Object> facts = known.counts();
        if (labels != LabelUse.NONE && known.isEmpty()) {
            facts.put(
                    OutlierModel.WARNING + " about the labels",
                    "No training row has a label, so that this is Deep SVDD; if that is meant, set the 'labels' parameter to"
                            + " none.");
        }
        return facts;
    }
}
