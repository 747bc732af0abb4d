package farpoint.deep.masking;

import farpoint.diagnostics.EpochDiagnostics;
import farpoint.diagnostics.RowDiagnostics;
import farpoint.diagnostics.TrainingDiagnostics;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Training diagnostics in a few words, for the model's summary. */
public final class MaskFacts {
    private static final int SHOWN = 10;

    private MaskFacts() {}

    public static Map<String, Object> of(TrainingDiagnostics diagnostics) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("Rows left out before training", (int)
                diagnostics.rows().stream().filter(RowDiagnostics::leftOut).count());
        if (!diagnostics.epochs().isEmpty()) {
            EpochDiagnostics last =
                    diagnostics.epochs().get(diagnostics.epochs().size() - 1);
            facts.put("Share of rows masked in the last epoch", last.maskedShare());
        }
        int[] suspects = diagnostics.suspects();
        facts.put("Suspects among the training rows", suspects.length);
        if (suspects.length > 0) {
            String first = Arrays.stream(suspects)
                    .limit(SHOWN)
                    .mapToObj(i -> String.valueOf(i + 1))
                    .collect(Collectors.joining(", "));
            facts.put("Numbers of the first suspects, from 1", first);
        }
        facts.putAll(MaskCurves.of(diagnostics.epochs()));
        return facts;
    }
}
