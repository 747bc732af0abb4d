package farpoint.audit.duplicates;

import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.audit.finding.SharedAttributes;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Whether rows of the other file are here again, equal in all attributes that both have but identifiers and text; of all rows that
 * have a value. Where values are so few that rows of two files are equal by chance ({@link EqualByChance}), that is no news.
 */
public final class SharedRowsCheck implements Check {
    @Override
    public List<Observation> look(Examined data, ComputeContext context) {
        return data.task()
                .other()
                .map(other -> List.of(compare(SharedAttributes.of(other, data.table()), context)))
                .orElse(List.of());
    }

    private static Observation compare(SharedAttributes shared, ComputeContext context) {
        Table here = shared.here();
        if (here.columns() == 0) {
            return Observation.notLooked(
                    Question.SHARED_ROWS,
                    "The files have no attribute of the same name and type in common that rows can be compared by.");
        }
        int[] columns = IntStream.range(0, here.columns()).toArray();
        RowKeys keys = RowKeys.of(here, columns, context);
        RowKeys others = RowKeys.of(shared.there(), columns, context);
        RowSets sets = new RowSets(others);
        int[] found =
                IntStream.range(0, keys.rows()).map(i -> sets.find(keys, i)).toArray();
        long count = IntStream.of(found).filter(row -> row >= 0).count();
        if (count == 0) {
            return Observation.nothing(
                    Question.SHARED_ROWS, "No row of the other file is here again." + passedOver(shared));
        }
        String sentence = String.format(
                        Locale.ROOT,
                        "Of the %,d rows, %,d %s in the other file too.",
                        found.length,
                        count,
                        count == 1 ? "is" : "are")
                + passedOver(shared);
        AgreeingPairs pairs = new AgreeingPairs(keys, others);
        EqualByChance chance = EqualByChance.of(new RowSets(keys), pairs, context);
        return chance.explains(pairs.without())
                ? Observation.nothing(
                        Question.SHARED_ROWS,
                        sentence + " The attributes have so few values that this is to be expected.")
                : fact(found, count, sentence, chance.fewValues());
    }

    private static String passedOver(SharedAttributes shared) {
        List<String> names = new ArrayList<>(shared.onlyHere());
        names.addAll(shared.onlyThere());
        names.addAll(shared.retyped());
        return names.isEmpty() ? "" : " Not compared, as not in both files: " + String.join(", ", names) + ".";
    }

    private static Observation fact(int[] found, long count, String sentence, boolean fewValues) {
        return Observation.fact(
                Question.SHARED_ROWS,
                String.format(Locale.ROOT, "%s of %,d", EqualRowsCheck.count(count, "row"), found.length),
                sentence
                        + (fewValues
                                ? " The attributes have few values, so that rows can be equal without being the same."
                                : ""),
                "Take them out of one file if one is to learn from and the other to test by: such a test says too much.",
                List.of(),
                IntStream.range(0, found.length)
                        .filter(i -> found[i] >= 0)
                        .mapToObj(i -> new MarkedRow(i, "equal to row " + (found[i] + 1) + " of the other file"))
                        .toList());
    }
}
