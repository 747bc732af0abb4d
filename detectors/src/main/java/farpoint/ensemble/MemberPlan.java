package farpoint.ensemble;

import farpoint.detector.DetectorSpec;
import farpoint.detector.DetectorText;
import farpoint.detector.OutlierDetector;
import farpoint.params.ParameterValues;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A member before it has learnt.
 *
 * @param name the detector's name, with a number for the second one of the same and later ones
 * @param spec the detector
 * @param values its parameters
 * @param weight 0 or more, not yet divided by the sum of all
 */
record MemberPlan(String name, DetectorSpec spec, ParameterValues values, double weight) {
    OutlierDetector detector() {
        return spec.create(values);
    }

    MemberPlan numbered(int number) {
        return new MemberPlan(spec.name() + "_" + number, spec, values, weight);
    }

    MemberPlan withWeight(double other) {
        return new MemberPlan(name, spec, values, other);
    }

    /** As a user would write it, with the parameters that differ from their defaults. */
    String text() {
        Map<String, String> defaults = spec.defaults().asText();
        return values.asText().entrySet().stream()
                .filter(value -> !value.getValue().equals(defaults.get(value.getKey())))
                .map(value -> " " + value.getKey() + DetectorText.IS + value.getValue())
                .collect(Collectors.joining("", spec.name(), ""));
    }
}
