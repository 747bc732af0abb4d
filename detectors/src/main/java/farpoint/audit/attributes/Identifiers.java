package farpoint.audit.attributes;

import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.data.Attribute;
import farpoint.data.LeftOut;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Attributes that name rows: those that detectors leave out, see {@link LeftOut}, and numbers that count the rows. */
final class Identifiers implements Check {
    /** Of fewer rows, whole numbers follow each other by chance. */
    private static final int FEWEST_ROWS = 8;

    @Override
    public List<Observation> look(Examined data, ComputeContext context) {
        Table table = data.table();
        List<LeftOut> leftOut = new ArrayList<>();
        List<String> counters = new ArrayList<>();
        List<String> clauses = new ArrayList<>();
        for (int j = 0; j < table.columns(); j++) {
            context.checkCancelled();
            Attribute attribute = table.attribute(j);
            double[] values = table.column(j);
            Optional<LeftOut.Reason> reason = LeftOut.of(attribute, values);
            if (reason.isPresent()) {
                leftOut.add(new LeftOut(attribute.name(), reason.get()));
            } else if (!attribute.isNominal() && values.length >= FEWEST_ROWS) {
                counts(values).ifPresent(how -> {
                    counters.add(attribute.name());
                    clauses.add(Words.quoted(attribute.name()) + " " + how);
                });
            }
        }
        List<Observation> seen = new ArrayList<>();
        if (!leftOut.isEmpty()) {
            // No fault: detectors do with them what is right, but who means them as a measurement should know.
            seen.add(Observation.nothing(
                    Question.IDENTIFIER,
                    "Left out of all arithmetic, as text or identifiers: "
                            + Words.list(leftOut.stream().map(LeftOut::toString).toList()) + "."));
        }
        if (!counters.isEmpty()) {
            seen.add(Observation.fact(
                    Question.IDENTIFIER,
                    Words.of(counters.size(), table.columns(), "attribute"),
                    (counters.size() == 1 ? "Counts" : "Count") + " the rows: " + Words.clauses(clauses) + ".",
                    counters.size() == 1
                            ? "Detectors take it for a measurement; remove it, unless it means something, such as a time."
                            : "Detectors take them for measurements; remove them, unless they mean something, such as a time.",
                    counters,
                    List.of()));
        }
        return seen.isEmpty()
                ? List.of(Observation.nothing(Question.IDENTIFIER, "No attribute numbers or names the rows."))
                : seen;
    }

    /** How values count the rows, if they do: in steps of one, or as each of so many whole numbers once. */
    private static Optional<String> counts(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double step = values[1] - values[0];
        boolean isEven = Math.abs(step) == 1;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != Math.rint(values[i])) {
                return Optional.empty();
            }
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
            isEven &= i == 0 || values[i] - values[i - 1] == step;
        }
        if (high - low != values.length - 1) {
            return Optional.empty();
        }
        String range = Words.number(low) + " to " + Words.number(high);
        if (isEven) {
            return Optional.of((step > 0 ? "rises" : "falls") + " by one from row to row (" + range + ")");
        }
        return isEachOnce(values, low) ? Optional.of("has each number from " + range + " once") : Optional.empty();
    }

    private static boolean isEachOnce(double[] values, double low) {
        BitSet found = new BitSet(values.length);
        Arrays.stream(values).forEach(v -> found.set((int) (v - low)));
        return found.cardinality() == values.length;
    }
}
