package weka.classifiers.outlier;

import static farpoint.mahalanobis.GaussianMahalanobis.CLASS_CONDITIONAL;
import static farpoint.mahalanobis.GaussianMahalanobis.COMPONENTS;
import static farpoint.mahalanobis.GaussianMahalanobis.ESTIMATOR;
import static farpoint.mahalanobis.GaussianMahalanobis.SCALING;
import static farpoint.mahalanobis.GaussianMahalanobis.SPEC;
import static farpoint.mahalanobis.GaussianMahalanobis.SUPPORT_FRACTION;
import static farpoint.mahalanobis.GaussianMahalanobis.VARIANCE_SHARE;

import farpoint.mahalanobis.ClassConditional;
import farpoint.run.InvalidInputException;
import farpoint.weka.DetectorClassifier;
import weka.core.SelectedTag;

/** Gaussian Mahalanobis distance; see {@link farpoint.mahalanobis.GaussianMahalanobis}. */
public class GaussianMahalanobis extends DetectorClassifier {
    private static final long serialVersionUID = 1L;

    /** With default settings. */
    public GaussianMahalanobis() {
        super(SPEC);
    }

    @Override
    protected void checkForClassifier() {
        if (get(CLASS_CONDITIONAL) != ClassConditional.NONE) {
            throw new InvalidInputException(
                    "The 'class-conditional' parameter must be none in the classifier, whose class says normal or outlier."
                            + " Use the filter weka.filters.unsupervised.outlier.OutlierScore, where classes are groups.");
        }
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

    public double getSupportFraction() {
        return get(SUPPORT_FRACTION);
    }

    public void setSupportFraction(double supportFraction) {
        set(SUPPORT_FRACTION, supportFraction);
    }

    public String supportFractionTipText() {
        return tip(SUPPORT_FRACTION);
    }

    public SelectedTag getComponents() {
        return choice(COMPONENTS);
    }

    public void setComponents(SelectedTag components) {
        choose(COMPONENTS, components);
    }

    public String componentsTipText() {
        return tip(COMPONENTS);
    }

    public double getVarianceShare() {
        return get(VARIANCE_SHARE);
    }

    public void setVarianceShare(double varianceShare) {
        set(VARIANCE_SHARE, varianceShare);
    }

    public String varianceShareTipText() {
        return tip(VARIANCE_SHARE);
    }

    public SelectedTag getClassConditional() {
        return choice(CLASS_CONDITIONAL);
    }

    public void setClassConditional(SelectedTag classConditional) {
        choose(CLASS_CONDITIONAL, classConditional);
    }

    public String classConditionalTipText() {
        return tip(CLASS_CONDITIONAL);
    }

    public SelectedTag getScaling() {
        return choice(SCALING);
    }

    public void setScaling(SelectedTag scaling) {
        choose(SCALING, scaling);
    }

    public String scalingTipText() {
        return tip(SCALING);
    }

    /** Runs the classifier from the command line. */
    public static void main(String[] options) {
        runClassifier(new GaussianMahalanobis(), options);
    }
}
