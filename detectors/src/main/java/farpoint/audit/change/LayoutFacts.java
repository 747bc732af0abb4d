package farpoint.audit.change;

import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.audit.finding.SharedAttributes;
import farpoint.data.Attribute;
import farpoint.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Attributes and categories that only one of two tables has, and attributes of another type. */
record LayoutFacts(SharedAttributes shared) {
    /** A category of fewer rows may be lacking by chance; the test of its attribute's values sees it too. */
    private static final int LEAST_ROWS = 5;

    List<Observation> observations() {
        List<Observation> facts = new ArrayList<>();
        if (!shared.onlyHere().isEmpty()) {
            facts.add(attributes(
                    "The other file does not have these attributes: %s.",
                    shared.onlyHere(), "A model that was trained on the other file passes them over."));
        }
        if (!shared.onlyThere().isEmpty()) {
            facts.add(attributes(
                    "Only the other file has these attributes: %s.",
                    shared.onlyThere(), "A model that was trained on the other file needs them."));
        }
        if (!shared.retyped().isEmpty()) {
            facts.add(attributes(
                    "These attributes are of another type than in the other file: %s.",
                    shared.retyped(),
                    "Look for words among the numbers, or for codes that one of the files has as numbers."));
        }
        categories(shared.here(), shared.there(), true, facts);
        categories(shared.there(), shared.here(), false, facts);
        return facts;
    }

    private static Observation attributes(String sentence, List<String> names, String action) {
        return Observation.fact(
                Question.CHANGE,
                names.size() == 1 ? "1 attribute" : names.size() + " attributes",
                String.format(Locale.ROOT, sentence, Figures.list(names)),
                action,
                names.stream()
                        .map(name -> name.replaceFirst(" \\(\\w+ here, \\w+ there\\)$", ""))
                        .toList(),
                List.of());
    }

    /** Tells of categories that several rows of one table have and no row of the other one. */
    private static void categories(Table has, Table lacks, boolean isHere, List<Observation> facts) {
        List<String> found = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        List<MarkedRow> rows = new ArrayList<>();
        for (int j = 0; j < has.columns(); j++) {
            Attribute attribute = has.attribute(j);
            double[] values = has.column(j);
            int[] counts = counts(attribute, values);
            int[] others = counts(attribute, lacks.column(j));
            int[] only = IntStream.range(0, counts.length)
                    .filter(c -> counts[c] >= LEAST_ROWS && others[c] == 0)
                    .toArray();
            for (int category : only) {
                String text = attribute.name() + " '" + attribute.categories().get(category) + "'";
                found.add(String.format(Locale.ROOT, "%s (%,d rows)", text, counts[category]));
                IntStream.range(0, values.length)
                        .filter(i -> isHere && values[i] == category)
                        .forEach(i -> rows.add(new MarkedRow(i, text + " is not in the other file")));
            }
            if (only.length > 0) {
                attributes.add(attribute.name());
            }
        }
        if (!found.isEmpty()) {
            facts.add(Observation.fact(
                    Question.CHANGE,
                    found.size() == 1 ? "1 value" : found.size() + " values",
                    String.format(
                            Locale.ROOT,
                            isHere
                                    ? "No row of the other file has these values: %s."
                                    : "Only rows of the other file have these values: %s.",
                            Figures.list(found)),
                    isHere
                            ? "Look for other spellings; a model takes such values for different from all that it knows."
                            : "",
                    attributes,
                    rows));
        }
    }

    /** How many rows have each category. */
    static int[] counts(Attribute attribute, double[] values) {
        int[] counts = new int[attribute.categories().size()];
        for (double value : values) {
            if (counts.length > 0 && !Double.isNaN(value)) {
                counts[(int) value]++;
            }
        }
        return counts;
    }
}
