package farpoint.cleaning;

import farpoint.RunParameters;
import farpoint.cleaning.Decisions.Ending;
import farpoint.cleaning.Decisions.Origin;
import farpoint.covariance.CovarianceEstimator;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import farpoint.stats.Quantiles;
import farpoint.stats.UsualTau;
import farpoint.zerror.ZError;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Finds the rows that spoil a table: learns from all rows, sets aside those with the largest z-errors, learns again from the
 * rest and measures all rows anew, until no error left is far above tau. The worst go first, so that a row that looks bad only
 * because of them is not taken along.
 *
 * <p>The automatic tau is the larger of two limits that about 1 % of clean rows exceed: {@link UsualTau}, for Gaussian data,
 * and {@link #upperTail}, for the errors that there are. Most real tables have longer tails than Gaussian ones; by the first
 * limit alone, repeated, most of their rows would be lost.
 *
 * @param action what becomes of outlying rows
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
                    + " rows until no error is far above the limit, and reports which rows are concerned and which of their"
                    + " cells is wrong.";

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
                    + " their distribution. A smaller tau never finds fewer rows.");

    /** Iterations. */
    public static final Parameter<Integer> MAX_ITERATIONS = Parameter.ofInt(
            "max-iterations",
            10,
            1,
            "How often the errors are measured at most, each time without the rows with the largest errors before, until none is"
                    + " left that is far above tau. 1 measures once, with all rows.");

    /** Report. */
    public static final Parameter<String> REPORT = Parameter.ofFile(
            "report",
            "CSV file for the report: for each row what became of it, its error, the attribute of its wrong cell, the value"
                    + " there and when the row was found. An earlier file is replaced. Empty for none.");

    /** The filter's own parameters. */
    public static final List<Parameter<?>> OWN_PARAMETERS = List.of(ACTION, TAU, MAX_ITERATIONS, REPORT);

    /** Of tables that need cleaning; its own iterations do what a robust estimator does. */
    private static final Parameter<CovarianceEstimator> ESTIMATOR =
            ZError.ESTIMATOR.withDefault(CovarianceEstimator.LEDOIT_WOLF);

    /** What the detector lets the user choose here. */
    private static final List<Parameter<?>> DETECTOR_PARAMETERS = ZError.SPEC.parameters().stream()
            .filter(p -> p != ZError.CLEAN_TRAINING)
            .<Parameter<?>>map(p -> p == ZError.ESTIMATOR ? ESTIMATOR : p)
            .toList();

    /** Its own parameters, those of the detector and the number of threads, in the order of presentation. */
    public static final List<Parameter<?>> PARAMETERS = Stream.of(
                    OWN_PARAMETERS, DETECTOR_PARAMETERS, List.of(RunParameters.THREADS))
            .<Parameter<?>>flatMap(List::stream)
            .toList();

    /** What the detector is given where none of the filter's parameters is. */
    public static final ParameterValues DETECTOR_DEFAULTS = ofDetector(ParameterValues.defaultsOf(PARAMETERS));

    /** How many times the median the upper quartile of errors of one kind is at most. */
    private static final double WIDEST = Math.E;

    /** Checks the values. */
    public ZErrorFilter {
        ACTION.check(action);
        TAU.check(tau);
        MAX_ITERATIONS.check(maxIterations);
    }

    /** What the detector is given, for values of {@link #PARAMETERS}. */
    public static ParameterValues ofDetector(ParameterValues values) {
        ParameterValues detector = ZError.SPEC.defaults();
        for (Parameter<?> parameter : DETECTOR_PARAMETERS) {
            detector = detector.with(parameter, values.get(parameter));
        }
        return detector;
    }

    /** The filter for values of {@link #PARAMETERS}. */
    public static ZErrorFilter of(ParameterValues v) {
        return new ZErrorFilter(v.get(ACTION), v.get(TAU), v.get(MAX_ITERATIONS));
    }

    /**
     * Decides about all rows of a table. The rows that are set aside before each fit do not depend on tau: those above a level
     * that falls with the largest error left. Fits end where the next level would be below tau, and rows
     * above tau by the last of them are outlying too. A smaller tau follows the same way at least as far, where all of these
     * rows are above the levels; so it never finds fewer rows, nor others instead. An automatic tau is one of those to which
     * the fits of this way lead, see {@link Search#lookBelow}.
     *
     * @throws InvalidInputException if hardly a row would remain
     */
    public Decisions decide(RowMeasure measure) {
        Search search = new Search(measure, tau, maxIterations);
        Decisions settled = search.settle();
        boolean mayBeSpoiled = settled.origin() == Origin.TAIL && settled.ending() == Ending.SETTLED;
        return mayBeSpoiled ? search.lookBelow(settled) : settled;
    }

    /**
     * The z-error that 1 % of clean rows exceed if the errors' upper half is log-normal, or Gaussian where errors have a sign:
     * extrapolated from the median and the upper quartile of the rows learnt from, which outliers hardly move. A median far
     * below the quartile is that of rows of another kind, such as copies of each other, and says nothing about a tail.
     */
    static double upperTail(double[] z, int[] kept) {
        double[] errors = Arrays.stream(kept).mapToDouble(i -> z[i]).toArray();
        boolean signed = Arrays.stream(errors).anyMatch(e -> e < 0);
        double quartile = Quantiles.quantile(errors, 0.75);
        double median = Quantiles.median(errors);
        NormalDistribution gaussian = new NormalDistribution();
        double steps = gaussian.inverseCumulativeProbability(1 - UsualTau.FALSE_ALARMS)
                / gaussian.inverseCumulativeProbability(0.75);
        double centre = Math.max(median, quartile / WIDEST);
        return signed || quartile == 0
                ? median + (quartile - median) * steps
                : centre * StrictMath.pow(quartile / centre, steps);
    }
}
