package farpoint.imputation;

import farpoint.RunParameters;
import farpoint.data.Table;
import farpoint.detector.CommonParameters;
import farpoint.params.Citation;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fills missing values by sampling: a missing value becomes that of one of the k nearest donors, drawn with equal chances. A donor
 * is a training row that has a value there. Nearness is the Euclidean distance on the attributes that both rows have, standardised
 * numbers and categories at distance 1, extrapolated to all that the row has: times the root of their number by that of the shared
 * ones. Where the published code searches unscaled, though it has chosen k scaled, both are scaled here.
 *
 * <p>Unlike a mean, a draw keeps the spread and the modes of an attribute, so that filled rows look neither more ordinary nor odder
 * than others. Text and identifiers ({@link farpoint.data.LeftOut}) are not looked at and not filled; nor is an attribute without
 * any training value. Of more than {@value #MOST_DONORS} training rows so many, drawn by the seed, are donors.
 *
 * @param neighbors number k of donors to draw from; 0 to choose it for each attribute by leaving out one donor after the other
 * @param imputations how often each missing value is drawn
 * @param seed of all draws
 */
public record NeighborImputation(int neighbors, int imputations, int seed) {
    /** The most training rows that are donors. */
    public static final int MOST_DONORS = 5000;

    /** What all hosts call the filter. */
    public static final String NAME = "NeighborImputation";

    /** What the filter does. */
    public static final String DESCRIPTION =
            "Fills missing values by sampling: each becomes that of one of the rows that are nearest by the attributes that both"
                    + " have, drawn at random. Unlike a mean, this keeps the spread of an attribute, so that a filled row looks"
                    + " neither more ordinary nor odder than others. Text and identifiers are not looked at and not filled. Of more"
                    + " than " + MOST_DONORS + " rows, values come from so many, drawn by the seed.";

    /** Where it comes from. */
    public static final Citation CITATION = new Citation(
            "P. Pashmchi, J. Benoit, M. Kanagawa",
            "kNNSampler: Stochastic Imputations for Recovering Missing Value Distributions",
            "arXiv preprint",
            2025,
            "");

    /** Neighbours. */
    public static final Parameter<Integer> NEIGHBORS = Parameter.ofInt(
            "num-neighbors",
            0,
            0,
            "Number of nearest rows with a value, one of which gives it. 0 chooses it for each attribute: that by whose mean, or"
                    + " most frequent category, values that are known are predicted best, up to the root of their number less 1.");

    /** Imputations. */
    public static final Parameter<Integer> IMPUTATIONS = Parameter.ofInt(
            "imputations",
            1,
            1,
            1000,
            "How often each missing value is drawn. With more than 1, all rows are there so many times, one filled table after the"
                    + " other, with their number in the attribute 'imputation': results of these tables, pooled, say how unsure they"
                    + " are for the missing values.");

    /** The name of the attribute that tells imputations apart. */
    public static final String IMPUTATION = "imputation";

    /** All parameters, in the order of presentation. */
    public static final List<Parameter<?>> PARAMETERS =
            List.of(NEIGHBORS, IMPUTATIONS, CommonParameters.SEED, RunParameters.THREADS);

    /** Checks the values. */
    public NeighborImputation {
        NEIGHBORS.check(neighbors);
        IMPUTATIONS.check(imputations);
    }

    /** Of values of {@link #PARAMETERS}. */
    public static NeighborImputation of(ParameterValues values) {
        return new NeighborImputation(
                values.get(NEIGHBORS), values.get(IMPUTATIONS), values.get(CommonParameters.SEED));
    }

    /**
     * Takes donors.
     *
     * @param training at least one row
     * @param context threads, engine, progress and cancel check
     * @throws farpoint.run.InvalidInputException if there are no rows, or no attributes with values to work on
     */
    public FittedImputation fit(Table training, ComputeContext context) {
        return FittedImputation.of(this, training, donors(training.rows()), context);
    }

    private int[] donors(int rows) {
        int[] all = IntStream.range(0, rows).toArray();
        if (rows <= MOST_DONORS) {
            return all;
        }
        RandomStream.of(seed, "donors", 0).shuffle(all, MOST_DONORS);
        int[] some = Arrays.copyOf(all, MOST_DONORS);
        Arrays.sort(some);
        return some;
    }
}
