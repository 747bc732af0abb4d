package farpoint.advice;

import java.util.Map;

/**
 * What a rule asks of a fact.
 *
 * @param fact the fact
 * @param atLeast whether the fact must be as large as the limit or larger; else it must be as small or smaller
 * @param limit where the rule begins to hold
 */
record Condition(Fact fact, boolean atLeast, double limit) {
    static Condition atLeast(Fact fact, double limit) {
        return new Condition(fact, true, limit);
    }

    static Condition atMost(Fact fact, double limit) {
        return new Condition(fact, false, limit);
    }

    /** Whether it holds; a fact that is unknown or was not asked for meets no condition. */
    boolean holds(Map<Fact, Double> facts) {
        double value = facts.getOrDefault(fact, Double.NaN);
        return atLeast ? value >= limit : value <= limit;
    }

    /** Such as "local agreement at least 0.78". */
    @Override
    public String toString() {
        if (fact == Fact.CLEAN) {
            return "you say that the rows hold no outliers";
        }
        return fact.label() + (atLeast ? " at least " : " at most ") + fact.text(limit);
    }
}
