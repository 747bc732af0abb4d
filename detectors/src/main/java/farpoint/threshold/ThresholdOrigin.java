package farpoint.threshold;

import farpoint.params.Words;
import farpoint.state.State;
import java.util.Locale;

/**
 * Where a cut-off comes from.
 *
 * @param rule the rule
 * @param basis what the rule went by, in a few words; empty if its name says it
 * @param rows the number of training rows
 * @param flagged how many of them have a score above the cut-off
 * @param tied how many of them have just the score of the cut-off, and are not flagged
 */
public record ThresholdOrigin(ThresholdRule rule, String basis, int rows, int flagged, int tied) {
    /** The basis of a cut-off that a person has set; its flags are as sure as those of so many that were asked for. */
    static final String BY_HAND = "set by hand";

    /** The rule, what it went by, and what it flags, such as "by the rule fence: 12 of 300 training rows above (4.0 %)". */
    public String text() {
        String ties = tied == 0 ? "" : String.format(Locale.ROOT, ", %,d just at it, not flagged", tied);
        return String.format(
                Locale.ROOT,
                "%s: %,d of %,d training rows are above it (%.1f %%)%s",
                basis.equals(BY_HAND) ? BY_HAND : byRule(),
                flagged,
                rows,
                100.0 * flagged / rows,
                ties);
    }

    private String byRule() {
        return "by the rule " + Words.of(rule) + (basis.isEmpty() ? "" : " (" + basis + ")");
    }

    State toState() {
        return new State()
                .put("rule", rule)
                .put("basis", basis)
                .put("rows", rows)
                .put("flagged", flagged)
                .put("tied", tied);
    }

    static ThresholdOrigin of(State state) {
        int rows = state.integer("rows", 1, Integer.MAX_VALUE);
        return new ThresholdOrigin(
                state.choice("rule", ThresholdRule.class),
                state.text("basis"),
                rows,
                state.integer("flagged", 0, rows),
                state.integer("tied", 0, rows));
    }
}
