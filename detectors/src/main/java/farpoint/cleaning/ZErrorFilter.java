package farpoint.cleaning;

import farpoint.RunParameters;
import farpoint.cleaning.Decisions.Ending;
import farpoint.cleaning.Decisions.Origin;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import farpoint.stats.Quantiles;
import farpoint.stats.UsualTau;
import farpoint.zerror.ZError;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

    /** How many times the median the upper quartile of errors of one kind is at most. */
    private static final double WIDEST = Math.E;

    /** The next level is at most this share of the largest error. */
    private static final double STEP = 0.8;

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
     * Decides about all rows of a table. The rows that are set aside before each fit do not depend on tau: those above a level
     * that falls with the largest error left, see {@link #level}. Fits end where the next level would be below tau, and rows
     * above tau by the last of them are outlying too. A smaller tau follows the same way at least as far, where all of these
     * rows are above the levels; so it never finds fewer rows, nor others instead.
     *
     * @throws InvalidInputException if hardly a row would remain
     */
    public Decisions decide(RowMeasure measure) {
        Search search = new Search(measure);
        while (true) {
            int[] kept = search.kept();
            double[] z;
            try {
                z = measure.fit(kept);
            } catch (InvalidInputException e) {
                if (search.fits == 0) {
                    throw e;
                }
                return search.end(Ending.UNFIT, e.getMessage());
            }
            double usual = measure.usualTau();
            search.measured(z, tau > 0 ? tau : Math.max(usual, upperTail(z, kept)), origin(z, kept, usual));
            double level =
                    level(Arrays.stream(kept).mapToDouble(i -> z[i]).max().orElseThrow(), usual);
            if (!(level >= search.limit)) {
                return search.end(Ending.SETTLED, "");
            }
            if (search.fits == maxIterations) {
                return search.end(Ending.ENDED, "");
            }
            search.setAside(level);
        }
    }

    private Origin origin(double[] z, int[] kept, double usual) {
        return tau > 0 ? Origin.GIVEN : upperTail(z, kept) > usual ? Origin.TAIL : Origin.THEORY;
    }

    /** How far a search has come. */
    private static final class Search {
        private final RowMeasure measure;
        private final int[] since;
        private final double[] found;
        private final int[] worst;
        private double[] z;
        private double limit;
        private Origin origin;
        private int fits;

        Search(RowMeasure measure) {
            this.measure = measure;
            since = new int[measure.rows()];
            found = new double[since.length];
            worst = new int[since.length];
        }

        int[] kept() {
            return IntStream.range(0, since.length).filter(i -> since[i] == 0).toArray();
        }

        void measured(double[] byThisFit, double tau, Origin from) {
            z = byThisFit;
            limit = tau;
            origin = from;
            fits++;
        }

        void setAside(double level) {
            int[] columns = measure.worstColumns();
            for (int i = 0; i < since.length; i++) {
                if (since[i] == 0 && z[i] > level) {
                    since[i] = fits;
                    found[i] = z[i];
                    worst[i] = columns[i];
                }
            }
            requireRows(kept().length, since.length, limit);
        }

        Decisions end(Ending ending, String reason) {
            setAside(limit);
            int[] columns = measure.worstColumns();
            for (int i = 0; i < since.length; i++) {
                if (since[i] == 0 || z[i] > found[i]) {
                    found[i] = z[i];
                    worst[i] = columns[i];
                }
            }
            return new Decisions(limit, origin, found, worst, since, fits, ending, reason);
        }
    }

    /**
     * The error above which rows are set aside next: between the largest one and the usual limit, geometrically, so that an
     * error does not take along rows that only look bad because of it, and that even the wildest need few fits.
     */
    private static double level(double largest, double usual) {
        return Math.min(Math.sqrt(largest) * Math.sqrt(usual), STEP * largest);
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

    private static void requireRows(int kept, int all, double limit) {
        if (kept < Math.min(LEAST_ROWS, all)) {
            throw new InvalidInputException(
                    "With a tau of %s, %d of %d rows are wrong and hardly any remain. Raise the 'tau' parameter.",
                    limit, all - kept, all);
        }
    }
}
