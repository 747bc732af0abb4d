package farpoint.study.compare;

import farpoint.stats.comparison.AverageRanks;
import farpoint.stats.comparison.FriedmanTest;
import farpoint.stats.comparison.Holm;
import farpoint.stats.comparison.NemenyiTest;
import farpoint.stats.comparison.WilcoxonTest;
import farpoint.study.RunResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Detectors compared by one measure under the same circumstances, on the data sets and seeds that all of them have. What is ranked
 * and tested are blocks: the sets, each by the means over its seeds, or, where there is one set only, its seeds.
 *
 * @param measure what is compared
 * @param cell pollution and labels
 * @param sets the sets that all detectors have; may be empty
 * @param means sets x detectors, in the order of {@code standings}: the means over the seeds
 * @param standings from the best average rank to the worst; empty without a set
 * @param blocks blocks x detectors in the same order, what the ranks and tests are of
 * @param overSeeds whether the blocks are the seeds of one set
 * @param friedman whether detectors differ at all; empty with fewer than two detectors or blocks
 * @param criticalDifference from which difference of average ranks on two detectors differ, by Nemenyi's test at {@link #ALPHA}; NaN
 *     unless {@link #hasCliques}
 * @param leftOut sentences about what could not be compared
 */
public record Comparison(
        Measure measure,
        Cell cell,
        List<String> sets,
        double[][] means,
        List<Standing> standings,
        double[][] blocks,
        boolean overSeeds,
        Optional<FriedmanTest> friedman,
        double criticalDifference,
        List<String> leftOut) {
    /** Below this chance a difference is one. */
    public static final double ALPHA = 0.05;

    /** Means that differ by less are equal: sums are rounded. */
    private static final double ROUNDING = 1e12;

    /**
     * Compares the detectors that have runs in a cell.
     *
     * @param runs all runs of a study, those of other cells may be among them
     * @param planned names of the detectors that were to be compared; of those without a run in the cell it is said
     * @throws farpoint.run.InvalidInputException if a run is there twice
     */
    public static Comparison of(List<RunResult> runs, Measure measure, Cell cell, List<String> planned) {
        CommonRuns common = CommonRuns.of(runs, measure, cell, planned);
        double[][] means = Arrays.stream(common.values())
                .map(set -> Arrays.stream(set).mapToDouble(Comparison::mean).toArray())
                .toArray(double[][]::new);
        boolean overSeeds = means.length == 1;
        double[][] blocks = overSeeds ? transposed(common.values()[0]) : means;
        if (blocks.length == 0) {
            return new Comparison(
                    measure,
                    cell,
                    List.of(),
                    means,
                    List.of(),
                    blocks,
                    false,
                    Optional.empty(),
                    Double.NaN,
                    common.leftOut());
        }
        int[] order = order(AverageRanks.of(blocks), columnMeans(means));
        double[][] ordered = inOrder(blocks, order);
        Optional<FriedmanTest> friedman =
                blocks.length > 1 && order.length > 1 ? Optional.of(FriedmanTest.of(ordered)) : Optional.empty();
        List<String> names =
                Arrays.stream(order).mapToObj(common.detectors()::get).toList();
        double[][] orderedMeans = inOrder(means, order);
        return new Comparison(
                measure,
                cell,
                common.sets(),
                orderedMeans,
                standings(names, orderedMeans, ordered),
                ordered,
                overSeeds,
                friedman,
                friedman.isPresent() && !overSeeds
                        ? NemenyiTest.criticalDifference(ALPHA, order.length, blocks.length)
                        : Double.NaN,
                common.leftOut());
    }

    private static List<Standing> standings(List<String> names, double[][] means, double[][] blocks) {
        double[] ranks = AverageRanks.of(blocks);
        double[] mean = columnMeans(means);
        double[] best = column(blocks, 0);
        List<WilcoxonTest> tests = IntStream.range(1, names.size())
                .mapToObj(j -> WilcoxonTest.of(best, column(blocks, j)))
                .toList();
        double[] adjusted =
                Holm.adjusted(tests.stream().mapToDouble(WilcoxonTest::chance).toArray());
        List<Standing> standings = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            boolean isTested = j > 0 && blocks.length > 1;
            standings.add(new Standing(
                    names.get(j),
                    ranks[j],
                    mean[j],
                    deviation(column(blocks, j)),
                    isTested ? tests.get(j - 1).chance() : Double.NaN,
                    isTested ? adjusted[j - 1] : Double.NaN,
                    isTested && tests.get(j - 1).above() > tests.get(j - 1).below()));
        }
        return List.copyOf(standings);
    }

    /** By the average ranks, equal ones by the higher mean and then as they came. */
    private static int[] order(double[] ranks, double[] means) {
        return IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> ranks[j]).thenComparingDouble(j -> -means[j]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Whether ranks say which detectors differ: Nemenyi's test is of sets, which seeds are not. */
    public boolean hasCliques() {
        return !Double.isNaN(criticalDifference);
    }

    /**
     * The groups of detectors that Nemenyi's test does not tell apart, by their places among the standings; see {@link
     * NemenyiTest#cliques}.
     */
    public List<int[]> cliques() {
        double[] ranks = standings.stream().mapToDouble(Standing::rank).toArray();
        return NemenyiTest.cliques(ranks, criticalDifference);
    }

    private static double mean(double[] values) {
        return Math.rint(Arrays.stream(values).sum() / values.length * ROUNDING) / ROUNDING;
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
    }

    private static double[] column(double[][] rows, int j) {
        return Arrays.stream(rows).mapToDouble(row -> row[j]).toArray();
    }

    private static double[] columnMeans(double[][] rows) {
        return IntStream.range(0, rows[0].length)
                .mapToDouble(j -> mean(column(rows, j)))
                .toArray();
    }

    private static double[][] inOrder(double[][] rows, int[] order) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(order).mapToDouble(j -> row[j]).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] transposed(double[][] rows) {
        return IntStream.range(0, rows[0].length).mapToObj(j -> column(rows, j)).toArray(double[][]::new);
    }
}
