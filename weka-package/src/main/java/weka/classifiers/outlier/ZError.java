package weka.classifiers.outlier;

import static farpoint.zerror.ZError.AGGREGATE;
import static farpoint.zerror.ZError.ERROR_SCALE;
import static farpoint.zerror.ZError.ESTIMATOR;
import static farpoint.zerror.ZError.FOLDS;
import static farpoint.zerror.ZError.FORM;
import static farpoint.zerror.ZError.MASK_TAU;
import static farpoint.zerror.ZError.RIDGE;
import static farpoint.zerror.ZError.SPEC;
import static farpoint.zerror.ZError.TARGET;

import farpoint.run.InvalidInputException;
import farpoint.weka.DetectorClassifier;
import farpoint.zerror.Form;
import weka.core.SelectedTag;

/** Z-error; see {@link farpoint.zerror.ZError}. */
public class ZError extends DetectorClassifier {
    private static final long serialVersionUID = 1L;

    /** With default settings. */
    public ZError() {
        super(SPEC);
    }

    @Override
    protected void checkForClassifier() {
        if (get(FORM) == Form.CLASSES) {
            throw new InvalidInputException(
                    "The 'form' parameter must not be classes in the classifier, whose class says normal or outlier. Use the"
                            + " filter weka.filters.unsupervised.outlier.OutlierScore or ZErrorFilter, where classes are"
                            + " labels.");
        }
    }

    public SelectedTag getForm() {
        return choice(FORM);
    }

    public void setForm(SelectedTag form) {
        choose(FORM, form);
    }

    public String formTipText() {
        return tip(FORM);
    }

    public String getTarget() {
        return get(TARGET);
    }

    public void setTarget(String target) {
        set(TARGET, target);
    }

    public String targetTipText() {
        return tip(TARGET);
    }

    public SelectedTag getEstimator() {
        return choice(ESTIMATOR);
    }

    public void setEstimator(SelectedTag estimator) {
        choose(ESTIMATOR, estimator);
    }

    public String estimatorTipText() {
        return tip(ESTIMATOR);
    }

    public SelectedTag getAggregate() {
        return choice(AGGREGATE);
    }

    public void setAggregate(SelectedTag aggregate) {
        choose(AGGREGATE, aggregate);
    }

    public String aggregateTipText() {
        return tip(AGGREGATE);
    }

    public SelectedTag getErrorScale() {
        return choice(ERROR_SCALE);
    }

    public void setErrorScale(SelectedTag errorScale) {
        choose(ERROR_SCALE, errorScale);
    }

    public String errorScaleTipText() {
        return tip(ERROR_SCALE);
    }

    public int getFolds() {
        return get(FOLDS);
    }

    public void setFolds(int folds) {
        set(FOLDS, folds);
    }

    public String foldsTipText() {
        return tip(FOLDS);
    }

    public double getRidge() {
        return get(RIDGE);
    }

    public void setRidge(double ridge) {
        set(RIDGE, ridge);
    }

    public String ridgeTipText() {
        return tip(RIDGE);
    }

    public double getMaskTau() {
        return get(MASK_TAU);
    }

    public void setMaskTau(double maskTau) {
        set(MASK_TAU, maskTau);
    }

    public String maskTauTipText() {
        return tip(MASK_TAU);
    }

    /** Runs the classifier from the command line. */
    public static void main(String[] options) {
        runClassifier(new ZError(), options);
    }
}
