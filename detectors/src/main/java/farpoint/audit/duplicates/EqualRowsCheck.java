package farpoint.audit.duplicates;

import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.data.LeftOut;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Whether rows are equal in all attributes but identifiers and text, a missing value being equal to another one; of all rows. */
public final class EqualRowsCheck implements Check {
    /** Rows that are named. */
    static final int MOST_NAMED = 1000;

    /** So many times the pairs that chance gives are still none to tell of: attributes are seldom quite independent. */
    private static final double ORDINARY = 2;

    @Override
    public List<Observation> look(Examined data, ComputeContext context) {
        Table table = data.table();
        int[] columns = IntStream.range(0, table.columns())
                .filter(j -> LeftOut.of(table.attribute(j), table.column(j)).isEmpty())
                .toArray();
        if (columns.length == 0) {
            return List.of(Observation.notLooked(
                    Question.EQUAL_ROWS, "All attributes are text or identifiers, which are not compared."));
        }
        RowSets sets = new RowSets(RowKeys.of(table, columns, context));
        String leftOut = columns.length < table.columns() ? " Text and identifiers were not compared." : "";
        if (sets.repeated().findAny().isEmpty()) {
            return List.of(Observation.nothing(Question.EQUAL_ROWS, "No two rows are equal." + leftOut));
        }
        EqualByChance chance = EqualByChance.of(table, columns, context);
        if (sets.pairs() <= ORDINARY * chance.pairs()) {
            return List.of(Observation.nothing(
                    Question.EQUAL_ROWS, repeated(sets) + " As many are to be expected of so few values." + leftOut));
        }
        List<Observation> seen = new ArrayList<>(List.of(equal(sets, chance.fewValues(), leftOut)));
        data.task().labels().ifPresent(labels -> seen.addAll(contradictions(sets, labels)));
        return seen;
    }

    private static String repeated(RowSets sets) {
        int largest = sets.repeatedFirsts()
                .reduce((a, b) -> sets.size(b) > sets.size(a) ? b : a)
                .orElseThrow();
        return String.format(
                Locale.ROOT,
                "Of the rows, %d equal an earlier one. Sets of equal rows: %d; the largest has %d rows, beginning with row %d.",
                sets.repeated().count(),
                sets.repeatedFirsts().count(),
                sets.size(largest),
                largest + 1);
    }

    private static Observation equal(RowSets sets, boolean fewValues, String leftOut) {
        return Observation.fact(
                Question.EQUAL_ROWS,
                String.format(Locale.ROOT, "%d repeated rows", sets.repeated().count()),
                repeated(sets)
                        + (fewValues
                                ? " The attributes have few values, so that rows can be equal without being copies."
                                : "")
                        + leftOut,
                fewValues
                        ? "Leave them, unless you know that rows were copied."
                        : "Keep one row of each set, unless equal rows are meant to count more.",
                List.of(),
                sets.repeated()
                        .limit(MOST_NAMED)
                        .mapToObj(i -> new MarkedRow(i, "equal to row " + (sets.first(i) + 1)))
                        .toList());
    }

    /** Of each set whose rows have different labels: the rows whose labels are not that of its first labelled row. */
    private static List<Observation> contradictions(RowSets sets, RowClasses labels) {
        int[] ids = labels.ids();
        int[] labelled = new int[ids.length];
        boolean[] contradict = new boolean[ids.length];
        for (int i = ids.length - 1; i >= 0; i--) {
            labelled[sets.first(i)] = ids[i] == RowClasses.MISSING ? labelled[sets.first(i)] : i;
        }
        List<MarkedRow> rows = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            int first = labelled[sets.first(i)];
            if (ids[i] != RowClasses.MISSING && ids[i] != ids[first]) {
                contradict[sets.first(i)] = true;
                rows.add(new MarkedRow(
                        i,
                        String.format(
                                Locale.ROOT,
                                "labelled %s, but equal to row %d, which is labelled %s",
                                labels.names().get(ids[i]),
                                first + 1,
                                labels.names().get(ids[first]))));
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        long count =
                IntStream.range(0, contradict.length).filter(i -> contradict[i]).count();
        return List.of(Observation.fact(
                Question.EQUAL_ROWS,
                String.format(Locale.ROOT, "%d contradictions", count),
                String.format(
                        Locale.ROOT,
                        "Sets of equal rows with different labels: %d. No method can be right about all rows of such a set.",
                        count),
                "Find out which of the labels are right.",
                List.of(),
                rows.subList(0, Math.min(rows.size(), MOST_NAMED))));
    }
}
