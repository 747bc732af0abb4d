package farpoint.contamination;

import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The share of outliers among rows, as far as the scores of several detectors tell it. The method (L. Perini, P.-C. B&uuml;rkner,
 * A. Klami, 2023, "Estimating the Contamination Factor's Distribution in Unsupervised Anomaly Detection", ICML, PMLR 202) fits
 * a mixture to the rows in the space of the scores, several times from random starts, and mixes what {@link SharePosterior}
 * makes of each fit. Where no fit meets its beliefs the share is undetermined: the scores show no small group of rows that is
 * more anomalous than all others. The method believes that there are outliers, so that it finds some in clean rows too, and
 * shares above 25 % cannot be found. What it is worth is measured in docs/accuracy.md.
 *
 * @param mean expected share, NaN if undetermined
 * @param low the share is below it with a chance of 5 %, NaN if undetermined
 * @param high the share is above it with a chance of 5 %, NaN if undetermined
 * @param detectors how many detectors' scores were used
 * @param solved how many fits have a posterior
 * @param fits how many fits there were
 * @param reason why the share is undetermined; empty if it is not
 */
public record OutlierShare(double mean, double low, double high, int detectors, int solved, int fits, String reason) {
    /** No share is said of fewer rows. */
    public static final int FEWEST_ROWS = 100;

    private static final int MOST_ROWS = 500;
    /** The authors take 100; with 20 the ranges held the true share more often, on sets of known shares (docs/accuracy.md). */
    private static final int MOST_COMPONENTS = 20;

    private static final int STARTS = 5;
    private static final double TAIL = 0.05;
    private static final int HALVINGS = 60;

    /**
     * Estimates the share.
     *
     * @param scores one array of n finite scores a detector, higher is more outlying; at least one detector
     * @param seed of the sample and the starts
     * @param context what the computation may use
     * @throws InvalidInputException if there is no detector, the numbers of scores differ, or one is not finite
     */
    public static OutlierShare of(List<double[]> scores, long seed, ComputeContext context) {
        require(scores);
        int rows = scores.get(0).length;
        if (rows < FEWEST_ROWS) {
            return fewRows(rows);
        }
        Coordinates x = Coordinates.of(sampled(scores, seed));
        if (x.dimension() == 0) {
            return undetermined("every detector gives all rows the same score");
        }
        SharePosterior[] posteriors = new SharePosterior[STARTS];
        int components = Math.min(MOST_COMPONENTS, x.rows() - 1);
        context.forEachChunk("Estimating the share of outliers", STARTS, 1, (start, from, to, stop) -> {
            int[] clusters = Starts.of(x, components, RandomStream.of(seed, "share of outliers", start));
            DirichletMixture mixture = new DirichletMixture(x, clusters, components).fit(stop::check);
            posteriors[start] =
                    SharePosterior.of(RankedComponents.of(mixture.components())).orElse(null);
        });
        return mixed(Arrays.stream(posteriors).filter(Objects::nonNull).toList(), x.dimension());
    }

    private static void require(List<double[]> scores) {
        if (scores.isEmpty()) {
            throw new InvalidInputException("The share of outliers needs the scores of at least one detector.");
        }
        int rows = scores.get(0).length;
        for (int m = 0; m < scores.size(); m++) {
            if (scores.get(m).length != rows) {
                throw new InvalidInputException(
                        "The share of outliers needs a score of each detector for each row. Detector %d has %d scores, detector"
                                + " 1 has %d.",
                        m + 1, scores.get(m).length, rows);
            }
            for (double score : scores.get(m)) {
                if (!Double.isFinite(score)) {
                    throw new InvalidInputException(
                            "The share of outliers needs finite scores. Detector %d has the score %s.", m + 1, score);
                }
            }
        }
    }

    private static List<double[]> sampled(List<double[]> scores, long seed) {
        int rows = scores.get(0).length;
        if (rows <= MOST_ROWS) {
            return scores;
        }
        int[] all = IntStream.range(0, rows).toArray();
        RandomStream.of(seed, "rows for the share of outliers", 0).shuffle(all, MOST_ROWS);
        int[] some = Arrays.stream(all).limit(MOST_ROWS).sorted().toArray();
        return scores.stream()
                .map(column -> Arrays.stream(some).mapToDouble(i -> column[i]).toArray())
                .toList();
    }

    /** Nothing can be said of so few rows. */
    public static OutlierShare fewRows(int rows) {
        return undetermined("it takes at least " + FEWEST_ROWS + " rows, and there are " + rows);
    }

    /**
     * Nothing can be said.
     *
     * @param reason why, in a clause
     */
    public static OutlierShare undetermined(String reason) {
        return undetermined(0, 0, reason);
    }

    private static OutlierShare undetermined(int detectors, int fits, String reason) {
        return new OutlierShare(Double.NaN, Double.NaN, Double.NaN, detectors, 0, fits, reason);
    }

    /** All fits that have a posterior count the same. */
    private static OutlierShare mixed(List<SharePosterior> solved, int detectors) {
        if (solved.isEmpty()) {
            return undetermined(
                    detectors, STARTS, "the scores show no small group of rows that is more outlying than all others");
        }
        double mean = solved.stream().mapToDouble(SharePosterior::mean).sum() / solved.size();
        DoubleUnaryOperator atMost =
                share -> solved.stream().mapToDouble(p -> p.atMost(share)).sum() / solved.size();
        return new OutlierShare(
                mean, quantile(atMost, TAIL), quantile(atMost, 1 - TAIL), detectors, solved.size(), STARTS, "");
    }

    static double quantile(DoubleUnaryOperator atMost, double p) {
        double low = 0;
        double high = SharePosterior.LIMIT;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (atMost.applyAsDouble(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Whether there is an estimate. */
    public boolean isDetermined() {
        return solved > 0;
    }

    /** What there is to tell, in one sentence that all hosts show. */
    public String text() {
        String from = String.format(Locale.ROOT, "from %d detector%s", detectors, detectors == 1 ? "" : "s");
        return isDetermined()
                ? String.format(
                        Locale.ROOT,
                        "between %.1f %% and %.1f %% of these rows are outliers, if any are (best guess %.1f %%, %s, %d of %d"
                                + " fits); more than %.0f %% would not be seen",
                        100 * low,
                        100 * high,
                        100 * mean,
                        from,
                        solved,
                        fits,
                        100 * SharePosterior.LIMIT)
                : "undetermined: " + reason
                        + (fits == 0 ? "" : String.format(Locale.ROOT, " (%s, 0 of %d fits)", from, fits));
    }

    /** The same as a sentence of its own. */
    public String sentence() {
        return "Share of outliers: " + text() + ".";
    }
}
