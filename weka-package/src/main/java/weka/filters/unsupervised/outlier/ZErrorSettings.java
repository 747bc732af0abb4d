package weka.filters.unsupervised.outlier;

import static farpoint.cleaning.ZErrorFilter.ACTION;
import static farpoint.cleaning.ZErrorFilter.MAX_ITERATIONS;
import static farpoint.cleaning.ZErrorFilter.REPORT;
import static farpoint.cleaning.ZErrorFilter.TAU;
import static farpoint.zerror.ZError.AGGREGATE;
import static farpoint.zerror.ZError.ERROR_SCALE;
import static farpoint.zerror.ZError.ESTIMATOR;
import static farpoint.zerror.ZError.FOLDS;
import static farpoint.zerror.ZError.FORM;
import static farpoint.zerror.ZError.MASK_TAU;
import static farpoint.zerror.ZError.RIDGE;
import static farpoint.zerror.ZError.TARGET;

import farpoint.RunParameters;
import farpoint.detector.CommonParameters;
import farpoint.params.Parameter;
import farpoint.weka.ParameterFilter;
import java.util.ArrayList;
import java.util.List;
import weka.core.SelectedTag;

/** The properties of {@link ZErrorFilter}; see {@link farpoint.cleaning.ZErrorFilter#PARAMETERS}. */
public abstract class ZErrorSettings extends ParameterFilter {
    private static final long serialVersionUID = 1L;

    /** Whether a regressor of Weka takes the place of the ridge regression. */
    static final Parameter<Boolean> USE_REGRESSOR = Parameter.ofFlag(
            "use-regressor",
            "Predict the target by the regressor instead of the ridge regression; for the form target with a numeric"
                    + " target.");

    private static final List<Parameter<?>> PARAMETERS = withRegressor();

    /** With default settings. */
    protected ZErrorSettings() {
        super(PARAMETERS);
    }

    private static List<Parameter<?>> withRegressor() {
        List<Parameter<?>> all = new ArrayList<>(farpoint.cleaning.ZErrorFilter.PARAMETERS);
        all.add(USE_REGRESSOR);
        return List.copyOf(all);
    }

    @Override
    protected List<Parameter<?>> parameters() {
        return PARAMETERS;
    }

    public SelectedTag getAction() {
        return choice(ACTION);
    }

    public void setAction(SelectedTag action) {
        choose(ACTION, action);
    }

    public String actionTipText() {
        return tip(ACTION);
    }

    public double getTau() {
        return get(TAU);
    }

    public void setTau(double tau) {
        set(TAU, tau);
    }

    public String tauTipText() {
        return tip(TAU);
    }

    public int getMaxIterations() {
        return get(MAX_ITERATIONS);
    }

    public void setMaxIterations(int maxIterations) {
        set(MAX_ITERATIONS, maxIterations);
    }

    public String maxIterationsTipText() {
        return tip(MAX_ITERATIONS);
    }

    public String getReport() {
        return get(REPORT);
    }

    public void setReport(String report) {
        set(REPORT, report);
    }

    public String reportTipText() {
        return tip(REPORT);
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

    public int getSeed() {
        return get(CommonParameters.SEED);
    }

    public void setSeed(int seed) {
        set(CommonParameters.SEED, seed);
    }

    public String seedTipText() {
        return tip(CommonParameters.SEED);
    }

    public int getThreads() {
        return get(RunParameters.THREADS);
    }

    public void setThreads(int threads) {
        set(RunParameters.THREADS, threads);
    }

    public String threadsTipText() {
        return tip(RunParameters.THREADS);
    }

    public boolean getUseRegressor() {
        return get(USE_REGRESSOR);
    }

    public void setUseRegressor(boolean useRegressor) {
        set(USE_REGRESSOR, useRegressor);
    }

    public String useRegressorTipText() {
        return tip(USE_REGRESSOR);
    }
}
