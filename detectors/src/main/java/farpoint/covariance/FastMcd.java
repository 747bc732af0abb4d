package farpoint.covariance;

import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.Quantiles;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * The minimum covariance determinant: mean and covariance of the h rows whose covariance has the smallest determinant,
 * then reweighted. Rousseeuw, Van Driessen: A fast algorithm for the minimum covariance determinant estimator.
 * Technometrics 41(3), 212-223, 1999. Large data are searched in nested subsets of {@value #GROUP_ROWS} rows,
 * or thrice as many as there are columns.
 *
 * <p>Known limit: a tight cluster that holds much of the data has so small a determinant that it is taken for the clean
 * part.
 *
 * <p>Where h rows lie on one hyperplane, as in data of few distinct values, the determinant is 0 and the distance undefined.
 * Covariances are then regularised, as {@link Regularisation} says: from the start where half of a column is one value, else
 * in a second search.
 */
final class FastMcd {
    private static final int STARTS = 500;
    private static final int KEPT = 10;
    private static final int FIRST_STEPS = 2;
    private static final int GROUP_ROWS = 300;
    private static final int MAX_GROUPS = 5;
    private static final double CLEAN_QUANTILE = 0.975;

    private final DataMatrix rows;
    private final int h;
    private final int seed;
    private final Regularisation regularisation;
    private final ComputeContext context;

    private FastMcd(DataMatrix rows, int h, int seed, Regularisation regularisation, ComputeContext context) {
        this.rows = rows;
        this.h = h;
        this.seed = seed;
        this.regularisation = regularisation;
        this.context = context;
    }

    /**
     * Fits.
     *
     * @param rows n x d rows, n greater than 2 d
     * @param supportFraction share of rows in the subset; 0 for the smallest subset, (n + d + 1) / 2 rows
     * @param seed of the random starts
     * @throws InvalidInputException if there are too few rows
     */
    static Result fit(DataMatrix rows, double supportFraction, int seed, ComputeContext context) {
        int n = rows.rows();
        int d = rows.columns();
        if (n <= 2 * d) {
            throw new InvalidInputException(
                    "The mcd estimator needs more than %d rows for %d columns. There are %d; use ledoit-wolf instead.",
                    2 * d, d, n);
        }
        int smallest = (n + d + 1) / 2;
        int h = Math.min(n, Math.max(smallest, (int) Math.floor(supportFraction * n)));
        // One value in all rows of a subset but those few by which h exceeds a half leaves it next to no variance
        // either.
        if (!HeldColumns.any(rows, h - (d + 1) / 2)) {
            try {
                return new FastMcd(rows, h, seed, Regularisation.none(d), context).result();
            } catch (ExactFit e) {
                // The regularised search follows.
            }
        }
        return new FastMcd(rows, h, seed, Regularisation.of(rows), context).result();
    }

    private Result result() {
        return finish(rows.columns() == 1 ? UnivariateMcd.support(rows.values(), h) : search());
    }

    private int[] search() {
        int n = rows.rows();
        List<ConcentrationStep.Subset> best;
        if (n < 2 * groupRows()) {
            best = candidates(IntStream.range(0, n).toArray(), h, 0, STARTS);
        } else {
            best = nestedCandidates();
        }
        ConcentrationStep step =
                new ConcentrationStep(rows, IntStream.range(0, n).toArray(), h, regularisation);
        ConcentrationStep.Subset[] converged = new ConcentrationStep.Subset[best.size()];
        context.forEachChunk(
                "MCD subsets", converged.length, 1, (c, from, to) -> converged[c] = step.converge(best.get(c)));
        return best(List.of(converged), 1).get(0).support();
    }

    /** Fewer rows than columns would lie on a hyperplane. */
    private int groupRows() {
        return Math.max(GROUP_ROWS, 3 * rows.columns());
    }

    /** Searches groups of rows, then their union, for starting points of the search in all rows. */
    private List<ConcentrationStep.Subset> nestedCandidates() {
        int n = rows.rows();
        int groupRows = groupRows();
        int groups = Math.min(MAX_GROUPS, n / groupRows);
        int[] shuffled = IntStream.range(0, n).toArray();
        RandomStream.of(seed, "mcd groups", 0).shuffle(shuffled, groups * groupRows);
        double fraction = (double) h / n;
        int groupH = (int) Math.ceil(fraction * groupRows);
        ConcentrationStep.Subset[] found = new ConcentrationStep.Subset[0];
        for (int g = 0; g < groups; g++) {
            int[] group = Arrays.copyOfRange(shuffled, g * groupRows, (g + 1) * groupRows);
            List<ConcentrationStep.Subset> some = candidates(group, groupH, g * STARTS, STARTS / groups);
            found = concatenate(found, some);
        }
        int[] union = Arrays.copyOf(shuffled, groups * groupRows);
        ConcentrationStep step =
                new ConcentrationStep(rows, union, (int) Math.ceil(fraction * union.length), regularisation);
        ConcentrationStep.Subset[] refined = found;
        context.forEachChunk(
                "MCD merged subsets",
                refined.length,
                1,
                (c, from, to) -> refined[c] = step.repeat(refined[c], FIRST_STEPS));
        return best(List.of(refined), KEPT);
    }

    private List<ConcentrationStep.Subset> candidates(int[] pool, int size, int firstStart, int starts) {
        ConcentrationStep step = new ConcentrationStep(rows, pool, size, regularisation);
        ConcentrationStep.Subset[] subsets = new ConcentrationStep.Subset[starts];
        context.forEachChunk("MCD starts", starts, 1, (s, from, to) -> {
            RandomStream random = RandomStream.of(seed, "mcd starts", firstStart + s);
            subsets[s] = step.repeat(step.start(random), FIRST_STEPS);
        });
        return best(List.of(subsets), KEPT);
    }

    private static List<ConcentrationStep.Subset> best(List<ConcentrationStep.Subset> subsets, int count) {
        // Once for each subset, as a comparison would ask for two.
        double[] determinants = subsets.stream()
                .mapToDouble(ConcentrationStep.Subset::logDeterminant)
                .toArray();
        return IntStream.range(0, determinants.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> determinants[i]))
                .limit(count)
                .map(subsets::get)
                .toList();
    }

    private static ConcentrationStep.Subset[] concatenate(
            ConcentrationStep.Subset[] subsets, List<ConcentrationStep.Subset> more) {
        ConcentrationStep.Subset[] all = Arrays.copyOf(subsets, subsets.length + more.size());
        for (int i = 0; i < more.size(); i++) {
            all[subsets.length + i] = more.get(i);
        }
        return all;
    }

    /** Corrects the subset's covariance for its size, gives outliers weight 0 and estimates again from the rest. */
    private Result finish(int[] support) {
        int n = rows.rows();
        int d = rows.columns();
        LocationScatter raw = Moments.ofRows(rows, support, support.length);
        ChiSquaredDistribution chi = new ChiSquaredDistribution(d);
        double[] squares = squaredDistances(regularisation.apply(raw));
        double correction = correction(squares);
        double cut = chi.inverseCumulativeProbability(CLEAN_QUANTILE);
        int[] kept =
                IntStream.range(0, n).filter(i -> squares[i] < cut * correction).toArray();
        LocationScatter reweighted = Moments.ofRows(rows, kept, kept.length);
        double consistency = CLEAN_QUANTILE / new ChiSquaredDistribution(d + 2.0).cumulativeProbability(cut);
        LocationScatter estimate = regularisation.apply(reweighted.scaled(consistency));
        if (!regularisation.isNeeded() && HeldColumns.anyConstant(rows, kept)) {
            throw new ExactFit();
        }
        // The estimate must have a metric too.
        ConcentrationStep.metric(estimate);
        return new Result(raw, support, kept.length, estimate, regularisation);
    }

    /** By how much the subset's covariance is too small. Columns that a dominant value holds have a scale of their own. */
    private double correction(double[] squares) {
        int columns = rows.columns() - regularisation.heldColumns().length;
        double median = columns == 0 ? 0 : Quantiles.median(squares.clone());
        return median > 0 ? median / new ChiSquaredDistribution(columns).inverseCumulativeProbability(0.5) : 1;
    }

    private double[] squaredDistances(LocationScatter estimate) {
        MahalanobisMetric metric = ConcentrationStep.metric(estimate);
        double[] squares = new double[rows.rows()];
        int d = rows.columns();
        context.forEachChunk("MCD distances", squares.length, CentredBlock.ROWS, (c, from, to) -> {
            CentredBlock block = new CentredBlock(d, to - from);
            for (int i = from; i < to; i++) {
                block.add(rows.values(), i * d, estimate.location());
            }
            metric.squaredLengths(block, squares, from);
        });
        return squares;
    }

    /**
     * The outcome.
     *
     * @param raw mean and covariance of the subset, divisor h, uncorrected
     * @param support the subset's row numbers
     * @param reweighted how many rows the reweighting kept
     * @param estimate the final, consistent estimate
     * @param regularisation what kept the covariances regular
     */
    record Result(
            LocationScatter raw,
            int[] support,
            int reweighted,
            LocationScatter estimate,
            Regularisation regularisation) {}
}
