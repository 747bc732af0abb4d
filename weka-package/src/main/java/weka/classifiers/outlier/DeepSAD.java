package weka.classifiers.outlier;

import static farpoint.deepsad.DeepSAD.ANOMALY_SHARE;
import static farpoint.deepsad.DeepSAD.ENCODER;
import static farpoint.deepsad.DeepSAD.ETA;
import static farpoint.deepsad.DeepSAD.LABELED_FRACTION;
import static farpoint.deepsad.DeepSAD.LABELS;
import static farpoint.deepsad.DeepSAD.PRETRAIN_EPOCHS;
import static farpoint.deepsad.DeepSAD.SPEC;

import farpoint.weka.NeuralClassifier;
import weka.core.SelectedTag;

/** Deep SAD; see {@link farpoint.deepsad.DeepSAD}. */
public class DeepSAD extends NeuralClassifier {
    private static final long serialVersionUID = 1L;

    /** With default settings. */
    public DeepSAD() {
        super(SPEC);
    }

    public SelectedTag getLabels() {
        return choice(LABELS);
    }

    public void setLabels(SelectedTag labels) {
        choose(LABELS, labels);
    }

    public String labelsTipText() {
        return tip(LABELS);
    }

    public double getLabeledFraction() {
        return get(LABELED_FRACTION);
    }

    public void setLabeledFraction(double labeledFraction) {
        set(LABELED_FRACTION, labeledFraction);
    }

    public String labeledFractionTipText() {
        return tip(LABELED_FRACTION);
    }

    public double getEta() {
        return get(ETA);
    }

    public void setEta(double eta) {
        set(ETA, eta);
    }

    public String etaTipText() {
        return tip(ETA);
    }

    public double getAnomalyShare() {
        return get(ANOMALY_SHARE);
    }

    public void setAnomalyShare(double anomalyShare) {
        set(ANOMALY_SHARE, anomalyShare);
    }

    public String anomalyShareTipText() {
        return tip(ANOMALY_SHARE);
    }

    public SelectedTag getEncoder() {
        return choice(ENCODER);
    }

    public void setEncoder(SelectedTag encoder) {
        choose(ENCODER, encoder);
    }

    public String encoderTipText() {
        return tip(ENCODER);
    }

    public int getPretrainEpochs() {
        return get(PRETRAIN_EPOCHS);
    }

    public void setPretrainEpochs(int pretrainEpochs) {
        set(PRETRAIN_EPOCHS, pretrainEpochs);
    }

    public String pretrainEpochsTipText() {
        return tip(PRETRAIN_EPOCHS);
    }

    /** Runs the classifier from the command line. */
    public static void main(String[] options) {
        runClassifier(new DeepSAD(), options);
    }
}
