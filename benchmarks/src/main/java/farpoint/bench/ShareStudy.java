package farpoint.bench;

import farpoint.SharePanel;
import farpoint.Training;
import farpoint.contamination.OutlierShare;
import farpoint.data.Table;
import farpoint.params.Parameter;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import farpoint.study.LabelledRows;
import farpoint.threshold.Flagging;
import farpoint.threshold.ThresholdRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Measures the share of outliers that is told: of the shipped sets, of the same with so few of their outliers that these are 2 %,
 * 5 % or 10 %, and of clean tables. Prints Markdown: the true share, the expected one with its range, the fits with a posterior
 * and the time; then mean absolute errors beside constants and the shares that rules for thresholds flag by the cheap ensemble.
 *
 * <pre>{@code
 * ./farpoint bench shares SEEDS
 * }</pre>
 */
final class ShareStudy {
    private static final Parameter<Integer> SEEDS =
            Parameter.ofInt("seeds", 1, 1, 1000, "How often outliers are drawn for each share.");

    private static final double[] SHARES = {0.02, 0.05, 0.1};
    private static final int CLEAN_TABLES = 20;

    /** The largest share that counts as one that can be found. */
    private static final double FEW = 0.11;

    private static final DetectorContender ENSEMBLE = DetectorContender.parse("OutlierEnsemble preset=cheap");
    private static final List<ThresholdRule> RULES =
            List.of(ThresholdRule.AUTOMATIC, ThresholdRule.FENCE, ThresholdRule.MAD);

    private final List<Told> few = new ArrayList<>();
    private final List<Told> many = new ArrayList<>();
    private final List<Told> none = new ArrayList<>();

    private ShareStudy() {}

    static void run(String[] args) {
        new ShareStudy().print(args.length == 0 ? SEEDS.defaultValue() : SEEDS.parse(args[0]));
    }

    private void print(int seeds) {
        System.out.println("| table | outliers, % | told, % | 5 % to 95 % | fits | seconds |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        for (String set : ShippedData.ALL) {
            Table table = ShippedData.table(set);
            boolean[] outliers = LabelledRows.outliers(table);
            add(set, table, share(outliers));
            for (double share : SHARES) {
                for (int seed = 1; seed <= seeds && share < share(outliers); seed++) {
                    Table drawn = withShare(table, outliers, share, seed);
                    add(set + " with " + Math.round(100 * share) + " %", drawn, share(LabelledRows.outliers(drawn)));
                }
            }
        }
        for (CleanTables.Named clean : CleanTables.of(CLEAN_TABLES, 1)) {
            add(clean.name(), clean.table(), 0);
        }
        System.out.println(
                "\n| mean absolute error, % | told | told 5 | told 10 | automatic | fence | mad | determined | in range |");
        System.out.println("|---|" + "---:|".repeat(8));
        printErrors("at most 10 % outliers", few);
        printErrors("more", many);
        printErrors("clean tables", none);
    }

    private static double share(boolean[] outliers) {
        return (double) IntStream.range(0, outliers.length)
                        .filter(i -> outliers[i])
                        .count()
                / outliers.length;
    }

    /** All normal rows, and so many outliers, or as many normal rows as go with all outliers. */
    private static Table withShare(Table table, boolean[] outliers, double share, int seed) {
        int[] normal =
                IntStream.range(0, outliers.length).filter(i -> !outliers[i]).toArray();
        int[] odd = IntStream.range(0, outliers.length).filter(i -> outliers[i]).toArray();
        RandomStream.of(seed, "outliers of a share", 0).shuffle(odd, odd.length);
        int count = (int) Math.max(1, Math.round(share / (1 - share) * normal.length));
        return table.select(
                IntStream.concat(Arrays.stream(normal), Arrays.stream(odd).limit(count))
                        .sorted()
                        .toArray());
    }

    private void add(String name, Table table, double truth) {
        ComputeContext context = ComputeContext.withDefaults();
        long before = System.nanoTime();
        OutlierShare share = SharePanel.share(table, context);
        double seconds = (System.nanoTime() - before) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %s | %s | %d of %d | %.1f |%n",
                name,
                100 * truth,
                share.isDetermined() ? String.format(Locale.ROOT, "%.1f", 100 * share.mean()) : "-",
                share.isDetermined()
                        ? String.format(Locale.ROOT, "%.1f to %.1f", 100 * share.low(), 100 * share.high())
                        : "-",
                share.solved(),
                share.fits(),
                seconds);
        double[] scores = Training.of(ENSEMBLE.spec(), ENSEMBLE.values(Protocol.WHOLE, 1), table, context)
                .scores();
        double[] flagged =
                RULES.stream().mapToDouble(rule -> flagged(rule, scores)).toArray();
        (truth == 0 ? none : truth <= FEW ? few : many).add(new Told(truth, share, flagged));
    }

    private static double flagged(ThresholdRule rule, double[] scores) {
        var threshold = new Flagging(rule, 0, Flagging.USUAL_CONTAMINATION).threshold(scores);
        return (double) Arrays.stream(scores).filter(threshold::flags).count() / scores.length;
    }

    private static void printErrors(String label, List<Told> told) {
        List<Told> determined =
                told.stream().filter(t -> t.share.isDetermined()).toList();
        long inside = determined.stream()
                .filter(t -> t.share.low() <= t.truth && t.truth <= t.share.high())
                .count();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %d of %d | %d |%n",
                label,
                error(determined, t -> t.share.mean()),
                error(told, t -> 0.05),
                error(told, t -> 0.1),
                error(told, t -> t.flagged[0]),
                error(told, t -> t.flagged[1]),
                error(told, t -> t.flagged[2]),
                determined.size(),
                told.size(),
                inside);
    }

    /** In per cent. */
    private static double error(List<Told> told, ToDoubleFunction<Told> estimate) {
        return 100
                * told.stream()
                        .mapToDouble(t -> Math.abs(estimate.applyAsDouble(t) - t.truth))
                        .average()
                        .orElse(Double.NaN);
    }

    /** A table's true share, what was told of it, and what rules flag. */
    private record Told(double truth, OutlierShare share, double[] flagged) {}
}
