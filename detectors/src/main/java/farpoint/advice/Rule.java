package farpoint.advice;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When to take which detector.
 *
 * @param name what the rule is about, such as "outliers among their neighbours"
 * @param conditions all of which must hold; none for the rule that always does
 * @param choice what to take
 * @param reason why, a clause that goes on after "Take X:"
 * @param second what else to look at
 * @param when when that is better, a clause
 * @param figure what was measured, in one sentence
 * @param command prints the figure
 */
public record Rule(
        String name,
        List<Condition> conditions,
        Choice choice,
        String reason,
        Choice second,
        String when,
        String figure,
        String command) {
    /** Copies the list. */
    public Rule {
        conditions = List.copyOf(conditions);
    }

    /** Whether all conditions hold. */
    boolean holds(Map<Fact, Double> facts) {
        return conditions.stream().allMatch(condition -> condition.holds(facts));
    }

    /** The conditions in words. */
    public String conditionText() {
        return conditions.isEmpty()
                ? "always"
                : conditions.stream().map(Condition::toString).collect(Collectors.joining(", "));
    }
}
