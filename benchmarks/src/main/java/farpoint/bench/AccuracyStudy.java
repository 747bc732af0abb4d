package farpoint.bench;

import farpoint.Detectors;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.Ranking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures the ROC AUC of detectors on the shipped sets and prints a Markdown table of mean and standard deviation over
 * seeds.
 *
 * <pre>{@code
 * ./farpoint bench accuracy PROTOCOL SEEDS SETS DETECTOR...
 * ./farpoint bench accuracy clean 5 satellite,shuttle DeepSVDD "DeepSVDD ensemble-size=1"
 * }</pre>
 *
 * PROTOCOL is one of {@link Protocol}; SETS is "all" or names separated by commas; a DETECTOR is a name or alias, followed
 * by parameters that differ from the default.
 */
public final class AccuracyStudy {
    private static final Parameter<Integer> SEEDS =
            Parameter.ofInt("seeds", 5, 1, 1000, "Number of seeds to average over.");

    private final Protocol protocol;
    private final int seeds;
    private final List<String> sets;
    private final List<Contender> contenders;

    private AccuracyStudy(Protocol protocol, int seeds, List<String> sets, List<Contender> contenders) {
        this.protocol = protocol;
        this.seeds = seeds;
        this.sets = sets;
        this.contenders = contenders;
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
                Arrays.stream(args).skip(3).map(Contender::parse).toList();
        new AccuracyStudy(protocol, SEEDS.parse(args[1]), sets, contenders).print();
    }

    private void print() {
        System.out.print("| set |");
        contenders.forEach(c -> System.out.print(" " + c.label() + " |"));
        System.out.println("\n|---|" + "---:|".repeat(contenders.size()));
        double[] sums = new double[contenders.size()];
        for (String set : sets) {
            Table table = ShippedData.table(set);
            System.out.print("| " + set + " |");
            for (int c = 0; c < sums.length; c++) {
                double[] aucs = aucs(table, contenders.get(c));
                double mean = Arrays.stream(aucs).average().orElseThrow();
                double variance =
                        Arrays.stream(aucs).map(a -> (a - mean) * (a - mean)).sum() / Math.max(1, aucs.length - 1);
                sums[c] += mean;
                System.out.printf(Locale.ROOT, " %.3f ± %.3f |", mean, Math.sqrt(variance));
            }
            System.out.println();
        }
        System.out.print("| mean |");
        for (double sum : sums) {
            System.out.printf(Locale.ROOT, " %.4f |", sum / sets.size());
        }
        System.out.println();
    }

    private double[] aucs(Table table, Contender contender) {
        double[] aucs = new double[seeds];
        for (int seed = 1; seed <= seeds; seed++) {
            Split split = protocol.split(table, seed);
            double[] scores = split.scores(contender.spec(), contender.values(seed, protocol), context());
            aucs[seed - 1] = Ranking.of(scores, split.outliers()).rocAuc();
        }
        return aucs;
    }

    private static ComputeContext context() {
        return ComputeContext.withDefaults();
    }

    /**
     * A detector and its parameters.
     *
     * @param label what the user typed
     * @param overrides name and value in turn
     */
    private record Contender(String label, DetectorSpec spec, List<String> overrides) {
        static Contender parse(String text) {
            String[] words = text.trim().split("\\s+");
            List<String> overrides = new ArrayList<>();
            for (int w = 1; w < words.length; w++) {
                String[] parts = words[w].split("=", 2);
                if (parts.length < 2) {
                    throw new InvalidInputException("'%s' is no parameter and value; write name=value.", words[w]);
                }
                overrides.addAll(List.of(parts));
            }
            return new Contender(text, Detectors.byName(words[0]), overrides);
        }

        ParameterValues values(int seed, Protocol protocol) {
            ParameterValues values = setIfPresent(spec.defaults(), "seed", String.valueOf(seed));
            if (protocol != Protocol.WHOLE && protocol != Protocol.NOISE) {
                values = setIfPresent(values, "clean-training", "true");
            }
            for (int i = 0; i < overrides.size(); i += 2) {
                values = set(values, overrides.get(i), overrides.get(i + 1));
            }
            return values;
        }

        /** Sets a parameter if the detector has it. */
        private ParameterValues setIfPresent(ParameterValues values, String name, String text) {
            for (Parameter<?> parameter : spec.parameters()) {
                if (parameter.name().equals(name)) {
                    return values.with(parameter, parameter.parse(text));
                }
            }
            return values;
        }

        private ParameterValues set(ParameterValues values, String name, String text) {
            if (spec.parameters().stream().noneMatch(p -> p.name().equals(name))) {
                throw new InvalidInputException("%s has no parameter '%s'.", spec.name(), name);
            }
            return setIfPresent(values, name, text);
        }
    }
}
