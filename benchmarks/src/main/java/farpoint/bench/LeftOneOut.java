package farpoint.bench;

import farpoint.advice.Limits;
import farpoint.advice.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Limits chosen for a table on all others: those of a grid with the smallest mean gap, and of equally good ones the one nearest to
 * their middle. What the rules ask about, and in which order, stays.
 */
final class LeftOneOut {
    private static final double[] AGREEMENTS = {0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95};
    private static final double[] FAR = {1.5, 2, 2.5, 3, 3.5, 4, 5};
    private static final double[] RATIOS = {1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.8, 2, 2.5};
    private static final double SAME = 1e-9;

    private static final List<ToDoubleFunction<Limits>> PARTS =
            List.of(Limits::localAgreement, Limits::globalAgreement, Limits::farRows, Limits::singleRows);

    private final List<AdviceCase> cases;
    private final List<Limits> grid = grid();
    private final double[][] gaps;

    LeftOneOut(List<AdviceCase> cases) {
        this.cases = cases;
        this.gaps = grid.stream()
                .map(Rules::of)
                .map(rules -> cases.stream().mapToDouble(c -> c.gap(rules)).toArray())
                .toArray(double[][]::new);
    }

    private static List<Limits> grid() {
        List<Limits> grid = new ArrayList<>();
        for (double local : AGREEMENTS) {
            for (double global : AGREEMENTS) {
                for (double far : FAR) {
                    for (double single : RATIOS) {
                        grid.add(limits(local, global, far, single));
                    }
                }
            }
        }
        return grid;
    }

    /** Those of the covariance stay: they were not chosen on these tables. */
    private static Limits limits(double local, double global, double far, double single) {
        return new Limits(local, global, far, Limits.USUAL.covarianceTail(), Limits.USUAL.covarianceGain(), single);
    }

    /** The limits that all cases but one would have chosen. */
    Limits without(AdviceCase left) {
        int which = cases.indexOf(left);
        double[] sums = new double[grid.size()];
        Arrays.setAll(sums, g -> Arrays.stream(gaps[g]).sum() - gaps[g][which]);
        double least = Arrays.stream(sums).min().orElseThrow();
        List<Limits> best = new ArrayList<>();
        for (int g = 0; g < sums.length; g++) {
            if (sums[g] <= least + SAME) {
                best.add(grid.get(g));
            }
        }
        double[] middle = PARTS.stream()
                .mapToDouble(part -> best.stream().mapToDouble(part).average().orElseThrow())
                .toArray();
        Limits nearest = best.get(0);
        for (Limits candidate : best) {
            nearest = distance(candidate, middle) < distance(nearest, middle) ? candidate : nearest;
        }
        return nearest;
    }

    /** Differences count in relation to the middle. */
    private static double distance(Limits limits, double[] middle) {
        double sum = 0;
        for (int p = 0; p < middle.length; p++) {
            double difference = PARTS.get(p).applyAsDouble(limits) / middle[p] - 1;
            sum += difference * difference;
        }
        return sum;
    }
}
