package weka.classifiers.outlier;

import static farpoint.deepsvdd.DeepSVDD.ENCODER;
import static farpoint.deepsvdd.DeepSVDD.NU;
import static farpoint.deepsvdd.DeepSVDD.NUM_CENTRES;
import static farpoint.deepsvdd.DeepSVDD.OBJECTIVE;
import static farpoint.deepsvdd.DeepSVDD.PRETRAIN_EPOCHS;
import static farpoint.deepsvdd.DeepSVDD.SPEC;

import farpoint.weka.NeuralClassifier;
import weka.core.SelectedTag;

/** Deep SVDD; see {@link farpoint.deepsvdd.DeepSVDD}. */
public class DeepSVDD extends NeuralClassifier {
    private static final long serialVersionUID = 1L;

    /** With default settings. */
    public DeepSVDD() {
        super(SPEC);
    }

    public SelectedTag getObjective() {
        return choice(OBJECTIVE);
    }

    public void setObjective(SelectedTag objective) {
        choose(OBJECTIVE, objective);
    }

    public String objectiveTipText() {
        return tip(OBJECTIVE);
    }

    public double getNu() {
        return get(NU);
    }

    public void setNu(double nu) {
        set(NU, nu);
    }

    public String nuTipText() {
        return tip(NU);
    }

    public int getNumCentres() {
        return get(NUM_CENTRES);
    }

    public void setNumCentres(int numCentres) {
        set(NUM_CENTRES, numCentres);
    }

    public String numCentresTipText() {
        return tip(NUM_CENTRES);
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
        runClassifier(new DeepSVDD(), options);
    }
}
