package farpoint.audit.duplicates;

import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.data.DataMatrix;
import farpoint.neighbors.Engines;
import farpoint.neighbors.EqualRows;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import farpoint.stats.FalseDiscoveries;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether rows are nearer to each other than chance lets them be. Of equal rows only one is looked at. How near rows are by chance is
 * learnt by {@link NearnessLaw} from the rows that are left by {@link Thinning}. Pairs that are nearer than the median distance to the
 * nearest other row are looked at, and those are named that are believed at a rate of false discoveries of 0.05 among n / 2 pairs: two
 * rows that are nearest to each other are one pair. The chance of the least of n / 2 such chances is that of the table.
 *
 * <p>Where the rows that are compared are a sample, close pairs are still looked for among all rows, unless that takes too long; these
 * are pairs whose distance is less than 0.13 times that median, as in cleanlab.
 */
public final class NearDuplicatesCheck implements Check {
    private static final double RATE = 0.05;

    @Override
    public List<Observation> look(Examined data, ComputeContext context) {
        return List.of(data.matrix(context)
                .map(matrix -> compare(data, matrix, context))
                .orElseGet(() -> notLooked("No attribute with different values is left to compare the rows by.")));
    }

    /**
     * How near the nearest other row is.
     *
     * @param context threads, engine, progress and cancel check
     * @return 1 - exp(-d / m) for each row of the sample, in the order of the file, where d is the distance to the nearest other row of
     *     it and m the median of these distances, or the mean of the positive ones if half are 0: from 0 for a row that equals another
     *     one to nearly 1; empty if there is nothing to compare
     */
    public static Optional<double[]> rowScores(Examined data, ComputeContext context) {
        return data.neighbors(context).map(table -> NearestDistances.of(table).scores());
    }

    private static Observation notLooked(String reason) {
        return Observation.notLooked(Question.NEAR_DUPLICATES, reason);
    }

    private static Observation compare(Examined data, DataMatrix matrix, ComputeContext context) {
        EqualRows equal = EqualRows.of(matrix.select(data.sample()));
        if (equal.count() < NearnessLaw.LEAST_ROWS) {
            return notLooked(String.format(
                    Locale.ROOT,
                    "There are %d different rows; near duplicates can be told from %d on.",
                    equal.count(),
                    NearnessLaw.LEAST_ROWS));
        }
        DataMatrix rows = equal.distinct();
        NeighborTable neighbors =
                equal.count() == equal.rows() ? data.neighbors(context).orElseThrow() : neighbors(rows, context);
        Thinning thinning = Thinning.of(neighbors);
        int[] files = Arrays.stream(equal.firsts()).map(i -> data.sample()[i]).toArray();
        if (thinning.kept().length < NearnessLaw.LEAST_ROWS) {
            return new NearSets(
                            NearPairs.of(rows, neighbors, thinning.near()),
                            files,
                            data.task().labels())
                    .fact(thinning.kept().length, where(data));
        }
        DataMatrix some = rows.select(thinning.kept());
        NeighborTable known = some.rows() == rows.rows() ? neighbors : neighbors(some, context);
        Optional<NearnessLaw> law = NearnessLaw.of(known);
        if (law.isEmpty()) {
            return notLooked("Distances of rows have so few values that near duplicates cannot be told.");
        }
        NearestDistances nearest = NearestDistances.of(known);
        if (!data.isSampled()) {
            NearPairs pairs = NearPairs.of(rows, neighbors, nearest.usual());
            double[] chances = pairs.chances(law.get(), some, Math::max, 1, context);
            return observation(pairs, chances, files, data, nearest.usual(), "");
        }
        int[] firsts = EqualRows.of(matrix).firsts();
        Optional<NearPairs> all = NearPairs.search(matrix.select(firsts), nearest.limit(), context);
        NearPairs pairs = all.orElseGet(() -> NearPairs.of(rows, neighbors, nearest.limit()));
        double times = (double) pairs.rows().rows() / rows.rows();
        double[] chances = pairs.chances(law.get(), some, Math::min, times, context);
        return observation(
                pairs,
                chances,
                all.isPresent() ? firsts : files,
                data,
                nearest.usual(),
                all.isPresent() ? "" : where(data));
    }

    private static String where(Examined data) {
        return data.isSampled()
                ? String.format(Locale.ROOT, "In a sample of %,d rows, ", data.sample().length)
                : "";
    }

    private static Observation observation(
            NearPairs pairs, double[] chances, int[] files, Examined data, double usual, String where) {
        double tests = pairs.rows().rows() / 2.0;
        double least = Arrays.stream(chances).min().orElse(1);
        double chance = least < 1 ? -StrictMath.expm1(tests * StrictMath.log1p(-least)) : 1;
        return new NearSets(
                        pairs.select(named(chances, least, (int) tests)),
                        files,
                        data.task().labels())
                .observation(chance, usual, where);
    }

    /** The neighbours of rows of which none are equal. */
    private static NeighborTable neighbors(DataMatrix rows, ComputeContext context) {
        int k = Math.min(Examined.NEIGHBORS, rows.rows() - 1);
        return NeighborIndex.nearest(
                Engines.in(context, Examined.METRIC), rows, rows, Examined.METRIC, k, true, context);
    }

    /** Which pairs to name: those that are believed, and the least likely ones in any case. */
    private static boolean[] named(double[] chances, double least, int tests) {
        double[] all = Arrays.copyOf(chances, Math.max(tests, chances.length));
        Arrays.fill(all, chances.length, all.length, 1);
        boolean[] named = Arrays.copyOf(FalseDiscoveries.believed(all, RATE), chances.length);
        for (int p = 0; p < named.length; p++) {
            named[p] |= chances[p] == least && least < 1;
        }
        return named;
    }
}
