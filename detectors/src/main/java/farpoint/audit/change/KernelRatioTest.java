package farpoint.audit.change;

import farpoint.audit.finding.MarkedRow;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.run.Progress;
import farpoint.stats.RandomStream;
import farpoint.stats.Ranking;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Whether the ratio of the densities of two tables is further from one than chance lets it be: {@link KernelRatio}, with the same for
 * rows of which it was drawn anew which table they are of. Neither the centres nor their width know the tables, so that all
 * labellings are alike. Draws end once enough are as large as what was seen: J. Besag, P. Clifford, 1991, "Sequential Monte Carlo
 * p-values".
 */
final class KernelRatioTest {
    /** At most so many rows of each table are fitted, and so many of both together are centres. */
    private static final int MOST_ROWS = 1000;

    private static final int MOST_CENTRES = 100;
    private static final double LAMBDA = 1e-3;
    private static final double TOLERANCE = 1e-6;

    private static final int MOST_DRAWS = 999;
    private static final int ENOUGH = 20;
    private static final int DRAWS_A_ROUND = 40;
    private static final int DRAWS_A_CHUNK = 4;
    private static final int ROWS_A_CHUNK = 1000;

    /** Of a fit that ends early; draws that are alike count as equal. */
    private static final double NOISE = 1e-6;

    private static final int MARKED = 10;

    private final PooledRows rows;
    private final DataMatrix matrix;
    private final long seed;
    private final KernelRatio ratio;
    private final boolean[] isHere;

    /**
     * A test.
     *
     * @param matrix the same rows prepared
     */
    KernelRatioTest(PooledRows rows, DataMatrix matrix, long seed) {
        this.rows = rows;
        this.matrix = matrix;
        this.seed = seed;
        int[] some = rows.split(Math.min(MOST_ROWS, rows.each()), seed, "rows for a ratio of densities")[0];
        int[] centres = some.clone();
        RandomStream.of(seed, "centres for a ratio of densities", 0).shuffle(centres, MOST_CENTRES);
        double[] values = matrix.select(Arrays.copyOf(centres, Math.min(MOST_CENTRES, centres.length)))
                .values();
        GaussianKernel kernel =
                new GaussianKernel(values, matrix.columns(), GaussianKernel.width(values, matrix.columns()));
        ratio = new KernelRatio(kernel, matrix.select(some).values(), LAMBDA, 1, TOLERANCE);
        isHere = new boolean[some.length];
        for (int i = 0; i < some.length; i++) {
            isHere[i] = rows.isHere(some[i]);
        }
    }

    Observation observation(ComputeContext context) {
        double[] alpha = ratio.fit(isHere);
        double seen = ratio.statistic(alpha, isHere);
        List<MarkedRow> marked = marked(alpha, context);
        String compared = rows.each() > isHere.length / 2
                ? String.format(Locale.ROOT, "a sample of %,d rows of each file was compared", isHere.length / 2)
                : String.format(Locale.ROOT, "%,d rows of each file were compared", isHere.length / 2);
        return Observation.test(
                Question.CHANGE,
                chance(seen, context),
                String.format(Locale.ROOT, "likelihood ratio %s", Figures.of(seen)),
                "Some kinds of rows are more frequent in this file than in the other one, others less (" + compared
                        + "); the rows named are of those that are too frequent.",
                "It was not found that some kind of rows is more frequent in one file than in the other one ("
                        + compared + ").",
                "Look at the rows named, and ask where they come from.",
                List.of(),
                marked);
    }

    /** The share of labellings that give as much. */
    private double chance(double seen, ComputeContext context) {
        int asMuch = 0;
        int draws = 0;
        while (draws < MOST_DRAWS) {
            context.progress("Comparing files", draws, MOST_DRAWS);
            for (double drawn : round(draws, Math.min(DRAWS_A_ROUND, MOST_DRAWS - draws), context)) {
                draws++;
                asMuch += drawn >= seen - NOISE * Math.abs(seen) - NOISE ? 1 : 0;
                if (asMuch == ENOUGH) {
                    return (double) asMuch / draws;
                }
            }
        }
        return (asMuch + 1.0) / (draws + 1);
    }

    private double[] round(int first, int count, ComputeContext context) {
        double[] found = new double[count];
        context.withProgress(Progress.NONE)
                .forEachChunk("Comparing files", count, DRAWS_A_CHUNK, (chunk, from, to, stop) -> {
                    for (int b = from; b < to; b++) {
                        stop.check();
                        boolean[] drawn = drawn(first + b);
                        found[b] = ratio.statistic(ratio.fit(drawn), drawn);
                    }
                });
        return found;
    }

    private boolean[] drawn(int draw) {
        int[] order = IntStream.range(0, isHere.length).toArray();
        RandomStream.of(seed, "labels for a ratio of densities", draw).shuffle(order, isHere.length / 2);
        boolean[] drawn = new boolean[isHere.length];
        for (int i = 0; i < isHere.length / 2; i++) {
            drawn[order[i]] = true;
        }
        return drawn;
    }

    /** The rows of the second table that are too frequent in it by most. */
    private List<MarkedRow> marked(double[] alpha, ComputeContext context) {
        int[] second = IntStream.range(rows.each(), 2 * rows.each()).toArray();
        double[] logRatios = new double[second.length];
        context.withProgress(Progress.NONE)
                .forEachChunk("Comparing files", second.length, ROWS_A_CHUNK, (chunk, from, to) -> {
                    double[] values =
                            matrix.select(Arrays.copyOfRange(second, from, to)).values();
                    double[] found = ratio.logRatiosOf(values, alpha);
                    System.arraycopy(found, 0, logRatios, from, found.length);
                });
        return Arrays.stream(Ranking.order(logRatios))
                .limit(MARKED)
                .filter(i -> logRatios[i] > 0)
                .mapToObj(i -> new MarkedRow(
                        rows.here()[i],
                        "rows like it are " + Figures.of(StrictMath.exp(logRatios[i]))
                                + " times as frequent here as in the other file"))
                .toList();
    }
}
