package farpoint.advice;

import farpoint.data.MissingUse;
import farpoint.data.Preprocessing;
import farpoint.data.Scaling;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which detector to take, and why.
 *
 * @param rule the first rule that holds
 * @param table what the table is
 * @param facts what the rules looked at; those of the study are missing if there was none
 */
public record Recommendation(Rule rule, TableFacts table, Map<Fact, Double> facts) {
    /** With facts that differ by this share another rule must hold for the choice to be called close. */
    private static final double LITTLE = 0.05;

    private static final String BLIND =
            "the short study could not tell what speaks for one method, since many scores are equal,"
                    + " and several that differ are right more often than any alone";

    /** As measured beside other work, docs/advise.md. */
    private static final String TIME =
            "On one core, the ensemble took 21 s for 49,097 rows of 9 attributes and 8 s for 6,435 of 36,"
                    + " without networks 4 s and 3 s, and detectors alone that are no networks at most 2 s.";

    /** Copies the facts. */
    public Recommendation {
        facts = facts.isEmpty() ? Map.of() : new EnumMap<>(facts);
    }

    /**
     * Recommends a detector. Whoever knows labels says how many rows they call outliers; the rows' classes are not looked at.
     *
     * @param table the rows to learn from, without labels among the attributes
     * @param clean whether the user says that no outliers are among them
     * @param labelledOutliers the number of known outliers, 0 without labels
     * @param context what the short study may use
     * @throws InvalidInputException if detectors cannot use the rows, or these are all alike
     */
    public static Recommendation of(Table table, boolean clean, int labelledOutliers, ComputeContext context) {
        TableFacts what = TableFacts.of(table);
        Map<Fact, Double> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.ROWS, (double) what.rows());
        facts.put(Fact.CLEAN, clean ? 1.0 : 0);
        facts.put(Fact.LABELLED_OUTLIERS, (double) labelledOutliers);
        if (what.numeric() + what.nominal() == 0) {
            // Says what is wrong with other tables.
            Preprocessing.fit(table, Scaling.ROBUST, MissingUse.KEEP, context);
            throw new InvalidInputException(
                    "All attributes have one value only, and rows that are alike cannot be ranked: %s.",
                    String.join(", ", what.constant()));
        }
        boolean open = !clean && labelledOutliers < Rules.FEWEST_LABELS && what.rows() >= ShortStudy.FEWEST_ROWS;
        if (open) {
            facts.putAll(ShortStudy.of(table, context));
        }
        return new Recommendation(Rules.first(Rules.USUAL, facts), what, facts);
    }

    /** Such as "Take FastLOF with 20 neighbours: no row is far from all." */
    public String first() {
        // That nothing speaks for another method is not known if not all was seen.
        boolean isBlind = rule.conditions().isEmpty() && !unknown().isEmpty();
        return "Take " + rule.choice().words() + ": " + (isBlind ? BLIND : rule.reason()) + ".";
    }

    /** Labels of the facts that the study could not measure. */
    private List<String> unknown() {
        return facts.entrySet().stream()
                .filter(fact -> fact.getKey().isMeasured() && Double.isNaN(fact.getValue()))
                .map(fact -> fact.getKey().label())
                .toList();
    }

    /** What speaks for it, a sentence each: the table, how many rows were studied, and each fact of the study. */
    public List<String> why() {
        List<String> why = new ArrayList<>();
        why.add(table.text());
        if (facts.getOrDefault(Fact.CLEAN, 0.0) > 0) {
            why.add("You say that the training rows hold no outliers.");
        }
        double known = facts.getOrDefault(Fact.LABELLED_OUTLIERS, 0.0);
        if (known > 0) {
            why.add(String.format(Locale.ROOT, "Labels call %,.0f of the rows outliers.", known)
                    + (known < Rules.FEWEST_LABELS
                            ? String.format(
                                    Locale.ROOT,
                                    " Fewer than %d teach little, and the labels are passed over.",
                                    Rules.FEWEST_LABELS)
                            : ""));
        }
        if (table.rows() > ShortStudy.MOST_ROWS && isStudied()) {
            why.add(String.format(
                    Locale.ROOT,
                    "Studied were %,d of the rows, drawn at random by a fixed seed.",
                    ShortStudy.MOST_ROWS));
        }
        facts.forEach((fact, value) -> {
            if (fact.isMeasured()) {
                why.add(capital(fact.label()) + " " + fact.text(value) + ": " + fact.meaning() + ".");
            }
        });
        if (!unknown().isEmpty()) {
            why.add("The short study could not tell all, as too many scores are equal: unknown are "
                    + String.join(", ", unknown()) + ".");
        }
        if (rule.conditions().stream().anyMatch(condition -> condition.fact() != Fact.CLEAN)) {
            why.add("The rule '" + rule.name() + "' asks for " + rule.conditionText() + ".");
        }
        return why;
    }

    private boolean isStudied() {
        return facts.containsKey(Fact.LOCAL_AGREEMENT);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What is second best, and when it is better. */
    public String second() {
        return "Second best is " + rule.second().words() + ": take it where " + rule.when() + ".";
    }

    /** How sure the choice is: what was measured of the rule, and whether slightly other facts would have chosen otherwise. */
    public List<String> sure() {
        List<String> sure = new ArrayList<>();
        sure.add(rule.figure());
        List<String> close = close();
        if (!close.isEmpty()) {
            sure.add(close.stream().collect(Collectors.joining("; ", "A close choice: ", ".")));
        }
        return sure;
    }

    /** How long detectors took where that was measured, in one sentence. */
    public String time() {
        return TIME;
    }

    /** What would be taken if one fact were slightly different. */
    private List<String> close() {
        List<String> close = new ArrayList<>();
        facts.forEach((fact, value) -> {
            for (double factor : new double[] {1 - LITTLE, 1 + LITTLE}) {
                Map<Fact, Double> other = new EnumMap<>(facts);
                other.put(fact, value * factor);
                Rule taken = Rules.first(Rules.USUAL, other);
                if (fact.isMeasured() && !taken.choice().equals(rule.choice())) {
                    close.add("with " + fact.label() + " " + fact.text(value * factor) + " it would be "
                            + taken.choice().words());
                }
            }
        });
        return close;
    }
}
