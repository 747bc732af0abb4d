package farpoint.bench;

import farpoint.Detectors;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.params.Parameter;
import farpoint.run.InvalidInputException;
import farpoint.stats.Ranking;
import farpoint.study.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures detectors on the shipped sets and prints a Markdown table: the mean ROC AUC of each set over the seeds, and of all
 * sets ROC AUC and average precision, with the standard deviation over the seeds.
 *
 * <pre>{@code
 * ./farpoint bench accuracy PROTOCOL SEEDS SETS DETECTOR...
 * ./farpoint bench accuracy clean 5 satellite,shuttle DeepSVDD "DeepSVDD ensemble-size=1" sklearn:IsolationForest
 * }</pre>
 *
 * PROTOCOL is one of {@link Protocol}; SETS is "all" or names separated by commas; a DETECTOR is a name or alias, followed
 * by parameters that differ from the default, "all" for the whole catalogue, or one of {@link PythonContender}.
 */
public final class AccuracyStudy {
    private static final Parameter<Integer> SEEDS =
            Parameter.ofInt("seeds", 5, 1, 1000, "Number of seeds to average over.");

    private final Protocol protocol;
    private final int seeds;
    private final List<String> sets;

    private AccuracyStudy(Protocol protocol, int seeds, List<String> sets) {
        this.protocol = protocol;
        this.seeds = seeds;
        this.sets = sets;
    }

    /** Runs the study that the arguments describe. */
    static void run(String[] args) {
        if (args.length < 4) {
            throw new InvalidInputException(
                    "accuracy needs PROTOCOL SEEDS SETS DETECTOR..., such as: accuracy clean 5 all"
                            + " Autoencoder DeepSVDD");
        }
        Protocol protocol = Protocol.parse(args[0]);
        List<String> sets = args[2].equals("all") ? ShippedData.ALL : List.of(args[2].split(","));
        List<Contender> contenders =
                Arrays.stream(args).skip(3).flatMap(AccuracyStudy::contenders).toList();
        new AccuracyStudy(protocol, SEEDS.parse(args[1]), sets).print(contenders);
    }

    private static Stream<Contender> contenders(String text) {
        if (text.equals("all")) {
            return Detectors.all().stream().map(DetectorSpec::name).map(DetectorContender::parse);
        }
        return Stream.of(PythonContender.isOne(text) ? PythonContender.parse(text) : DetectorContender.parse(text));
    }

    private void print(List<Contender> contenders) {
        System.out.println("| | " + String.join(" | ", sets) + " | ROC AUC | average precision |");
        System.out.println("|---|" + "---:|".repeat(sets.size() + 2));
        for (Contender contender : contenders) {
            System.out.print("| " + contender.label() + " |");
            double[] aucs = new double[seeds];
            double[] precisions = new double[seeds];
            for (String set : sets) {
                double mean = measure(contender, set, aucs, precisions);
                System.out.printf(Locale.ROOT, " %.3f |", mean);
            }
            System.out.println(" " + summary(aucs) + " | " + summary(precisions) + " |");
        }
    }

    /** Adds what one set contributes to each seed's means, and returns the set's mean ROC AUC. */
    private double measure(Contender contender, String set, double[] aucs, double[] precisions) {
        Table table = ShippedData.table(set);
        double mean = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            Split split = protocol.split(table, seed);
            Ranking ranking = Ranking.of(contender.scores(split, protocol, seed), split.outliers());
            mean += ranking.rocAuc() / seeds;
            aucs[seed - 1] += ranking.rocAuc() / sets.size();
            precisions[seed - 1] += ranking.averagePrecision() / sets.size();
        }
        return mean;
    }

    private static String summary(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = IntStream.range(0, values.length)
                .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                .sum();
        double deviation = Math.sqrt(squares / Math.max(1, values.length - 1));
        return String.format(Locale.ROOT, "%.4f ± %.4f", mean, deviation);
    }
}
