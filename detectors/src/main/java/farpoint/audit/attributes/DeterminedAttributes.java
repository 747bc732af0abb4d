package farpoint.audit.attributes;

import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Discrete attributes whose value follows from that of one other, as a town follows from its postcode. So that it says something, a
 * value of the other one must be there in five rows on average, and the rows must agree far beyond chance: if values were drawn at
 * random, the logarithm of the probability that each row of a group has the value of the group's first row. Attributes that
 * correspond one to one are told elsewhere.
 */
final class DeterminedAttributes implements Check {
    private static final int ROWS_PER_VALUE = 5;

    /** A chance of e^-30, 1 in 10^13. */
    private static final double EVIDENCE = 30;

    /** Of more discrete attributes, those after them are not looked at. */
    private static final int MOST_ATTRIBUTES = 500;

    @Override
    public List<Observation> look(Examined data, ComputeContext context) {
        Table table = data.table();
        Map<Integer, Codes> discrete = discrete(table, context);
        if (discrete.size() < 2) {
            return List.of();
        }
        int[] columns = discrete.keySet().stream().mapToInt(j -> j).toArray();
        Codes[] codes = discrete.values().toArray(Codes[]::new);
        List<List<String>> determined = new ArrayList<>();
        Arrays.stream(columns).forEach(j -> determined.add(new ArrayList<>()));
        context.forEachChunk("Dependent attributes", codes.length, 1, (a, from, to) -> {
            for (int b = 0; b < codes.length; b++) {
                if (b != a && codes[b].different() <= codes[a].different() && determines(codes[a], codes[b])) {
                    determined.get(a).add(table.attribute(columns[b]).name());
                }
            }
        });
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (int a = 0; a < columns.length; a++) {
            if (!determined.get(a).isEmpty()) {
                found.put(table.attribute(columns[a]).name(), determined.get(a));
            }
        }
        return List.of(observation(found));
    }

    private static Observation observation(Map<String, List<String>> found) {
        if (found.isEmpty()) {
            return Observation.nothing(
                    Question.DEPENDENT_ATTRIBUTE, "No attribute with few values was found to follow from one other.");
        }
        List<String> clauses = found.entrySet().stream()
                .map(e -> Words.quoted(e.getKey()) + " tells " + Words.names(e.getValue()))
                .toList();
        List<String> told =
                found.values().stream().flatMap(List::stream).distinct().toList();
        return Observation.fact(
                Question.DEPENDENT_ATTRIBUTE,
                Words.count(told.size(), "attribute"),
                "In all rows with both values, one tells the other: " + Words.clauses(clauses) + ".",
                "What is told adds nothing; remove it, or look for rows where it should not hold.",
                told,
                List.of());
    }

    /** Discrete attributes by their place, one of those that correspond one to one. */
    private static Map<Integer, Codes> discrete(Table table, ComputeContext context) {
        Map<Codes, Integer> seen = new LinkedHashMap<>();
        for (int j = 0; j < table.columns() && seen.size() < MOST_ATTRIBUTES; j++) {
            context.checkCancelled();
            int column = j;
            Codes.of(table, j, table.rows() / ROWS_PER_VALUE).ifPresent(codes -> seen.putIfAbsent(codes, column));
        }
        Map<Integer, Codes> discrete = new TreeMap<>();
        seen.forEach((codes, column) -> discrete.put(column, codes));
        return discrete;
    }

    /** Whether one's value follows from the other's in all rows that have both. */
    static boolean determines(Codes from, Codes to) {
        int[] told = new int[from.different()];
        Arrays.fill(told, -1);
        int[] agreeing = new int[to.different()];
        for (int i = 0; i < from.rows(); i++) {
            int group = from.of(i);
            int value = to.of(i);
            if (group >= 0 && value >= 0) {
                if (told[group] >= 0 && told[group] != value) {
                    return false;
                }
                agreeing[value] += told[group] == value ? 1 : 0;
                told[group] = value;
            }
        }
        return evidence(agreeing, to) >= EVIDENCE;
    }

    /**
     * How far agreement is beyond chance.
     *
     * @param agreeing for each value, how many rows have it as the first one of their group had it
     * @return the logarithm of the probability that they do so by chance, times -1
     */
    private static double evidence(int[] agreeing, Codes to) {
        int[] counts = to.counts();
        double all = Arrays.stream(counts).sum();
        double evidence = 0;
        for (int v = 0; v < counts.length; v++) {
            evidence -= agreeing[v] * StrictMath.log(counts[v] / all);
        }
        return evidence;
    }

    /** The same where all values correspond one to one to others, of which one row of each is needed to see which ones do. */
    static double evidence(Codes codes) {
        return evidence(Arrays.stream(codes.counts()).map(count -> count - 1).toArray(), codes);
    }
}
