package farpoint.contamination;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Components of a fitted mixture from the most to the least anomalous one. Those without a row are left out, and what their
 * sticks have of the mass goes to the others in equal parts.
 *
 * @param sizes parameters of the Dirichlet law of their weights, in that order
 * @param ranks how anomalous each is: E[mean / (1 + deviation)] over the coordinates, falling
 */
record RankedComponents(double[] sizes, double[] ranks) {
    /** Of a component with one row; an empty one has 1. */
    private static final double WITH_A_ROW = 2;

    static RankedComponents of(Component[] components) {
        List<Component> kept =
                Arrays.stream(components).filter(c -> c.a() >= WITH_A_ROW).toList();
        double all = Arrays.stream(components).mapToDouble(Component::a).sum();
        double spread = (all - kept.stream().mapToDouble(Component::a).sum()) / kept.size();
        List<Ranked> ranked = kept.stream()
                .map(c -> new Ranked(c.a() + spread, rank(c)))
                .sorted(Comparator.comparingDouble(c -> -c.rank()))
                .toList();
        return new RankedComponents(
                ranked.stream().mapToDouble(Ranked::size).toArray(),
                ranked.stream().mapToDouble(Ranked::rank).toArray());
    }

    /** The number of components. */
    int count() {
        return sizes.length;
    }

    private static double rank(Component component) {
        SpreadWeight weight = new SpreadWeight(component.nu());
        int m = component.mean().length;
        double sum = 0;
        for (int j = 0; j < m; j++) {
            sum += component.mean()[j] * weight.of(component.variance(j));
        }
        return sum / m;
    }

    /** A component's size and how anomalous it is. */
    private record Ranked(double size, double rank) {}
}
