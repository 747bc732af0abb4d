package farpoint.weka;

import weka.core.Capabilities;
import weka.core.Capabilities.Capability;

/** The kinds of data that detectors and filters take, as Weka's capabilities. */
final class DataKinds {
    private DataKinds() {}

    /**
     * Numeric, nominal and date attributes, with missing values, and texts, which are left out, in any number of rows; no class
     * yet.
     */
    static void allowAttributes(Capabilities capabilities) {
        capabilities.disableAll();
        capabilities.enable(Capability.NUMERIC_ATTRIBUTES);
        capabilities.enable(Capability.NOMINAL_ATTRIBUTES);
        capabilities.enable(Capability.DATE_ATTRIBUTES);
        capabilities.enable(Capability.STRING_ATTRIBUTES);
        capabilities.enable(Capability.MISSING_VALUES);
        // Weka counts labelled rows only, and none is needed; too few rows is the detector's own error.
        capabilities.setMinimumNumberInstances(0);
    }

    /** No class, or one of numbers, dates or nominal values, which may be missing. */
    static void allowAnyClass(Capabilities capabilities) {
        capabilities.enableAllClasses();
        capabilities.disable(Capability.STRING_CLASS);
        capabilities.disable(Capability.RELATIONAL_CLASS);
        capabilities.enable(Capability.MISSING_CLASS_VALUES);
        capabilities.enable(Capability.NO_CLASS);
    }
}
