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
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numeric attributes that are linear functions of others. A Cholesky decomposition of the correlation matrix takes attributes by
 * rising standard deviation, so that what is told to follow is the total and not one of its parts; what it finds on some rows is
 * verified on all that have values. Copies are told elsewhere.
 */
final class LinearDependence implements Check {
    /** So many complete rows more than attributes, or what follows does so by chance. */
    private static final int SPARE_ROWS = 20;

    @Override
    public List<Observation> look(Examined data, ComputeContext context) {
        Table table = data.table();
        int[] numeric = IntStream.range(0, table.columns())
                .filter(j ->
                        !table.attribute(j).isNominal() && !table.attribute(j).isText())
                .toArray();
        if (numeric.length < 2) {
            return List.of();
        }
        if (table.rows() < numeric.length + SPARE_ROWS) {
            return List.of(Observation.notLooked(
                    Question.DEPENDENT_ATTRIBUTE,
                    "Whether attributes are linear functions of others was not looked at: " + numeric.length
                            + " numeric attributes need at least " + (numeric.length + SPARE_ROWS) + " rows."));
        }
        boolean[] complete = new boolean[table.rows()];
        List<Integer> columns = mostComplete(table, numeric, complete);
        List<LinearRelation> found =
                new LinearSearch(table, columns, complete, data.task().seed()).relations(context);
        List<String> formulas = new ArrayList<>();
        List<String> dependent = new ArrayList<>();
        for (LinearRelation relation : found) {
            context.checkCancelled();
            relation.verified(table).filter(r -> !r.isCopy(table)).ifPresent(verified -> {
                formulas.add(verified.text(table));
                dependent.add(table.attribute(verified.column()).name());
            });
        }
        if (formulas.isEmpty()) {
            return List.of(Observation.nothing(
                    Question.DEPENDENT_ATTRIBUTE, "No number was found to be a linear function of others."));
        }
        return List.of(Observation.fact(
                Question.DEPENDENT_ATTRIBUTE,
                Words.of(formulas.size(), numeric.length, "numeric attribute"),
                "Up to rounding, in all rows with these values: " + Words.clauses(formulas) + ".",
                "Remove what can be calculated, or look for rows where it should not hold; what is measured by covariances"
                        + " has a direction without spread.",
                dependent,
                List.of()));
    }

    /**
     * Attributes that have values in enough rows together, those with most values first.
     *
     * @param complete receives which rows these are
     */
    private static List<Integer> mostComplete(Table table, int[] numeric, boolean[] complete) {
        Arrays.fill(complete, true);
        int[] values = new int[table.columns()];
        IntStream.of(numeric).forEach(j -> values[j] = together(table, j, complete));
        List<Integer> byMissing = IntStream.of(numeric)
                .boxed()
                .sorted(Comparator.comparingInt(j -> -values[j]))
                .toList();
        List<Integer> taken = new ArrayList<>();
        for (int column : byMissing) {
            if (together(table, column, complete) >= taken.size() + 1 + SPARE_ROWS) {
                taken.add(column);
                for (int i = 0; i < complete.length; i++) {
                    complete[i] &= !Double.isNaN(table.value(i, column));
                }
            }
        }
        return taken;
    }

    /** In how many of some rows an attribute has a value. */
    private static int together(Table table, int column, boolean[] rows) {
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            count += rows[i] && !Double.isNaN(table.value(i, column)) ? 1 : 0;
        }
        return count;
    }
}
