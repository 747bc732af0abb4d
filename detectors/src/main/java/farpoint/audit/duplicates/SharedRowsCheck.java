package farpoint.audit.duplicates;

import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.data.Preprocessing;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether rows of the other file are here again, equal in all attributes but identifiers and text; of all rows. Attributes and
 * categories are found by name.
 */
public final class SharedRowsCheck implements Check {
    @Override
    public List<Observation> look(Examined data, ComputeContext context) {
        return data.task()
                .other()
                .map(other -> List.of(compare(data, other, context)))
                .orElse(List.of());
    }

    private static Observation compare(Examined data, Table other, ComputeContext context) {
        Optional<Preprocessing> prepared = data.preprocessing(context);
        if (prepared.isEmpty()) {
            return Observation.notLooked(
                    Question.SHARED_ROWS, "No attribute with different values is left to compare the rows by.");
        }
        Table here;
        Table there;
        try {
            here = prepared.get().aligned(data.table());
            there = prepared.get().aligned(other);
        } catch (InvalidInputException e) {
            return Observation.notLooked(
                    Question.SHARED_ROWS,
                    "The other file does not have the attributes of this one, each once and of its type.");
        }
        int[] columns = IntStream.range(0, here.columns())
                .filter(j -> !here.attribute(j).isText())
                .toArray();
        RowKeys keys = RowKeys.of(here, columns, context);
        RowSets sets = new RowSets(RowKeys.of(there, columns, context));
        int[] found =
                IntStream.range(0, keys.rows()).map(i -> sets.find(keys, i)).toArray();
        long count = IntStream.of(found).filter(row -> row >= 0).count();
        if (count == 0) {
            return Observation.nothing(Question.SHARED_ROWS, "No row of the other file is here again.");
        }
        boolean fewValues = EqualByChance.of(here, columns, context).fewValues();
        return fact(found, count, fewValues);
    }

    private static Observation fact(int[] found, long count, boolean fewValues) {
        return Observation.fact(
                Question.SHARED_ROWS,
                String.format(Locale.ROOT, "%d rows of %d", count, found.length),
                String.format(Locale.ROOT, "Of the %d rows, %d are in the other file too.", found.length, count)
                        + (fewValues
                                ? " The attributes have few values, so that rows can be equal without being the same."
                                : ""),
                "Take them out of one file if one is to learn from and the other to test by: such a test says too much.",
                List.of(),
                IntStream.range(0, found.length)
                        .filter(i -> found[i] >= 0)
                        .limit(EqualRowsCheck.MOST_NAMED)
                        .mapToObj(i -> new MarkedRow(i, "equal to row " + (found[i] + 1) + " of the other file"))
                        .toList());
    }
}
