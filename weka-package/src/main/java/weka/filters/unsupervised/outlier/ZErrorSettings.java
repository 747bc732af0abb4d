package weka.filters.unsupervised.outlier;

import farpoint.params.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The properties of {@link ZErrorFilter}: those that it has in all hosts, and one of Weka's own. */
public abstract class ZErrorSettings extends ZErrorProperties {
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

    public boolean getUseRegressor() {
        return get(USE_REGRESSOR);
    }

    public void setUseRegressor(boolean useRegressor) {
        setProperty(USE_REGRESSOR.name(), useRegressor);
    }

    public String useRegressorTipText() {
        return USE_REGRESSOR.description();
    }
}
