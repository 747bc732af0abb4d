package farpoint.zerror;

import farpoint.InvalidInputException;
import farpoint.RunParameters;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.stats.Quantiles;
import farpoint.zerror.Decisions.Ending;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Finds the rows that spoil a table: learns from all rows, sets aside those whose z-error is above tau, learns again from
 * the rest and measures all rows anew, until the same rows are set aside again. A row that was set aside wrongly comes back.
 *
 * @param action what becomes of outlying rows
 * <p>The automatic tau is the larger of two limits that about 1 % of clean rows exceed: {@link #usualTau}, for Gaussian data,
 * and {@link #upperTail}, for the errors that there are. Most real tables have longer tails than Gaussian ones; by the first
 * limit alone, repeated, most of their rows would be lost.
 *
 * @param tau z-error above which a row is outlying; 0 for the automatic one
 * @param maxIterations how often to learn at most
 */
public record ZErrorFilter(Action action, double tau, int maxIterations) {
    /** What all hosts call the filter. */
    public static final String NAME = "ZErrorFilter";

    /** What the filter does. */
    public static final String DESCRIPTION =
            "Cleans a table: predicts the values of a row from each other and removes, flags"
                    + " or weights down the rows whose error is too large, in standard deviations. Repeats this on the remaining"
                    + " rows until nothing changes, and reports which rows are concerned and which of their cells is wrong.";

    /** Action. */
    public static final Parameter<Action> ACTION = Parameter.ofChoice(
            "action",
            Action.REMOVE,
            "What becomes of rows with an error above tau: remove, flag (they stay, and the error and a flag are added to"
                    + " the data), weight (they get the weight 0, all others 1) or soft-weight (their weight falls from 1"
                    + " with the error). In ELKI, whose rows have no weights, weights are added to the data.");

    /** Tau. */
    public static final Parameter<Double> TAU = Parameter.ofDouble(
            "tau",
            0,
            "[0, inf)",
            "Error, in standard deviations, above which a row counts as wrong; 0 for an automatic limit. The limit is one that"
                    + " about 1 percent of clean rows exceed, by theory (3 to 4) or, where the errors have longer tails, by"
                    + " their distribution.");

    /** Iterations. */
    public static final Parameter<Integer> MAX_ITERATIONS = Parameter.ofInt(
            "max-iterations",
            10,
            1,
            "How often the errors are measured anew without the rows found wrong, if their set does not settle before. 1"
                    + " measures once.");

    /** Report. */
    public static final Parameter<String> REPORT = Parameter.ofFile(
            "report",
            "CSV file for the report: for each row what became of it, its error, the attribute that fits worst, the value"
                    + " there and when the row was found. An earlier file is replaced. Empty for none.");

    /** The filter's own parameters. */
    public static final List<Parameter<?>> OWN_PARAMETERS = List.of(ACTION, TAU, MAX_ITERATIONS, REPORT);

    /** Its own parameters, those of the detector and the number of threads, in the order of presentation. */
    public static final List<Parameter<?>> PARAMETERS = Stream.of(
                    OWN_PARAMETERS, ZError.SPEC.parameters(), List.of(RunParameters.THREADS))
            .<Parameter<?>>flatMap(List::stream)
            .toList();

    private static final int LEAST_ROWS = 3;
    private static final double FALSE_ALARMS = 0.01;

    /** Checks the values. */
    public ZErrorFilter {
        ACTION.check(action);
        TAU.check(tau);
        MAX_ITERATIONS.check(maxIterations);
    }

    /** The filter for values of {@link #PARAMETERS}. */
    public static ZErrorFilter of(ParameterValues v) {
        return new ZErrorFilter(v.get(ACTION), v.get(TAU), v.get(MAX_ITERATIONS));
    }

    /**
     * Decides about all rows of a table.
     *
     * @throws InvalidInputException if hardly a row would remain
     */
    public Decisions decide(RowErrors errors) {
        int[] since = new int[errors.rows()];
        int[] kept = kept(since);
        Set<BitSet> found = new HashSet<>(Set.of(new BitSet()));
        for (int iteration = 1; ; iteration++) {
            double[] z = errors.fit(kept);
            double limit = tau > 0 ? tau : Math.max(errors.usualTau(), upperTail(z, kept));
            boolean changed = mark(z, limit, iteration, since);
            kept = kept(since);
            requireRows(kept.length, since.length, limit);
            boolean recurred = !found.add(outlying(since));
            if (!changed || recurred || iteration == maxIterations) {
                Ending ending = !changed ? Ending.SETTLED : recurred ? Ending.RECURRED : Ending.ENDED;
                return new Decisions(limit, z, since, iteration, ending);
            }
        }
    }

    /** Notes which rows are outlying; tells whether that has changed. */
    private static boolean mark(double[] z, double limit, int iteration, int[] since) {
        boolean changed = false;
        for (int i = 0; i < since.length; i++) {
            boolean outlying = z[i] > limit;
            changed |= outlying != since[i] > 0;
            since[i] = !outlying ? 0 : since[i] > 0 ? since[i] : iteration;
        }
        return changed;
    }

    private static BitSet outlying(int[] since) {
        BitSet outlying = new BitSet();
        IntStream.range(0, since.length).filter(i -> since[i] > 0).forEach(outlying::set);
        return outlying;
    }

    /**
     * The z-error above which at most 1 % of clean Gaussian rows lie, by Bonferroni's inequality over the targets: the
     * Gaussian quantile of 1 - 0.01 / (2 targets). It holds for the largest magnitude, and so for the mean and the root mean
     * square, which are not larger.
     *
     * @param targets number of errors a row, each of both signs; an error of which one sign counts is half a target
     */
    public static double usualTau(double targets) {
        return -new NormalDistribution().inverseCumulativeProbability(FALSE_ALARMS / (2 * targets));
    }

    /**
     * The z-error that 1 % of clean rows exceed if the errors' upper half is log-normal, or Gaussian where errors have a sign:
     * extrapolated from the median and the upper quartile of the rows learnt from, which outliers hardly move.
     */
    static double upperTail(double[] z, int[] kept) {
        double[] errors = Arrays.stream(kept).mapToDouble(i -> z[i]).toArray();
        boolean signed = Arrays.stream(errors).anyMatch(e -> e < 0);
        double quartile = Quantiles.quantile(errors, 0.75);
        double median = Quantiles.median(errors);
        NormalDistribution gaussian = new NormalDistribution();
        double steps =
                gaussian.inverseCumulativeProbability(1 - FALSE_ALARMS) / gaussian.inverseCumulativeProbability(0.75);
        return signed || median == 0
                ? median + (quartile - median) * steps
                : median * StrictMath.pow(quartile / median, steps);
    }

    private static int[] kept(int[] since) {
        return IntStream.range(0, since.length).filter(i -> since[i] == 0).toArray();
    }

    private static void requireRows(int kept, int all, double limit) {
        if (kept < Math.min(LEAST_ROWS, all)) {
            throw new InvalidInputException(
                    "With a tau of %s, %d of %d rows are wrong and hardly any remain. Raise the 'tau' parameter.",
                    limit, all - kept, all);
        }
    }
}
