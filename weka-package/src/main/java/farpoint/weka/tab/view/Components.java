package farpoint.weka.tab.view;

import farpoint.data.Table;
import farpoint.linear.PrincipalComponents;
import farpoint.run.ComputeContext;
import farpoint.weka.tab.plot.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The first two principal components of the numeric columns, with all values as far out as they are. */
final class Components {
    private static final int NAMED = 2;

    private Components() {}

    /**
     * Computes them.
     *
     * @return two columns; empty if fewer than two columns are numbers
     * @throws farpoint.run.CancelledException if the thread was interrupted
     */
    static Optional<List<PlotColumn>> of(Table table) {
        int[] columns = IntStream.range(0, table.columns())
                .filter(j ->
                        !table.attribute(j).isNominal() && !table.attribute(j).isText())
                .toArray();
        if (columns.length < 2 || table.rows() == 0) {
            return Optional.empty();
        }
        PrincipalComponents found = PrincipalComponents.of(table, columns, ComputeContext.withDefaults());
        return Optional.of(IntStream.range(0, 2)
                .mapToObj(c -> PlotColumn.of(name(c, found, table), found.values(c, Double.POSITIVE_INFINITY)))
                .toList());
    }

    private static String name(int component, PrincipalComponents found, Table table) {
        int[] columns = found.leading(component, NAMED);
        double[] weights = found.leadingWeights(component, NAMED);
        String most = IntStream.range(0, columns.length)
                .mapToObj(k -> (weights[k] < 0 ? "−" : "")
                        + table.attribute(columns[k]).name())
                .collect(Collectors.joining(", "));
        return "component " + (component + 1) + ", " + Numbers.text(100 * found.share(component), 2) + " %: mostly "
                + most;
    }
}
