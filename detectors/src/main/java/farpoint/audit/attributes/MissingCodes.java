package farpoint.audit.attributes;

import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers that look like codes for missing values: of nines only, such as -999, repeated, and farther from all other values than these
 * are from each other.
 */
final class MissingCodes implements Check {
    private static final Set<Double> SIZES = Set.of(99.0, 999.0, 9999.0, 99_999.0, 999_999.0, 9_999_999.0);
    private static final int FEWEST = 3;
    private static final int FEWEST_OTHERS = 10;

    @Override
    public List<Observation> look(Examined data, ComputeContext context) {
        Table table = data.table();
        List<String> clauses = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        List<MarkedRow> rows = new ArrayList<>();
        for (int j = 0; j < table.columns(); j++) {
            context.checkCancelled();
            if (table.attribute(j).isNominal() || table.attribute(j).isText()) {
                continue;
            }
            String name = table.attribute(j).name();
            double[] values = table.column(j);
            for (double code : codes(values)) {
                String shown = Words.number(code);
                List<MarkedRow> marked = new ArrayList<>();
                for (int i = 0; i < values.length; i++) {
                    if (values[i] == code) {
                        marked.add(new MarkedRow(i, Words.quoted(name) + " is " + shown));
                    }
                }
                rows.addAll(marked);
                clauses.add(shown + " of " + Words.quoted(name) + " ("
                        + Words.rows(marked.stream().mapToInt(MarkedRow::row).toArray()) + ")");
                attributes.add(name);
            }
        }
        return clauses.isEmpty()
                ? List.of()
                : List.of(Observation.fact(
                        Question.MIXED_TYPES,
                        Words.count(rows.size(), "cell"),
                        "Looks like a code for a missing value, far from all other values: " + Words.clauses(clauses)
                                + ".",
                        "If it is one, leave these cells empty; else detectors take it for a measurement.",
                        attributes.stream().distinct().toList(),
                        rows));
    }

    /** The lowest and the highest value, if they look like codes. */
    private static Set<Double> codes(double[] values) {
        DoubleSummaryStatistics all = summary(values, v -> true);
        Set<Double> codes = Stream.of(all.getMin(), all.getMax())
                .filter(code -> SIZES.contains(Math.abs(code)))
                .filter(code -> summary(values, v -> v == code).getCount() >= FEWEST)
                .collect(Collectors.toCollection(TreeSet::new));
        if (codes.isEmpty()) {
            return codes;
        }
        DoubleSummaryStatistics others = summary(values, v -> !codes.contains(v));
        double low = others.getMin();
        double high = others.getMax();
        codes.removeIf(code -> Math.max(low - code, code - high) < high - low);
        return low < high && others.getCount() >= FEWEST_OTHERS ? codes : Set.of();
    }

    private static DoubleSummaryStatistics summary(double[] values, DoublePredicate which) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).filter(which).summaryStatistics();
    }
}
