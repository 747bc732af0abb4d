package farpoint.bench;

import farpoint.Detectors;
import farpoint.SureReasons;
import farpoint.TrainedDetector;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.explanation.Contributions;
import farpoint.params.Parameter;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.Ranking;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plants wrong cells in normal rows of the shipped sets and counts for how many of them a detector names the right attribute
 * first, among those that rank in the first n, n being the number planted. Prints a Markdown table: that share for each set, for
 * all, and the share of the planted rows that rank so.
 *
 * <pre>{@code
 * ./farpoint bench explanations SEEDS SETS DETECTOR...
 * ./farpoint bench explanations 1 all KNNDistance "replaced Autoencoder"
 * }</pre>
 *
 * SETS and DETECTOR are as for {@link AccuracyStudy}; "replaced" in front of a detector asks for contributions by replacement
 * though it has a formula, and "sure" tests which attributes matter: the right one must be among them, and a second line has the
 * share of wrong ones.
 */
final class ExplanationStudy {
    private static final Parameter<Integer> SEEDS = Parameter.ofInt("seeds", 1, 1, 1000, "Number of seeds to pool.");

    private static final String REPLACED = "replaced ";
    private static final String SURE = "sure ";

    /** Of false discoveries. */
    private static final double RATE = 0.1;

    private ExplanationStudy() {}

    static void run(String[] args) {
        if (args.length < 3) {
            throw new InvalidInputException(
                    "explanations needs SEEDS SETS DETECTOR..., such as: explanations 1 all KNNDistance");
        }
        int seeds = SEEDS.parse(args[0]);
        List<String> sets = args[1].equals("all") ? ShippedData.ALL : List.of(args[1].split(","));
        System.out.println("| | " + String.join(" | ", sets) + " | all | found |");
        System.out.println("|---|" + "---:|".repeat(sets.size() + 2));
        Arrays.stream(args).skip(2).flatMap(ExplanationStudy::detectors).forEach(text -> print(text, sets, seeds));
    }

    private static Stream<String> detectors(String text) {
        return text.equals("all") ? Detectors.all().stream().map(DetectorSpec::name) : Stream.of(text);
    }

    private static void print(String text, List<String> sets, int seeds) {
        String kind = List.of(REPLACED, SURE).stream()
                .filter(text::startsWith)
                .findFirst()
                .orElse("");
        DetectorContender contender = DetectorContender.parse(text.substring(kind.length()));
        StringBuilder right = new StringBuilder("| " + text + " |");
        StringBuilder wrong = new StringBuilder("| wrong among them |");
        Count all = new Count(0, 0, 0, 0);
        for (String set : sets) {
            Table table = ShippedData.table(set);
            Count count = new Count(0, 0, 0, 0);
            for (int seed = 1; seed <= seeds; seed++) {
                count = count.plus(count(contender, PlantedCells.in(table, seed), seed, kind));
            }
            all = all.plus(count);
            right.append(" " + count.share(count.right) + " |");
            wrong.append(" " + count.share(count.wrong) + " |");
        }
        System.out.println(right + " **" + all.share(all.right) + "** | " + all.foundShare() + " |");
        if (kind.equals(SURE)) {
            System.out.println(wrong + " **" + all.share(all.wrong) + "** | |");
        }
    }

    /**
     * How many rows were planted, were found, and had the right attribute named, first or among those that matter.
     *
     * @param wrong the sum over the found rows of the share of wrong attributes among those that matter
     */
    private record Count(int planted, int found, int right, double wrong) {
        Count plus(Count other) {
            return new Count(planted + other.planted, found + other.found, right + other.right, wrong + other.wrong);
        }

        String share(double sum) {
            return found == 0 ? "-" : String.format(Locale.ROOT, "%.2f", sum / found);
        }

        String foundShare() {
            return String.format(Locale.ROOT, "%.2f", (double) found / planted);
        }
    }

    private static Count count(DetectorContender contender, PlantedCells cells, int seed, String kind) {
        ComputeContext context = ComputeContext.withDefaults();
        Training training =
                Training.of(contender.spec(), contender.values(Protocol.WHOLE, seed), cells.table(), context);
        double[] scores = training.scores();
        int[] found = Arrays.stream(Ranking.order(scores))
                .limit(cells.count())
                .filter(i -> cells.attributes()[i] >= 0)
                .toArray();
        if (kind.equals(SURE)) {
            return sure(training, cells, found, context);
        }
        Table rows = cells.table().select(found);
        TrainedDetector trained = training.detector();
        Contributions why =
                kind.equals(REPLACED) ? trained.replaced(rows, context) : trained.explainTraining(rows, context);
        int right = (int) IntStream.range(0, found.length)
                .filter(i -> first(why, i) == cells.attributes()[found[i]])
                .count();
        return new Count(cells.count(), found.length, right, 0);
    }

    private static Count sure(Training training, PlantedCells cells, int[] found, ComputeContext context) {
        SureReasons sure = SureReasons.of(training, cells.table(), found, RATE, context);
        int right = 0;
        double wrong = 0;
        for (int i = 0; i < found.length; i++) {
            List<Integer> named = sure.attributes().get(i);
            boolean isRight = named.contains(cells.attributes()[found[i]]);
            right += isRight ? 1 : 0;
            wrong += named.isEmpty() ? 0 : (named.size() - (isRight ? 1.0 : 0)) / named.size();
        }
        return new Count(cells.count(), found.length, right, wrong);
    }

    private static int first(Contributions why, int row) {
        return IntStream.range(0, why.attributes())
                .boxed()
                .max(Comparator.comparingDouble((Integer j) -> why.value(row, j))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }
}
