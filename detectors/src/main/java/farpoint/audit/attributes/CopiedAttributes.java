package farpoint.audit.attributes;

import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Sets of attributes that say the same in all rows: numbers that are equal or, up to rounding, those of another unit, and values that are
 * the same up to their names. Attributes whose values are missing in other rows are no copies here.
 */
final class CopiedAttributes implements Check {
    /** Attributes with few values agree in few rows by chance; so rarely that none of a table's pairs does. */
    private static final double CHANCE = 1e-6;

    @Override
    public List<Observation> look(Examined data, ComputeContext context) {
        Table table = data.table();
        int[] original = new int[table.columns()];
        Arrays.setAll(original, j -> j);
        String[] how = new String[table.columns()];
        joinUnits(data, context, original, how);
        joinNames(table, context, original, how);
        Map<Integer, List<String>> sets = new LinkedHashMap<>();
        List<String> copies = new ArrayList<>();
        for (int j = 0; j < original.length; j++) {
            if (original[j] != j) {
                sets.computeIfAbsent(original[j], o -> new ArrayList<>()).add(how[j]);
                copies.add(table.attribute(j).name());
            }
        }
        if (copies.isEmpty()) {
            return List.of(
                    Observation.nothing(Question.COPIED_ATTRIBUTE, "No two attributes were found to say the same."));
        }
        List<String> clauses = sets.values().stream().map(Words::list).toList();
        return List.of(Observation.fact(
                Question.COPIED_ATTRIBUTE,
                Words.of(copies.size(), table.columns(), "attribute"),
                "The same is said twice, in all rows: " + Words.clauses(clauses) + ".",
                "Remove all but one of each set: distances and projections count it as often as it is there.",
                copies,
                List.of()));
    }

    /** Looks for linear maps: copies have the same shadow on a random direction, so that few pairs need to be compared. */
    private static void joinUnits(Examined data, ComputeContext context, int[] original, String[] how) {
        Table table = data.table();
        StandardColumn[] columns = new StandardColumn[table.columns()];
        context.forEachChunk("Copied attributes", columns.length, 1, (j, from, to) -> {
            boolean isNumber =
                    !table.attribute(j).isNominal() && !table.attribute(j).isText();
            if (isNumber && discrete(table, j).stream().allMatch(codes -> isEvident(codes, table))) {
                columns[j] = StandardColumn.of(table, j, data.task().seed()).orElse(null);
            }
        });
        StandardColumn[] sorted = Arrays.stream(columns)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble(StandardColumn::shadow))
                .toArray(StandardColumn[]::new);
        for (int a = 0; a < sorted.length; a++) {
            context.checkCancelled();
            StandardColumn first = sorted[a];
            for (int b = a + 1; b < sorted.length && sorted[b].isNear(first); b++) {
                if (original[sorted[b].column()] == sorted[b].column()
                        && original[first.column()] == first.column()
                        && first.isCopy(sorted[b], table)) {
                    int early = Math.min(first.column(), sorted[b].column());
                    int late = Math.max(first.column(), sorted[b].column());
                    join(original, early, late);
                }
            }
        }
        for (int j = 0; j < original.length; j++) {
            how[j] = original[j] == j ? null : columns[j].relation(columns[original[j]], table);
        }
    }

    /** A set is known by its first attribute. */
    private static void join(int[] original, int early, int late) {
        for (int j = 0; j < original.length; j++) {
            original[j] = original[j] == late ? early : original[j];
        }
    }

    /** Looks for values that correspond one to one, far beyond chance, of which each is there twice on average at least. */
    private static void joinNames(Table table, ComputeContext context, int[] original, String[] how) {
        Map<Codes, Integer> firsts = new LinkedHashMap<>();
        for (int j = 0; j < original.length && table.rows() >= StandardColumn.FEWEST_ROWS; j++) {
            context.checkCancelled();
            if (original[j] == j) {
                int column = j;
                discrete(table, j).filter(codes -> isEvident(codes, table)).ifPresent(codes -> {
                    Integer first = firsts.putIfAbsent(codes, column);
                    if (first != null) {
                        how[column] = Words.quoted(table.attribute(column).name()) + " is "
                                + Words.quoted(table.attribute(first).name()) + " by other names";
                        join(original, first, column);
                    }
                });
            }
        }
    }

    /** An attribute of which each value is there twice on average at least. */
    private static Optional<Codes> discrete(Table table, int column) {
        return Codes.of(table, column, table.rows() / 2);
    }

    /** Whether no two attributes of a table would correspond to each other so by chance. */
    private static boolean isEvident(Codes codes, Table table) {
        double pairs = table.columns() * (table.columns() - 1.0) / 2;
        return DeterminedAttributes.evidence(codes) >= StrictMath.log(pairs / CHANCE);
    }
}
