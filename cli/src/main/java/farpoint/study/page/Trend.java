package farpoint.study.page;

import farpoint.study.compare.Comparison;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How the mean of a measure changes with a share: means over the sets that all the comparisons have, so that no change is one of
 * sets.
 *
 * @param shares ascending
 * @param sets the sets that count
 * @param leftOut those that only some of the comparisons have
 * @param overSeeds whether deviations are over the seeds of one set, which is the only one of each share
 * @param points by detector and share, where there are results
 */
record Trend(
        List<Double> shares,
        List<String> sets,
        List<String> leftOut,
        boolean overSeeds,
        Map<String, Map<Double, Point>> points) {

    /** A mean and its standard deviation, which may be NaN. */
    record Point(double mean, double deviation) {
        double low() {
            return Math.max(0, mean - size());
        }

        double high() {
            return Math.min(1, mean + size());
        }

        private double size() {
            return Double.isNaN(deviation) ? 0 : deviation;
        }
    }

    /** Of comparisons that differ in a share only; those without any result do not count. */
    static Trend of(List<Comparison> comparisons, ToDoubleFunction<Comparison> share) {
        List<Comparison> there =
                comparisons.stream().filter(c -> !c.standings().isEmpty()).toList();
        List<String> all =
                there.stream().flatMap(c -> c.sets().stream()).distinct().toList();
        List<String> common = all.stream()
                .filter(set -> there.stream().allMatch(c -> c.sets().contains(set)))
                .toList();
        boolean overSeeds = !there.isEmpty() && there.stream().allMatch(Comparison::overSeeds);
        Map<String, Map<Double, Point>> points = new TreeMap<>();
        for (Comparison comparison : there) {
            for (int j = 0; j < comparison.standings().size() && !common.isEmpty(); j++) {
                points.computeIfAbsent(comparison.standings().get(j).detector(), name -> new TreeMap<>())
                        .put(share.applyAsDouble(comparison), point(comparison, common, j, overSeeds));
            }
        }
        List<String> leftOut = new ArrayList<>(all);
        leftOut.removeAll(common);
        return new Trend(there.stream().map(share::applyAsDouble).toList(), common, leftOut, overSeeds, points);
    }

    /** Deviations are all over seeds or all over sets: where only some shares have a single set, they have none. */
    private static Point point(Comparison comparison, List<String> sets, int j, boolean overSeeds) {
        double[] values = sets.stream()
                .mapToDouble(set -> comparison.means()[comparison.sets().indexOf(set)][j])
                .toArray();
        double mean = Arrays.stream(values).sum() / values.length;
        if (overSeeds) {
            return new Point(mean, comparison.standings().get(j).deviation());
        }
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return new Point(mean, values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1)));
    }

    /** Whether there is a line to draw. */
    boolean isLine() {
        return shares.size() > 1 && !points.isEmpty();
    }

    /** Whether any point has a deviation. */
    boolean hasBars() {
        return all().anyMatch(point -> !Double.isNaN(point.deviation()));
    }

    Stream<Point> all() {
        return points.values().stream().flatMap(of -> of.values().stream());
    }
}
