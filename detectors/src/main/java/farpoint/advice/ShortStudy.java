package farpoint.advice;

import farpoint.Detectors;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorText;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.Quantiles;
import farpoint.stats.RandomStream;
import farpoint.stats.RankCorrelation;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Five detectors without networks learn from the rows, or from {@value #MOST_ROWS} of them, and their scores are compared: where
 * do they agree, and which of them has a heavy tail. Labels are not looked at. The same table gives the same numbers.
 */
final class ShortStudy {
    /** Of fewer rows the tails are single rows. */
    static final int FEWEST_ROWS = 100;

    /** Of more rows so many are drawn. */
    static final int MOST_ROWS = 2000;

    private static final long SEED = 1;
    private static final double TAIL = 0.99;

    /** As in an ensemble's scale: this share of the median of the positive scores is added before the logarithm. */
    private static final double OFFSET_SHARE = 0.01;

    private final Table sample;
    private final ComputeContext context;

    private ShortStudy(Table sample, ComputeContext context) {
        this.sample = sample;
        this.context = context;
    }

    /**
     * Studies a table.
     *
     * @param table at least {@value #FEWEST_ROWS} rows; classes are not looked at
     * @param context what the computation may use
     * @return the study's facts; NaN where scores do not tell
     * @throws InvalidInputException if detectors cannot use the rows
     */
    static Map<Fact, Double> of(Table table, ComputeContext context) {
        return new ShortStudy(sample(table), context).facts();
    }

    private static Table sample(Table table) {
        if (table.rows() <= MOST_ROWS) {
            return table;
        }
        int[] rows = IntStream.range(0, table.rows()).toArray();
        RandomStream.of(SEED, "sample for advice", 0).shuffle(rows, MOST_ROWS);
        return table.select(Arrays.stream(rows).limit(MOST_ROWS).sorted().toArray());
    }

    private Map<Fact, Double> facts() {
        double[] distance = scores("KNNDistance");
        double[] factor = scores("FastLOF");
        double[] factorOfFew = scores("FastLOF num-neighbors=20");
        double[] forest = scores("ExtendedIsolationForest");
        double[] covariance = scores("GaussianMahalanobis");
        Map<Fact, Double> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.LOCAL_AGREEMENT, RankCorrelation.of(factor, distance));
        facts.put(Fact.GLOBAL_AGREEMENT, RankCorrelation.of(distance, forest));
        facts.put(Fact.FAR_ROWS, tail(distance));
        facts.put(Fact.COVARIANCE_TAIL, tail(covariance));
        facts.put(Fact.COVARIANCE_GAIN, tail(covariance) / tail(distance));
        facts.put(Fact.SINGLE_ROWS, tail(factorOfFew) / tail(factor));
        return facts;
    }

    private double[] scores(String text) {
        DetectorText detector = DetectorText.read(
                text, Detectors::byName, Map.of(), (given, reason) -> new InvalidInputException("%s", reason));
        return Training.of(detector.spec(), detector.values(), sample, context).scores();
    }

    /** How far out the highest hundredth of non-negative scores begins, whatever their unit and power; NaN if most are equal. */
    static double tail(double[] scores) {
        double[] positive = Arrays.stream(scores).filter(s -> s > 0).toArray();
        if (positive.length == 0) {
            return Double.NaN;
        }
        double offset = OFFSET_SHARE * Quantiles.median(positive);
        double[] logarithms = Arrays.stream(scores)
                .map(s -> StrictMath.log(s + offset))
                .sorted()
                .toArray();
        double range = Quantiles.ofSorted(logarithms, 0.75) - Quantiles.ofSorted(logarithms, 0.25);
        return range > 0
                ? (Quantiles.ofSorted(logarithms, TAIL) - Quantiles.ofSorted(logarithms, 0.5)) / range
                : Double.NaN;
    }
}
