package farpoint.audit.finding;

import java.util.List;

/**
 * What was seen for a question. A fact is certain. A test says how likely what was seen is if nothing is wrong, and who reads it
 * decides, together with all other tests of the audit, whether it is believed.
 *
 * @param question what was asked
 * @param kind what this is
 * @param chance of a test: the chance of what was seen or more if nothing is wrong, 0 to 1; NaN else
 * @param number what was measured, in words and at most three digits, such as "largest difference 0.17"; empty for none
 * @param sentence what is to be said of it if it is believed
 * @param otherwise of a test: what is to be said of it if it is not believed; empty else
 * @param action what to do about it, one sentence; empty for none
 * @param attributes names of the attributes that it is about, the most important one first
 * @param rows the rows that it is about, the most important one first
 */
public record Observation(
        Question question,
        Kind kind,
        double chance,
        String number,
        String sentence,
        String otherwise,
        String action,
        List<String> attributes,
        List<MarkedRow> rows) {
    /** What an observation is. */
    public enum Kind {
        /** Something that is so, and that a person should know. */
        FACT,
        /** Something that may be chance. */
        TEST,
        /** There is nothing to be told. */
        NOTHING,
        /** It could not be looked at. */
        NOT_LOOKED
    }

    /** Copies the lists, and checks that a test has a chance and nothing else has. */
    public Observation {
        attributes = List.copyOf(attributes);
        rows = List.copyOf(rows);
        if ((kind == Kind.TEST) != (chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException(question + ", " + kind + ": chance " + chance);
        }
    }

    /** Something that is so. */
    public static Observation fact(
            Question question,
            String number,
            String sentence,
            String action,
            List<String> attributes,
            List<MarkedRow> rows) {
        return new Observation(question, Kind.FACT, Double.NaN, number, sentence, "", action, attributes, rows);
    }

    /** Something that may be chance. */
    public static Observation test(
            Question question,
            double chance,
            String number,
            String sentence,
            String otherwise,
            String action,
            List<String> attributes,
            List<MarkedRow> rows) {
        return new Observation(question, Kind.TEST, chance, number, sentence, otherwise, action, attributes, rows);
    }

    /**
     * Nothing to be told.
     *
     * @param sentence what is in order, such as "No attribute is constant."
     */
    public static Observation nothing(Question question, String sentence) {
        return new Observation(question, Kind.NOTHING, Double.NaN, "", sentence, "", "", List.of(), List.of());
    }

    /**
     * Something that could not be looked at.
     *
     * @param reason why, one sentence
     */
    public static Observation notLooked(Question question, String reason) {
        return new Observation(question, Kind.NOT_LOOKED, Double.NaN, "", reason, "", "", List.of(), List.of());
    }
}
