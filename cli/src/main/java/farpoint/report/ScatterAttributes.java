package farpoint.report;

import farpoint.data.Attribute;
import farpoint.data.Table;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which two numbers of each row a scatter plot shows. */
final class ScatterAttributes {
    private ScatterAttributes() {}

    /**
     * A choice.
     *
     * @param xTitle what is along the bottom
     * @param yTitle what is along the left side
     * @param x one a row, NaN where it is missing
     * @param y one a row, NaN where it is missing
     * @param rule why these were chosen, in one sentence
     */
    record Choice(String xTitle, String yTitle, double[] x, double[] y, String rule) {}

    /**
     * The two numeric attributes that matter most for the rows that are explained or, without explanations, the first two
     * principal components; the score stands in for a second attribute.
     */
    static Optional<Choice> of(View view) {
        Table table = view.input().table();
        List<Integer> usable = usable(view);
        int[] important = important(view, usable);
        if (important.length >= 2) {
            return attributesOf(table, important[0], important[1], Texts.SCATTER_REASONS);
        }
        if (usable.size() == 2) {
            return attributesOf(table, usable.get(0), usable.get(1), Texts.SCATTER_BOTH);
        }
        if (usable.size() > 2) {
            PrincipalComponents both = PrincipalComponents.of(table, usable);
            return Optional.of(
                    new Choice(both.title(0), both.title(1), both.values(0), both.values(1), Texts.SCATTER_COMPONENTS));
        }
        return usable.isEmpty()
                ? Optional.empty()
                : Optional.of(new Choice(
                        table.attribute(usable.get(0)).name(),
                        Texts.SCORE,
                        table.column(usable.get(0)),
                        view.input().scores(),
                        Texts.SCATTER_SCORE));
    }

    private static Optional<Choice> attributesOf(Table table, int x, int y, String rule) {
        return Optional.of(new Choice(
                table.attribute(x).name(), table.attribute(y).name(), table.column(x), table.column(y), rule));
    }

    /** Numeric attributes that were looked at, with at least two values. */
    private static List<Integer> usable(View view) {
        Table table = view.input().table();
        List<String> leftOut =
                view.input().leftOut().stream().map(left -> left.attribute()).toList();
        return IntStream.range(0, table.columns())
                .filter(j -> table.attribute(j).kind() == Attribute.Kind.NUMERIC)
                .filter(j -> !leftOut.contains(table.attribute(j).name()))
                .filter(j -> Arrays.stream(table.column(j))
                                .filter(v -> !Double.isNaN(v))
                                .distinct()
                                .limit(2)
                                .count()
                        == 2)
                .boxed()
                .toList();
    }

    /** Those that are reasons, by the sum of their shares in the rows that the ranking shows. */
    private static int[] important(View view, List<Integer> usable) {
        double[] sums = new double[view.input().table().columns()];
        for (int place = 0; place < view.shown(); place++) {
            view.reasons(view.row(place)).ifPresent(reasons -> reasons.forEach(r -> sums[r.attribute()] += r.share()));
        }
        return usable.stream()
                .filter(j -> sums[j] > 0)
                .sorted(Comparator.comparingDouble(j -> -sums[j]))
                .mapToInt(j -> j)
                .toArray();
    }
}
