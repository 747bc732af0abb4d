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
import farpoint.run.Plural;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Whether rows are equal in all attributes but identifiers and text, a missing value being equal to another one; of all rows that
 * have a value. Where values are so few that rows are equal by chance ({@link EqualByChance}), that is no news, unless rows are equal
 * in identifiers and texts too ({@link LeftOutCells}).
 */
public final class EqualRowsCheck implements Check {
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
        RowKeys keys = RowKeys.of(table, columns, context);
        RowSets sets = new RowSets(keys);
        String leftOut = columns.length < table.columns() ? " Text and identifiers were not compared." : "";
        if (sets.repeated().findAny().isEmpty()) {
            return List.of(Observation.nothing(Question.EQUAL_ROWS, "No two rows are equal." + leftOut));
        }
        LeftOutCells cells = LeftOutCells.of(data.task(), columns, sets);
        String sentence = repeated(sets) + (leftOut.isEmpty() ? "" : cells.sentence(leftOut));
        EqualByChance chance = EqualByChance.of(sets, new AgreeingPairs(keys), context);
        boolean isChance = chance.explains(sets.pairs());
        List<Observation> seen = new ArrayList<>();
        seen.add(
                isChance && !cells.areProof()
                        ? Observation.nothing(
                                Question.EQUAL_ROWS,
                                sentence + " The attributes have so few values that this is to be expected.")
                        : equal(sets, sentence, chance.fewValues() && !cells.areProof()));
        // Where rows of few values are equal by chance, those of different labels are too.
        if (!isChance || !chance.fewValues()) {
            data.task().labels().ifPresent(labels -> seen.addAll(contradictions(sets, labels)));
        }
        return seen;
    }

    private static String repeated(RowSets sets) {
        long repeated = sets.repeated().count();
        int largest = sets.repeatedFirsts()
                .reduce((a, b) -> sets.size(b) > sets.size(a) ? b : a)
                .orElseThrow();
        return String.format(
                Locale.ROOT,
                "Of the rows, %,d %s an earlier one. Sets of equal rows: %,d; the largest has %,d rows, beginning with row %d.",
                repeated,
                repeated == 1 ? "equals" : "equal",
                sets.repeatedFirsts().count(),
                sets.size(largest),
                largest + 1);
    }

    /** A number of things, of which more than one have an s. */
    static String count(long count, String thing) {
        return String.format(Locale.ROOT, "%,d %s", count, Plural.of(count, thing));
    }

    private static Observation equal(RowSets sets, String sentence, boolean fewValues) {
        return Observation.fact(
                Question.EQUAL_ROWS,
                count(sets.repeated().count(), "repeated row"),
                sentence
                        + (fewValues
                                ? " The attributes have few values, so that rows can be equal without being copies."
                                : ""),
                fewValues
                        ? "Leave them, unless you know that rows were copied."
                        : "Keep one row of each set, unless equal rows are meant to count more.",
                List.of(),
                sets.repeated()
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
                count(count, "contradiction"),
                String.format(
                        Locale.ROOT,
                        "Sets of equal rows with different labels: %,d. No method can be right about all rows of such a set.",
                        count),
                "Find out which of the labels are right.",
                List.of(),
                rows));
    }
}
