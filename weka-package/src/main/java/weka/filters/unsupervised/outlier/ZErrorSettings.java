package weka.filters.unsupervised.outlier;

import farpoint.params.Parameter;
import java.util.ArrayList;
import java.util.List;
import weka.core.OptionMetadata;

/** The properties of {@link ZErrorFilter}: those that it has in all hosts, and one of Weka's own. */
public abstract class ZErrorSettings extends ZErrorProperties {
    private static final long serialVersionUID = 1L;

    private static final String USE_REGRESSOR_TEXT =
            "Predict the target by the regressor instead of the ridge regression; for the form target with a numeric"
                    + " target.";

    /** Whether a regressor of Weka takes the place of the ridge regression. */
    static final Parameter<Boolean> USE_REGRESSOR = Parameter.ofFlag("use-regressor", USE_REGRESSOR_TEXT);

    /** Where the properties by hand stand in the property sheet: after the detector's. */
    static final int REGRESSOR_ORDER = 500;

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

    @OptionMetadata(displayName = "useRegressor", description = USE_REGRESSOR_TEXT, displayOrder = REGRESSOR_ORDER)
    public boolean getUseRegressor() {
        return get(USE_REGRESSOR);
    }

    public void setUseRegressor(boolean useRegressor) {
        setProperty(USE_REGRESSOR.name(), useRegressor);
    }
}
