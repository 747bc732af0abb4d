package farpoint.report;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.linear.PrincipalComponents;
import farpoint.run.ComputeContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which two numbers of each row a scatter plot shows. */
final class ScatterAttributes {
    private static final int NAMED = 2;
    private static final int SHORT_NAME = 12;

    /** Five interquartile ranges of Gaussian values: a wild value does not press the others together. */
    private static final double FARTHEST = 6.745;

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
            return Optional.of(componentsOf(table, usable));
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

    private static Choice componentsOf(Table table, List<Integer> attributes) {
        PrincipalComponents found = PrincipalComponents.of(
                table, attributes.stream().mapToInt(j -> j).toArray(), ComputeContext.withDefaults());
        return new Choice(
                title(found, 0, table),
                title(found, 1, table),
                found.values(0, FARTHEST),
                found.values(1, FARTHEST),
                Texts.SCATTER_COMPONENTS);
    }

    /** What a component is called: its number, its share of the variance, and the attributes that count most in it. */
    private static String title(PrincipalComponents found, int component, Table table) {
        String names = IntStream.of(found.leading(component, NAMED))
                .mapToObj(j -> PlainText.shortened(table.attribute(j).name(), SHORT_NAME))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT, "component %d, %.0f %% (%s)", component + 1, 100 * found.share(component), names);
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
