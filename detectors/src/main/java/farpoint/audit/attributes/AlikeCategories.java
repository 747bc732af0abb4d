package farpoint.audit.attributes;

import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.data.Attribute;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Categories that differ in capitals or blanks only. */
final class AlikeCategories implements Check {
    @Override
    public List<Observation> look(Examined data, ComputeContext context) {
        List<Observation> seen = new ArrayList<>();
        for (int j = 0; j < data.table().columns(); j++) {
            context.checkCancelled();
            Attribute attribute = data.table().attribute(j);
            Map<String, List<Integer>> alike =
                    alike(attribute, counts(attribute, data.table().column(j)));
            if (!alike.isEmpty()) {
                seen.add(observation(attribute, data.table().column(j), alike.values()));
            }
        }
        return seen;
    }

    private static int[] counts(Attribute attribute, double[] values) {
        int[] counts = new int[attribute.categories().size()];
        for (double value : values) {
            if (counts.length > 0 && !Double.isNaN(value)) {
                counts[(int) value]++;
            }
        }
        return counts;
    }

    /** Categories that are there, by what they have in common, the most frequent one first; only where there are several. */
    private static Map<String, List<Integer>> alike(Attribute attribute, int[] counts) {
        Map<String, List<Integer>> alike = new TreeMap<>();
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] > 0) {
                alike.computeIfAbsent(bare(attribute.categories().get(c)), b -> new ArrayList<>())
                        .add(c);
            }
        }
        alike.values().removeIf(same -> same.size() == 1);
        alike.values().forEach(same -> same.sort((a, b) -> Integer.compare(counts[b], counts[a])));
        return alike;
    }

    private static String bare(String category) {
        return category.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static Observation observation(Attribute attribute, double[] values, Iterable<List<Integer>> alike) {
        List<String> clauses = new ArrayList<>();
        boolean[] isRarer = new boolean[attribute.categories().size()];
        for (List<Integer> same : alike) {
            clauses.add(Words.list(same.stream()
                    .map(c -> Words.quoted(attribute.categories().get(c)))
                    .toList()));
            same.subList(1, same.size()).forEach(c -> isRarer[c] = true);
        }
        List<MarkedRow> rows = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && isRarer[(int) values[i]]) {
                rows.add(new MarkedRow(
                        i,
                        Words.quoted(attribute.name()) + " is "
                                + Words.quoted(attribute.categories().get((int) values[i]))));
            }
        }
        return Observation.fact(
                Question.MIXED_TYPES,
                Words.count(rows.size(), "row") + " with a rarer spelling",
                "Categories of " + Words.quoted(attribute.name()) + " differ in capitals or blanks only: "
                        + Words.clauses(clauses) + ".",
                "Write them alike if they mean the same; to detectors they are as different as any others.",
                List.of(attribute.name()),
                rows);
    }
}
