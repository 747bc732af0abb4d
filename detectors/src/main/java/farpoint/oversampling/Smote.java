package farpoint.oversampling;

import farpoint.RunParameters;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.detector.CommonParameters;
import farpoint.neighbors.Engines;
import farpoint.neighbors.NeighborIndex;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.params.Citation;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes new rows of a rare class, such as labelled outliers, for learners that starve on few: each lies between a row of the class
 * and one of the row's nearest others of the class. With numbers only this is SMOTE, with numbers and categories SMOTE-NC, with
 * categories only SMOTE-N; see {@link ClassRows} for the distances, and {@link NewRows} for what a new row gets.
 *
 * @param neighbors the number k of nearest others; all if there are fewer
 * @param gap where between the two rows a new one lies
 * @param percentage of the class's rows that are made anew, rounded, but one at least; 100 doubles the class
 * @param seed of all random choices
 */
public record Smote(int neighbors, Gap gap, double percentage, int seed) {
    /** What all hosts call the filter. */
    public static final String NAME = "SyntheticOutliers";

    /** What the filter does. */
    public static final String DESCRIPTION =
            "Adds rows of a rare class, such as labelled outliers, for learners that have too few of them (SMOTE): each new row lies"
                    + " between a row of the class and one of its nearest others of the class. Categories are those of most"
                    + " neighbours (SMOTE-NC, or SMOTE-N where all attributes are nominal). Distances are those of the values as"
                    + " they are: scale numeric attributes before, if their units differ. New rows have no text and no identifiers.";

    /** Where it comes from. */
    public static final Citation CITATION = new Citation(
            "N. V. Chawla, K. W. Bowyer, L. O. Hall, W. P. Kegelmeyer",
            "SMOTE: Synthetic Minority Over-sampling Technique",
            "Journal of Artificial Intelligence Research 16, 321-357",
            2002,
            "https://doi.org/10.1613/jair.953");

    /** The class. */
    public static final Parameter<String> CLASS_VALUE =
            Parameter.ofName("class-value", "Class of which rows are made. Empty for the rarest one that has rows.");

    /** The number of new rows. */
    public static final Parameter<Double> PERCENTAGE = Parameter.ofDouble(
            "percentage",
            100,
            "(0, 1000000]",
            "How many rows are made, in percent of the rows of the class: 100 doubles the class. One at least.");

    /** Neighbours. */
    public static final Parameter<Integer> NEIGHBORS = Parameter.ofInt(
            "num-neighbors",
            5,
            1,
            "Number of nearest other rows of the class, one of which a new row lies towards. With fewer other rows than that, all of"
                    + " them count; of a class with one row there are copies.");

    /** Where new rows lie. */
    public static final Parameter<Gap> GAP = Parameter.ofChoice(
            "gap",
            Gap.ROW,
            "Where a new row lies: row (on the line between the two rows) or attribute (anywhere in the box between them, with a"
                    + " random number for each attribute, as first published).");

    /** All parameters, in the order of presentation. */
    public static final List<Parameter<?>> PARAMETERS =
            List.of(CLASS_VALUE, PERCENTAGE, NEIGHBORS, GAP, CommonParameters.SEED, RunParameters.THREADS);

    /** Checks the values. */
    public Smote {
        NEIGHBORS.check(neighbors);
        GAP.check(gap);
        PERCENTAGE.check(percentage);
    }

    /** Of values of {@link #PARAMETERS}. */
    public static Smote of(ParameterValues values) {
        return new Smote(
                values.get(NEIGHBORS), values.get(GAP), values.get(PERCENTAGE), values.get(CommonParameters.SEED));
    }

    /**
     * The class that a user means.
     *
     * @param name its name; empty for the rarest that has rows, the first of equals
     * @return its place among the names
     * @throws InvalidInputException if there is no such class, or it has no rows
     */
    public static int classOf(RowClasses classes, String name) {
        long[] counts = new long[classes.names().size()];
        Arrays.stream(classes.ids()).filter(id -> id != RowClasses.MISSING).forEach(id -> counts[id]++);
        if (name.isEmpty()) {
            return IntStream.range(0, counts.length)
                    .filter(c -> counts[c] > 0)
                    .reduce((a, b) -> counts[b] < counts[a] ? b : a)
                    .orElseThrow(() -> new InvalidInputException("No row has a class, of which rows could be made."));
        }
        int found = classes.names().indexOf(name);
        if (found < 0 || counts[found] == 0) {
            throw new InvalidInputException(
                    "There is no row of class '%s', which the '%s' parameter names. Classes: %s.",
                    name, CLASS_VALUE.name(), String.join(", ", classes.names()));
        }
        return found;
    }

    /**
     * Makes rows.
     *
     * @param table with classes, which categories are compared by if there is no number
     * @param classId the class, as {@link #classOf} finds it
     * @param context threads, engine, progress and cancel check
     * @throws InvalidInputException if there are more new rows than a table can have, or no attributes but text and identifiers
     */
    public NewRows make(Table table, int classId, ComputeContext context) {
        ClassRows rows = ClassRows.of(table, classId);
        int size = rows.numbers().length;
        double count = Math.max(1, Math.rint(size * percentage / 100));
        if (count > Integer.MAX_VALUE / 4) {
            throw new InvalidInputException(
                    "%.0f new rows are too many: choose a smaller '%s'.", count, PERCENTAGE.name());
        }
        int k = Math.min(neighbors, size - 1);
        NeighborTable nearest = k == 0
                ? null
                : NeighborIndex.nearest(
                        Engines.in(context, rows.metric()),
                        rows.matrix(),
                        rows.matrix(),
                        rows.metric(),
                        k,
                        true,
                        context);
        return NewRows.of(this, rows, bases(size, (int) count), nearest, context);
    }

    /** Which rows of the class new ones start from: all of them as often as possible, in their order, then some at random. */
    private int[] bases(int size, int count) {
        int[] order = IntStream.range(0, size).toArray();
        RandomStream.of(seed, "rows to start from", 0).shuffle(order, count % size);
        int whole = count - count % size;
        return IntStream.range(0, count)
                .map(i -> i < whole ? i % size : order[i - whole])
                .toArray();
    }
}
