package farpoint.bench;

import farpoint.Detectors;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.params.Parameter;
import farpoint.params.Words;
import farpoint.run.ComputeContext;
import farpoint.study.Split;
import farpoint.threshold.Flagging;
import farpoint.threshold.Threshold;
import farpoint.threshold.ThresholdRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures rules for thresholds: flags of the shipped sets' rows by detectors that were trained on the same rows, labels aside,
 * and flags of clean tables. Prints Markdown: the F1 measure and, in brackets, the share flagged in per cent, for each detector
 * and set, by the rule contamination 0.1 and by the automatic one; the means of all rules; the shares flagged in clean tables,
 * mean and worst; and how far the probabilities are calibrated.
 *
 * <pre>{@code
 * ./farpoint bench thresholds SEEDS DETECTOR...
 * ./farpoint bench thresholds 1 all
 * }</pre>
 */
public final class ThresholdStudy {
    private static final Parameter<Integer> SEEDS =
            Parameter.ofInt("seeds", 1, 1, 1000, "Number of seeds to average over.");

    private static final int CLEAN_TABLES = 20;

    /** Those that need nothing but scores. */
    private static final List<Flagging> RULES = List.of(
            new Flagging(ThresholdRule.CONTAMINATION, 0.1, 0.1),
            new Flagging(ThresholdRule.AUTOMATIC, 0, 0.1),
            new Flagging(ThresholdRule.FENCE, 0, 0.1),
            new Flagging(ThresholdRule.ADJUSTED_FENCE, 0, 0.1),
            new Flagging(ThresholdRule.MAD, 0, 0.1));

    private final int seeds;
    private final List<DetectorContender> contenders;
    private final Calibrated calibrated = new Calibrated();

    private ThresholdStudy(int seeds, List<DetectorContender> contenders) {
        this.seeds = seeds;
        this.contenders = contenders;
    }

    /** Runs the study that the arguments describe. */
    static void run(String[] args) {
        int seeds = args.length == 0 ? SEEDS.defaultValue() : SEEDS.parse(args[0]);
        List<String> names =
                args.length < 2 ? List.of("all") : Arrays.asList(args).subList(1, args.length);
        List<DetectorContender> contenders = names.stream()
                .flatMap(
                        name -> name.equals("all") ? Detectors.all().stream().map(DetectorSpec::name) : Stream.of(name))
                .map(DetectorContender::parse)
                .toList();
        new ThresholdStudy(seeds, contenders).print();
    }

    private void print() {
        double[][] means = new double[contenders.size()][];
        System.out.println("| detector | rule | " + String.join(" | ", ShippedData.ALL) + " | mean F1 |");
        System.out.println("|---|---|" + "---:|".repeat(ShippedData.ALL.size() + 1));
        for (int c = 0; c < means.length; c++) {
            means[c] = printSets(contenders.get(c));
        }
        System.out.print("\n| mean F1 on the shipped sets |");
        RULES.forEach(rule -> System.out.print(" " + name(rule) + " |"));
        System.out.println("\n|---|" + "---:|".repeat(RULES.size()));
        for (int c = 0; c < means.length; c++) {
            printLine(contenders.get(c).label(), means[c]);
        }
        printLine("**all**", mean(means));
        printClean();
        calibrated.print();
    }

    /** The F1 measure and the share flagged, for each rule. */
    private double[] printSets(DetectorContender contender) {
        String[] lines = new String[RULES.size()];
        double[] sums = new double[RULES.size()];
        Arrays.fill(lines, "");
        for (String set : ShippedData.ALL) {
            Flags[] flags = flags(contender, set);
            for (int r = 0; r < sums.length; r++) {
                sums[r] += flags[r].f1() / ShippedData.ALL.size();
                lines[r] += String.format(Locale.ROOT, " %.2f (%.1f) |", flags[r].f1(), 100 * flags[r].share());
            }
        }
        for (int r = 0; r < 2; r++) {
            System.out.printf(
                    Locale.ROOT, "| %s | %s |%s %.3f |%n", contender.label(), name(RULES.get(r)), lines[r], sums[r]);
        }
        return sums;
    }

    private Flags[] flags(DetectorContender contender, String set) {
        Table table = ShippedData.table(set);
        Flags[] mean = new Flags[RULES.size()];
        Arrays.fill(mean, new Flags(0, 0));
        for (int seed = 1; seed <= seeds; seed++) {
            Split split = Protocol.WHOLE.split(table, seed);
            double[] scores = contender.scores(split, Protocol.WHOLE, seed);
            for (int r = 0; r < mean.length; r++) {
                Threshold threshold = RULES.get(r).threshold(scores);
                mean[r] = mean[r].plus(Flags.of(threshold, scores, split.outliers()), 1.0 / seeds);
                if (RULES.get(r).rule() == ThresholdRule.AUTOMATIC) {
                    calibrated.add(threshold, scores, split.outliers());
                }
            }
        }
        return mean;
    }

    private void printClean() {
        List<CleanTables.Named> tables = CleanTables.of(CLEAN_TABLES, 1);
        System.out.print("\n| % flagged in clean tables: mean, worst |");
        RULES.forEach(rule -> System.out.print(" " + name(rule) + " |"));
        System.out.println(" automatic is worst in |\n|---|" + "---:|".repeat(RULES.size()) + "---|");
        double[][] all = new double[contenders.size()][RULES.size()];
        for (int c = 0; c < all.length; c++) {
            double[] worst = new double[RULES.size()];
            String where = "";
            for (CleanTables.Named named : tables) {
                double[] scores = scores(contenders.get(c), named.table());
                for (int r = 0; r < worst.length; r++) {
                    double share = 100 * Flags.share(RULES.get(r).threshold(scores), scores);
                    all[c][r] += share / tables.size();
                    if (share > worst[r]) {
                        worst[r] = share;
                        where = RULES.get(r).rule() == ThresholdRule.AUTOMATIC ? named.name() : where;
                    }
                }
            }
            System.out.print("| " + contenders.get(c).label() + " |");
            for (int r = 0; r < worst.length; r++) {
                System.out.printf(Locale.ROOT, " %.1f, %.1f |", all[c][r], worst[r]);
            }
            System.out.println(" " + where + " |");
        }
        printLine("**all**", mean(all));
    }

    private static double[] scores(DetectorContender contender, Table table) {
        return Training.of(contender.spec(), contender.spec().defaults(), table, ComputeContext.withDefaults())
                .scores();
    }

    private static void printLine(String label, double[] values) {
        List<String> cells = new ArrayList<>();
        for (double value : values) {
            cells.add(String.format(Locale.ROOT, "%.3f", value));
        }
        System.out.println("| " + label + " | " + String.join(" | ", cells) + " |");
    }

    private static double[] mean(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += row[j] / rows.length;
            }
        }
        return mean;
    }

    private static String name(Flagging rule) {
        return Words.of(rule.rule()) + (rule.contamination() > 0 ? " " + rule.contamination() : "");
    }

    /**
     * What flags are worth.
     *
     * @param f1 the harmonic mean of precision and recall
     * @param share of the rows that is flagged
     */
    private record Flags(double f1, double share) {
        static Flags of(Threshold threshold, double[] scores, boolean[] outliers) {
            int hits = 0;
            int all = 0;
            for (int i = 0; i < scores.length; i++) {
                hits += outliers[i] && threshold.flags(scores[i]) ? 1 : 0;
                all += outliers[i] ? 1 : 0;
            }
            double share = share(threshold, scores);
            return new Flags(2 * hits / (share * scores.length + all), share);
        }

        static double share(Threshold threshold, double[] scores) {
            return Arrays.stream(scores).filter(threshold::flags).count() / (double) scores.length;
        }

        Flags plus(Flags other, double weight) {
            return new Flags(f1 + weight * other.f1, share + weight * other.share);
        }
    }

    /** Rows by their probability, each set with the same weight: what was said, and how many were outliers. */
    private static final class Calibrated {
        private static final double[] LIMITS = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1};
        private final double[] weight = new double[LIMITS.length];
        private final double[] said = new double[LIMITS.length];
        private final double[] found = new double[LIMITS.length];
        private double brier;
        private int sets;

        void add(Threshold threshold, double[] scores, boolean[] outliers) {
            sets++;
            for (int i = 0; i < scores.length; i++) {
                double p = threshold.probability(scores[i]);
                int bin = 0;
                while (p > LIMITS[bin]) {
                    bin++;
                }
                double outlier = outliers[i] ? 1 : 0;
                weight[bin] += 1.0 / scores.length;
                said[bin] += p / scores.length;
                found[bin] += outlier / scores.length;
                brier += (p - outlier) * (p - outlier) / scores.length;
            }
        }

        void print() {
            System.out.println("\n| probability up to | of the rows, % | mean probability | outliers among them |");
            System.out.println("|---:|---:|---:|---:|");
            for (int b = 0; b < LIMITS.length; b++) {
                System.out.printf(
                        Locale.ROOT,
                        "| %.2f | %.1f | %.3f | %.3f |%n",
                        LIMITS[b],
                        100 * weight[b] / sets,
                        said[b] / weight[b],
                        found[b] / weight[b]);
            }
            System.out.printf(Locale.ROOT, "%nBrier score: %.4f%n", brier / sets);
        }
    }
}
