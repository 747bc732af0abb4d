package farpoint.bench;

import farpoint.detector.DetectorSpec;
import farpoint.params.ClassUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Values of parameters that differ from the defaults, as options of the hosts.
 *
 * @param values parameter names to values
 */
record Settings(Map<String, String> values) {
    /** Sorts the names. */
    Settings {
        values = new TreeMap<>(values);
    }

    /** ELKI's options; where labels count, they say which label means what, as the order of the classes does in Weka. */
    List<String> elkiOptions(DetectorSpec spec) {
        List<String> options = new ArrayList<>();
        values.forEach((name, value) -> options.addAll(List.of("-" + spec.alias() + "." + name, value)));
        if (spec.classUse() == ClassUse.OUTLIER_LABELS) {
            options.addAll(List.of("-" + spec.alias() + ".normal", "^normal$"));
            options.addAll(List.of("-" + spec.alias() + ".anomaly", "^outlier$"));
        }
        return options;
    }

    /** Weka's options, each after a space. */
    String wekaOptions() {
        return values.entrySet().stream()
                .map(entry -> " -" + entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return values.isEmpty()
                ? "defaults"
                : values.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
