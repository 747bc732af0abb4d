package farpoint.deep.masking;

import farpoint.diagnostics.EpochDiagnostics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The masking in words: at a few epochs of each phase. */
final class MaskCurves {
    private static final int POINTS = 5;

    private MaskCurves() {}

    static Map<String, Object> of(List<EpochDiagnostics> epochs) {
        Map<String, Object> curves = new LinkedHashMap<>();
        epochs.stream()
                .collect(Collectors.groupingBy(EpochDiagnostics::phase, LinkedHashMap::new, Collectors.toList()))
                .forEach((phase, own) ->
                        curves.put(phase + " masked share by epoch (threshold, mean, deviation)", describe(own)));
        return curves;
    }

    private static String describe(List<EpochDiagnostics> epochs) {
        StringJoiner text = new StringJoiner(", ");
        int previous = -1;
        for (int p = 0; p < POINTS; p++) {
            int at = (int) Math.round((epochs.size() - 1.0) * p / (POINTS - 1));
            if (at != previous) {
                EpochDiagnostics e = epochs.get(at);
                text.add(String.format(
                        Locale.ROOT,
                        "%d: %.1f %% (%.3g, %.3g, %.3g)",
                        e.epoch(),
                        100 * e.maskedShare(),
                        e.threshold(),
                        e.mean(),
                        e.deviation()));
            }
            previous = at;
        }
        return text.toString();
    }
}
